"""Distribution keys, one room each: the file name is the key's name."""

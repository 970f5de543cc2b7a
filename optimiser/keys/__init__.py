"""Distribution keys, one module each (a room): the file name is the name of the key in a scenario."""

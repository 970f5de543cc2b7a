"""The tile layouts of the Netherlands: what they were made of, how they are made, and the tables that are kept."""

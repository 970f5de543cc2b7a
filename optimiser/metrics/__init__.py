"""Numbers that describe a plan but do not steer it, one room each."""

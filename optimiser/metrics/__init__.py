"""Figures that describe a plan but do not steer it, one module each (a room)."""

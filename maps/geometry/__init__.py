"""Tiles, shapes, topology and surroundings."""

"""Geometry of the maps: tile map, real borders, TopoJSON and neighbours."""

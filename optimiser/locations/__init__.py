"""Locations in time, in whole numbers: what opens, stays, is extended, shrinks, grows and closes, and when."""

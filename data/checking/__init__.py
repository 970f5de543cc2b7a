"""Checks of relations between rows and between tables."""

"""Workbooks for planners: a template to fill in, and the differences between two dossiers."""

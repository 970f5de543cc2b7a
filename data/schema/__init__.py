"""The schema of a dossier: every column is declared once, with its name, type, unit, range, source and meaning."""

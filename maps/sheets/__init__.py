"""The sheets of the workbook, one per file: ``write(book, edition)`` adds a sheet or nothing where it has no rows.

``book`` and ``grid`` are how every sheet looks; ``lines`` are the rows that all sums rest on.
"""

"""The sheets of the workbook, one per module; a function adds its sheet, or nothing if it would have no rows.

``book`` and ``grid`` give all sheets one layout; ``rows`` makes the rows on which all sums rest.
"""

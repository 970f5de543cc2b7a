"""The sheet of what was given: every row of the dossier that asks, limits, offers or lists, with its source."""

from maps.sheets.book import Book
from maps.sheets.grid import Column, Grid
from optimiser.editions.edition import Edition

_OWN = ("source", "note")
"""Columns of the dossier that have a column of their own here."""


def given(book: Book, edition: Edition) -> None:
    """Write the rows; columns are called as in the dossier, so that a row can be found again."""
    if not edition.given:
        return
    columns = [Column("table", width=18), Column("row", "long", 34), Column("cells", "long", 70)]
    columns += [Column("source", "long", 44), Column("note", "long", 44)]
    grid = Grid(book, "given", columns, frozen=2)
    for row in edition.given:
        rest = "; ".join(f"{name} = {text}" for name, text in row.cells.items() if name not in _OWN)
        own = {name: row.cells.get(name, "") for name in _OWN}
        grid.add({"table": row.table, "row": row.key, "cells": rest, **own})
    grid.finish()

"""Texts and tables of a paper, to be read in tests."""

from maps.paper.blocks import Paper, Table


def said(made: Paper) -> list[str]:
    """Every text of a paper."""
    found = [made.title, made.subtitle, made.proposal]
    for block in made.blocks:
        for name in ("text", "caption"):
            found += [getattr(block, name)] if hasattr(block, name) else []
        found += list(getattr(block, "items", ()))
        if isinstance(block, Table):
            found += [*block.header, *(cell for row in block.rows for cell in row)]
    return found


def table(made: Paper, part: str) -> Table:
    return next(b for b in made.blocks if isinstance(b, Table) and part in b.caption)

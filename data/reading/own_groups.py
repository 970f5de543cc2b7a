"""Dutch names of the standard groups, read as the names that the programme uses."""

from collections.abc import Mapping
from dataclasses import replace

from data.reading.csv_files import RawTable
from data.schema.cells import Cell
from data.schema.groups import TABLES_WITH_GROUPS
from data.schema.own_words import own_group


def with_own_groups(raws: Mapping[str, RawTable]) -> dict[str, RawTable]:
    """The tables with the standard groups under their own names; names that the dossier declares stay as they are."""
    declared = {str(cells.get("group")) for _, cells in raws["groups"].rows} if "groups" in raws else set()

    def named(cells: dict[str, Cell]) -> dict[str, Cell]:
        own: dict[str, Cell] = {
            c: own_group(text, declared) for c in ("group", "group_taken") if isinstance(text := cells.get(c), str)
        }
        of_kind = cells.get("groups")
        if isinstance(of_kind, str):
            own["groups"] = ";".join(own_group(group.strip(), declared) for group in of_kind.split(";"))
        return {**cells, **own}

    tables_named = {*TABLES_WITH_GROUPS, "kinds"}
    return {
        table: replace(raw, rows=tuple((line, named(cells)) for line, cells in raw.rows))
        if table in tables_named
        else raw
        for table, raw in raws.items()
    }

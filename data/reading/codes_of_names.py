"""Codes of areas from the names that stand in their place, or in the column beside them.

A planner knows Zeist and not GM0355. A name in a column of codes is read as the code where it is the whole name of one
area and of no other; accents, signs and capitals do not count. Beside a column of codes there may be one of names: it
fills in an empty code, and a name that is not that of the code is a complaint, since one of the two is a slip.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from data.complaints import Complaint
from data.reading.csv_files import RawTable
from data.reading.place_names import CALLED, Named, bare, fitting, most_similar
from data.schema.catalogue import TABLES
from data.schema.cells import Cell
from data.schema.columns import one_form
from data.schema.headers import COMPANIONS, companions


@dataclass(frozen=True)
class Areas:
    """Areas by name: those that a column may mean."""

    municipalities: tuple[Named, ...]
    provinces: tuple[Named, ...]
    regions: tuple[Named, ...]

    def of(self, column: str) -> tuple[Named, ...]:
        """The areas whose codes a column holds."""
        if column == "scope_code":
            return (*self.municipalities, *self.provinces, *self.regions)
        return self.provinces if column == "province_code" else self.municipalities


def areas_of(raws: Mapping[str, RawTable]) -> Areas:
    """The areas of a dossier; a row whose code or name cannot be read is none."""
    rows = [cells for _, cells in raws["municipalities"].rows] if "municipalities" in raws else []

    def level(code: str, name: str) -> tuple[Named, ...]:
        found = {
            str(c): Named(str(c), str(one_form(n)), str(cells.get("province") or ""))
            for cells in rows
            if isinstance(c := cells.get(code), str) and isinstance(n := cells.get(name), str)
        }
        return tuple(found.values())

    return Areas(level("gm_code", "name"), level("province_code", "province"), level("region_code", "region"))


class Known:
    """The areas that a column may mean, by code and by whole name; of a hundred thousand none is compared with all."""

    def __init__(self, areas: Iterable[Named]) -> None:
        """Areas with a code twice count once."""
        self.by_code = {a.code: a for a in areas}
        self.areas = tuple(self.by_code.values())
        self._spelled, self._named = defaultdict[str, list[Named]](list), defaultdict[str, list[Named]](list)
        for a in self.areas:
            self._spelled[a.code.casefold()].append(a)
            self._named[bare(a.name)].append(a)
        self._fitting: dict[str, list[Named]] = {}

    def called(self, text: str) -> list[Named]:
        """The areas of which a text is the whole name, or the code in other capitals."""
        of_code = self._spelled.get(text.casefold(), [])
        return of_code + [a for a in self._of_name(text) if a not in of_code]

    def fitting(self, text: str) -> list[Named]:
        """The areas that a text fits, by the closest way of fitting that any of them does."""
        found = self._spelled.get(text.strip().casefold()) or self._of_name(text)
        if not found and text not in self._fitting:  # a code of no area, such as the country's, stands in many rows
            self._fitting[text] = fitting(text, self.areas)
        return found or self._fitting[text]

    def _of_name(self, text: str) -> list[Named]:
        key = bare(text)
        key = CALLED.get(key, key)
        return self._named.get(key, []) if key else []


def with_codes_of_names(raws: Mapping[str, RawTable]) -> tuple[dict[str, RawTable], list[Complaint]]:
    """The tables with codes where names stood and without the columns of names, and complaints about those names."""
    areas, found, complaints = areas_of(raws), dict(raws), list[Complaint]()
    for model in TABLES:
        raw = raws.get(model.TABLE)
        beside = companions(model)
        if raw is None or (
            not any(column in beside for column in raw.columns)
            and not any(name in raw.columns for name in beside.values())
        ):
            continue
        rows, known = [], {code: Known(areas.of(code)) for code in beside}
        for line, cells in raw.rows:
            of_row = dict(cells)
            for code, name in beside.items():
                complaints += _resolve(of_row, code, name, known[code], (raw.name, line))
            rows.append((line, {c: v for c, v in of_row.items() if c not in beside.values()}))
        columns = dict.fromkeys(c for c in raw.columns if c not in beside.values())
        columns |= {code: None for code, name in beside.items() if name in raw.columns}
        found[model.TABLE] = replace(raw, columns=tuple(columns), rows=tuple(rows))
    return found, complaints


def _resolve(cells: dict[str, Cell], code: str, name: str, known: Known, where: tuple[str, int]) -> Iterator[Complaint]:
    """Put the code of a name in its place, and complain about a name of no area, of several or of another one."""
    stated, said = cells.get(code), cells.get(name)
    if isinstance(stated, str) and stated not in known.by_code:
        called = known.called(stated)
        stated = cells[code] = called[0].code if len(called) == 1 else stated
        if len(called) != 1 and known.fitting(stated):
            yield Complaint("code-is-name", *where, code, stated, _choices(stated, known))
    if said is None:
        cells.setdefault(code, None)
        return
    text = str(said)
    if stated is None:
        called = known.called(text)
        cells[code] = called[0].code if len(called) == 1 else None
        if len(called) != 1:
            yield Complaint("area-name-unclear", *where, name, text, _choices(text, known))
        return
    own = known.by_code.get(str(stated))  # a code that is unknown is told elsewhere
    if own is not None and own not in known.fitting(text):
        details = {**_choices(text, known), "stated": own.code, "own": own.name}
        yield Complaint("area-name-contradicts", *where, name, text, details)


def _choices(text: str, known: Known) -> dict[str, str | int | float]:
    """The areas that a name may mean, with their codes; else the most similar one."""
    fits = known.fitting(text)
    close = most_similar(text, known.areas) if not fits else None
    codes = ", ".join(f"{a.code} ({a.name})" for a in fits[:20])
    return {"codes": codes, "count": len(fits), "nearest": f"{close.name} ({close.code})" if close else ""}


_REPEATED = {"code-form", "code-unknown", "name-unknown"}
"""Complaints about a code that is none or unknown, which only repeat that a name stands in its place."""


def without_repeated(complaints: Iterable[Complaint], unclear: Iterable[Complaint]) -> list[Complaint]:
    """The complaints, without those that repeat what is wrong with a name in the place of a code or beside it."""
    told = {(c.table, c.row, c.column) for c in unclear}
    return [
        c
        for c in complaints
        if not (c.code in _REPEATED and (c.table, c.row, c.column) in told)
        and not (c.code == "value-missing" and (c.table, c.row, COMPANIONS.get(c.column or "")) in told)
    ]

"""Every line of a difference between two dossiers is derived again from their rows, for every audience and language."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from data.operations.difference import difference
from data.schema.columns import Row
from data.schema.tables import Tables
from data.schema.visibility import VISIBILITIES, Visibility, visible
from maps.forms.difference import lines
from optimiser.words import LANGUAGES, Words
from optimiser.words.schema import choice_name, column_name, table_name
from tests.support.random_dossiers import question
from tests.support.sentences import readable

TABLES = ("limits", "locations", "requirement", "municipalities")
CHOICES = {"group", "bound", "visibility", "confidence", "counts_for_law"}


def changed(dice: random.Random, given: Tables) -> Tables:
    """Some limits and locations went or became other ones, more is asked and a town grew."""
    limits = [x for x in given.limits if dice.random() < 0.7]
    limits = [x.model_copy(update={"places": x.places + dice.choice([0, 0, 1, 40])}) for x in limits]
    limits = [x.model_copy(update={"visibility": dice.choice([x.visibility, "public", "prt"])}) for x in limits]
    sites = [x for x in given.locations if dice.random() < 0.7]
    sites = [x.model_copy(update={"places": dice.choice([x.places, 7, None])}) for x in sites]
    sites = [x.model_copy(update={"agreed_end": dice.choice([x.agreed_end, date(2030, 3, 1)])}) for x in sites]
    asks = [r.model_copy(update={"additional": r.additional + dice.choice([0, 1200])}) for r in given.requirement]
    towns = [m.model_copy(update={"population": m.population + dice.choice([0, 0, 1])}) for m in given.municipalities]
    return replace(
        given, limits=tuple(limits), locations=tuple(sites), requirement=tuple(asks), municipalities=tuple(towns)
    )


def key_of(row: Row) -> tuple[Any, ...]:
    return tuple(getattr(row, column) for column in row.KEY)


def written(value: Any, column: str, words: Words) -> str:
    if value is None:
        return words("diff-unknown")
    if isinstance(value, date):
        return words.date(value)
    if isinstance(value, str):
        return choice_name(words, value) if column in CHOICES else value
    return words.number(value) if isinstance(value, int) else words.number(value, 6).rstrip("0").rstrip(",.")


def place_of(row: Row) -> str:
    return str(next((v for c in ("gm_code", "scope_code", "province_code") if (v := getattr(row, c, None))), ""))


def line(table: str, kind: str, row: Row, cells: dict[str, tuple[Any, Any]], words: Words) -> str:
    """A line about a row that came, went or has other cells, with its reason."""
    keys = [(c, getattr(row, c)) for c in row.KEY if getattr(row, c) not in {None, place_of(row)}]
    key = ", ".join(f"{column_name(words, c)} {written(v, c, words)}" for c, v in keys)
    told = []
    for column, (old, new) in cells.items():
        if column in {"reason", "author"}:
            continue
        name = column_name(words, column)
        if kind == "changed":
            told.append(
                words("diff-cell", column=name, old=written(old, column, words), new=written(new, column, words))
            )
        else:
            value = written(old if kind == "removed" else new, column, words)
            told.append(words("diff-cell-one", column=name, value=value))
    names = {"table": table_name(words, table), "kind": words(f"diff-{kind}"), "cells": "; ".join(told)}
    text = words("diff-line-key", key=key, **names) if key else words("diff-line", **names)
    reason = getattr(row, "reason", None)
    if reason is not None and kind != "removed":
        author = getattr(row, "author", None) or words("diff-unknown")
        text += ". " + words("diff-reason", reason=reason, author=author)
    return text


def expected(table: str, old: Tables, new: Tables, audience: Visibility, words: Words) -> Iterator[tuple[str, str]]:
    """Place and line of every row that differs, with an empty line for what this audience may not know."""
    before, after = ({key_of(r): r for r in getattr(t, table)} for t in (old, new))
    may = set(visible(audience))

    def seen(row: Row | None) -> bool:
        return row is not None and getattr(row, "visibility", "public") in may

    for key in {**before, **after}:
        a, b = before.get(key), after.get(key)
        if a == b:
            continue
        row = b or a
        assert row is not None
        columns = [c for c in type(row).model_fields if c not in row.KEY]
        cells = {c: (getattr(a, c, None), getattr(b, c, None)) for c in columns}
        if seen(b):
            kind = "changed" if seen(a) else "disclosed" if a else "added"
            if kind == "disclosed":
                cells = {c: (None, n) for c, (_, n) in cells.items()}
        elif seen(a) and b is None:
            kind = "removed"
        else:
            yield "", ""
            continue
        differing = {c: pair for c, pair in cells.items() if pair[0] != pair[1]}
        yield place_of(row), line(table, kind, row, differing, words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_a_difference_is_what_differs_between_the_rows(language: str) -> None:
    words, told = Words(language), Counter[str]()
    for seed in range(30):
        dice = random.Random(f"difference {seed}")
        old, _ = question(dice)
        new = changed(dice, old) if seed else old
        old, new = (new, old) if seed % 2 else (old, new)
        for audience in VISIBILITIES:
            found = lines(difference(old, new, audience=audience), words, old="a", new="b")
            wanted = [(t, *x) for t in TABLES for x in expected(t, old, new, audience, words)]
            hidden = Counter(t for t, _, text in wanted if not text)
            shown = [text for _, _, text in wanted if text]
            rows = [x.removeprefix("  ") for x in found if x.startswith("  ")]
            assert sorted(rows) == sorted(shown), (seed, audience)
            tables = ", ".join(
                words("diff-hidden-table", table=table_name(words, t), count=words.number(n))
                for t, n in sorted(hidden.items(), key=lambda x: TABLES.index(x[0]))
            )
            assert (words("diff-none") in found) == (not shown)
            said = [x for x in found if x.startswith(words("diff-hidden", tables="")[:12])]
            assert len(said) == bool(hidden)
            assert not hidden or sorted(said[0]) == sorted(words("diff-hidden", tables=tables))
            assert words("diff-head", old="a", new="b") in found
            for text in found:
                readable(text.strip())
            told.update(x.split(",")[1].split(":")[0].strip() for x in rows)
    assert {words(f"diff-{kind}") for kind in ("added", "removed", "changed", "disclosed")} <= set(told)

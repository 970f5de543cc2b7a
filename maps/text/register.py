"""What a plan says of itself in the Algoritmeregister: every field that does not hang on who uses it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from data.reading.source_notes import SourceNote, SourceNotes
from maps.text.method import aim_lines, alternative_lines, audited, key_lines, rule_lines, version_lines
from maps.text.open_questions import LAW, told_on_top
from optimiser.editions.edition import Edition
from optimiser.words import Words
from optimiser.words.telling import tell

_MOST, _MOST_METHODS = 2_500, 5_000
"""Longest texts that the register takes [signs]."""


def register_fields(edition: Edition, notes: SourceNotes | None, words: Words, *, software: str = "") -> dict[str, Any]:
    """Fields of the standard by name.

    Args:
        edition: for the public, since the register is public.
        notes: on the tables of a bundled dossier, if the plan is of one.
        words: in the language of the fields; the register takes Dutch alone.
        software: what the programme says of its name and licence; empty where nothing is known.

    """
    return {
        "name": words("register-name"),
        "description_short": words("register-description"),
        "category": ["Migratie en integratie"],
        "publication_category": "Impactvolle algoritmes",
        "lang": "nld",
        "standard_version": "1.0",
        "goal": _text(_goal(edition, words), words),
        "proportionality": _text(_proportionality(edition, words), words),
        "human_intervention": words("register-human"),
        "risks": _text(_risks(edition, words), words),
        "source_data": _text(_data(edition, notes, words), words),
        "source_data_grouping": _links(notes, words),
        "methods_and_models": _text(_methods(edition, words, software), words, _MOST_METHODS),
        "tags": words("register-tags"),
    }


def _text(parts: Iterator[str], words: Words, most: int = _MOST) -> str:
    """Lines as one text; what the register has no room for is counted, since the plan's own files hold it all."""
    lines = list(parts)
    whole = len(lines)
    while len(text := "\n".join([*lines, *_left_out(whole - len(lines), words)])) > most and len(lines) > 1:
        lines.pop()
    return text


def _left_out(count: int, words: Words) -> list[str]:
    return [words("register-left-out", count=count)] if count else []


def _listed(lines: tuple[str, ...]) -> Iterator[str]:
    return (f"- {line}" for line in lines)


def _goal(edition: Edition, words: Words) -> Iterator[str]:
    yield words("register-goal")
    towns = len(edition.level("municipality"))
    for span in edition.periods:
        new = edition.at(edition.country, span.name).new
        way = "untold" if new is None else "fewer" if new < 0 else "some" if new else "none"
        places = "" if new is None else words.number(abs(new))
        yield words("register-goal-places", way=way, places=places, period=span.name, count=words.number(towns))
    yield words("register-impact")


def _proportionality(edition: Edition, words: Words) -> Iterator[str]:
    yield words("register-proportionality")
    if lines := alternative_lines(edition, words):
        yield words("register-alternatives")
        yield from _listed(lines)


def _risks(edition: Edition, words: Words) -> Iterator[str]:
    yield words("register-risk-people")
    yield words("register-risk-errors")
    yield words("register-risk-unknown")
    yield from _listed(tuple(tell(f, words) for f in told_on_top(edition) if f.code not in LAW))


def _data(edition: Edition, notes: SourceNotes | None, words: Words) -> Iterator[str]:
    yield words("register-data")
    yield from warnings(notes, words)
    own = edition.sources
    told = tuple(
        line.partition(":")[0].casefold() for line in own
    )  # what the planner says of a table is not said again
    beside = (n for n in (notes.notes if notes else ()) if _tables(n, words) not in told)
    lines = tuple(dict.fromkeys((*own, *(_note(n, words) for n in beside))))
    if lines:
        yield words("register-sources")
        yield from _listed(lines)


def warnings(notes: SourceNotes | None, words: Words) -> Iterator[str]:
    """That data are invented, and which tables of a bundled dossier were edited."""
    if notes is not None and notes.invented:
        names = _names(notes.invented_tables, words)
        yield words("register-invented", way="named" if names else "untold", tables=names)
    if notes is not None and notes.edited:
        yield words("register-edited", tables=_names(notes.edited, words))


def _tables(note: SourceNote, words: Words) -> str:
    return _names(note.tables, words)


def _names(tables: Iterable[str], words: Words) -> str:
    return ", ".join(words.named("name-table", t) for t in tables)


def _note(note: SourceNote, words: Words) -> str:
    """Tables with publisher, day and licence; or that every row of them names its own source."""
    if not _publisher(note):
        return words("register-source-rows", table=_tables(note, words))
    where = ", ".join(part for part in (_publisher(note), note.day, note.licence) if part)
    return words("register-source", table=_tables(note, words), where=where)


def _publisher(note: SourceNote) -> str:
    """The publisher by its letters, such as CBS, else by the host of its address; empty where neither is there."""
    first = note.publisher.split()[:1]
    if first and first[0].isupper():
        return first[0]
    return str(urlsplit(note.addresses[0]).hostname).removeprefix("www.") if note.addresses else ""


def _links(notes: SourceNotes | None, words: Words) -> list[Mapping[str, str]]:
    found = {address: _note(n, words) for n in (notes.notes if notes else ()) for address in n.addresses}
    return [{"title": title, "link": address} for address, title in found.items() if address.startswith("https://")]


def _methods(edition: Edition, words: Words, software: str) -> Iterator[str]:
    yield words("register-not-learning")
    yield words("register-searched" if edition.located else "register-repeats")
    yield words("register-input")
    if edition.keys:
        yield words("register-step-key")
        yield from _listed(key_lines(edition, words))
    if edition.audit:
        yield words("register-step-rules")
        yield from _listed(rule_lines(edition, words))
    if edition.located:
        yield words("register-step-locations")
    elif aims := aim_lines(edition, words):
        yield words("register-step-aims")
        yield from _listed(aims)
    yield words("register-step-round")
    if edition.status == "relaxed":
        yield words("register-relaxed")
    if audited(edition):
        yield words("register-step-audit", count=words.number(len(edition.audit)))
    yield words("register-output")
    if software:
        yield software
    yield words("register-technique", versions=", ".join(version_lines(edition)))


def register_text(entry: Mapping[str, Any], left_open: Mapping[str, bool], words: Words) -> str:
    """The entry for a reader, field by field, and what is still open.

    Args:
        entry: fields by name.
        left_open: fields that the organisation has still to fill in, and whether the register requires them.
        words: in the language of the reader; the fields themselves are as they are.

    """
    lines: list[str] = []
    for name, value in entry.items():
        if value:
            lines += [words(f"register-field-{name}"), *_indented(value), ""]
    return "\n".join([*lines, *open_lines(left_open, words)])


def open_lines(left_open: Mapping[str, bool], words: Words) -> list[str]:
    """What only the organisation knows and has not said."""
    if not left_open:
        return [words("register-complete")]
    lines = [words("register-open" if any(left_open.values()) else "register-open-optional")]
    for name, required in left_open.items():
        field = words(f"register-field-{name}")
        lines.append(f"- {words('register-open-required', name=field) if required else field}")
    return lines


def _indented(value: Any) -> list[str]:
    texts = value if isinstance(value, list) else [value]
    told = [" ".join(filter(None, t.values())) if isinstance(t, Mapping) else str(t) for t in texts]
    return [f"  {line}" for text in told for line in text.split("\n")]

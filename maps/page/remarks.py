"""What stands at the foot of a page: assumptions and sources, and what is needed to compute the plan again."""

from collections.abc import Collection

from maps.geometry.shapes import Shapes
from maps.text.borders import listed as named
from optimiser.editions.edition import Edition
from optimiser.editions.fact_codes import VISIBLE_ROWS
from optimiser.words import Words
from optimiser.words.facts import Fact
from optimiser.words.telling import tell

_FOR_CHECKING = ("locations-", "gap-", "idle-aim", "void-aim", "own-stage", "official-compared")
"""Beginnings of the codes of facts about how a plan was computed, which few readers of a page ask for."""


def remarks(edition: Edition, shapes: Shapes, words: Words, *, told: Collection[Fact] = ()) -> list[str]:
    """Sentences on assumptions, unknowns, gaps in the borders, keys and sources; none of what is ``told``."""
    facts = (f for f in edition.facts[1:] if f not in told and not f.code.startswith(_FOR_CHECKING))
    all_remarks = [tell(fact, words) for fact in facts]
    if shapes.missing:
        names = ", ".join(edition.area[m].name if m in edition.area else m for m in shapes.missing)
        all_remarks.append(f"{words('boundaries-missing', count=str(len(shapes.missing)))} {names}.")
    if shapes.unknown:
        all_remarks.append(
            words("boundaries-unknown", count=str(len(shapes.unknown)), codes=named(sorted(shapes.unknown)))
        )
    all_remarks.append(words("boundaries-source", file=shapes.source) if shapes.source else words("boundaries-none"))
    keys = "; ".join(f"{words.named('group', g)}: {words.named('key', k)}" for g, k in edition.keys.items())
    all_remarks += [words("page-keys", keys=keys)] if keys else []
    return [*all_remarks, *edition.sources]


def checking(edition: Edition, words: Words) -> list[str]:
    """Sentences for who computes the plan again: its aims, how far it may be from the best, files and version."""
    all_remarks = [tell(fact, words) for fact in edition.facts[1:] if fact.code.startswith(_FOR_CHECKING)]
    if edition.inputs:
        files = ", ".join(f"{name} ({digest[:12]})" for name, digest in sorted(edition.inputs.items()))
        all_remarks.append(words("provenance", version=edition.versions.get("reception-optimiser", "?"), files=files))
    return all_remarks


def visible_rows(edition: Edition, words: Words) -> list[str]:
    """That stricter rows were left out before anything was computed; nothing where they were not."""
    return [tell(fact, words) for fact in edition.facts if fact.code == VISIBLE_ROWS]

"""Ways to make a plan possible, as sentences: what they cost, and what changes in which province."""

from collections.abc import Callable, Sequence

from optimiser.problem.repair import ChangedNumber, Repair
from optimiser.words import Words
from optimiser.words.bottlenecks import index_text, some
from optimiser.words.schema import choice_name

MOST_CHANGES = 5
"""Changes of a province and cause that are told one by one, those of most places first."""

Name = Callable[[str], str]


def repair_lines(repairs: Sequence[Repair], words: Words, name: Name) -> list[str]:
    """A head, and for each repair its price and a line for every province and cause."""
    lines = [words("repair-head")] if repairs else []
    for number, repair in enumerate(repairs, 1):
        proven = "yes" if repair.proven else "no"
        said = {"number": words.number(number), "cost": price_text(repair, words), "proven": proven}
        lines.append("  " + words("repair-one", **said))
        lines += ["     " + group_line(changes, words, name) for changes in repair.grouped().values()]
    return lines


def price_text(repair: Repair, words: Words) -> str:
    """The price of a repair, with decimals where it has any."""
    return words.number(round(repair.cost, 2), 0 if repair.cost == round(repair.cost) else 2)


def group_line(changes: Sequence[ChangedNumber], words: Words, name: Name) -> str:
    """What changes in one province for one cause, with the largest changes."""
    ordered = sorted(changes, key=lambda c: -c.places)
    told = some([_change(c, words, name) for c in ordered], "; ", words, MOST_CHANGES)
    return words("repair-told", what=sum_line(changes, words, name), changes=told)


def sum_line(changes: Sequence[ChangedNumber], words: Words, name: Name) -> str:
    """What changes in one province for one cause, in sum."""
    return words(
        f"repair-{changes[0].cause}",
        area=choice_name(words, name(changes[0].area)),
        places=words.number(sum(c.places for c in changes)),
        count=words.number(len(changes)),
    )


def _change(change: ChangedNumber, words: Words, name: Name) -> str:
    index = index_text(change.index, words, name)
    if change.cause == "exception":
        return index
    before, after = words.number(change.before), words.number(change.after)
    return words("repair-change", index=index, before=before, after=after)

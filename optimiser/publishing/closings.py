"""From when each location of a plan can be closed without another one opening or staying longer for it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from optimiser.editions.edition import Edition
from optimiser.locations.case.column import is_open
from optimiser.locations.result import LocationPlan
from optimiser.problem.groups import MINORS
from optimiser.words.facts import Fact


def closings(located: LocationPlan, edition: Edition, allowed: Collection[str]) -> Mapping[str, tuple[Fact, ...]]:
    """Sentences by municipality on locations that readers may see (``allowed`` visibilities), none for minors alone.

    What can be closed rests on all rows, so that nothing is told where a reader may not see all.
    """
    if any(a.withheld for a in edition.areas):
        return {}
    minors = set(located.instance.territory.of_regime(MINORS))
    facts: dict[str, list[Fact]] = defaultdict(list)
    for (b, i), fact in _facts(located):
        block = located.case.blocks[b]
        option = block.options[i]
        if option.visibility in allowed and not minors >= set(option.groups) and block.code in edition.reasons:
            facts[block.code].append(fact)
    return {code: tuple(found) for code, found in facts.items()}


def _facts(located: LocationPlan) -> Iterator[tuple[tuple[int, int], Fact]]:
    periods = located.case.periods
    for (b, i), closing in located.closings.items():
        option = located.case.blocks[b].options[i]
        name = located.sites[option.name, option.groups[0]].name
        texts, codes = {"kind": option.kind}, {}
        if name:
            texts["site"] = name
        else:
            codes["site"] = "site-unnamed"
        opens = is_open(located.plan[b], i).index(True)
        if closing.barred:
            yield (b, i), Fact("why-site-bound", {}, texts, codes)
        elif closing.period is None:
            yield (b, i), Fact("why-site-needed", {}, texts, codes)
        elif closing.period == opens and not option.existing:
            yield (b, i), Fact("why-site-spare", {}, texts, codes)
        else:
            yield (b, i), Fact("why-site-closes", {}, {**texts, "period": periods[closing.period]}, codes)

"""Every figure of the summary, and the verdict beside each plain way, follows from the figures of the edition."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from maps.text.summary import summary
from optimiser.catalogue import rooms
from optimiser.editions.edition import Edition
from optimiser.explaining.simple_divisions import BASELINES
from optimiser.problem.area_sums import TOTAL
from optimiser.words import LANGUAGES, Words
from tests.support.breadth import of
from tests.support.page.editions import edition_of
from tests.support.random_cases import Published, published
from tests.support.sentences import readable

SEEDS = range(of(404, 400), 470)


def lines_of(edition: Edition, words: Words) -> list[list[str]]:
    """Lines of the summary, in cells."""
    return [line.split("  ") for line in summary(edition, words).split("\n")]


def provinces_told(edition: Edition, words: Words) -> int:
    """Check the row of every province and of the country, in every period; the number of them."""
    rows = [[cell.strip() for cell in cells if cell.strip()] for cells in lines_of(edition, words)]
    count = 0
    for span in edition.periods:
        for area in (*edition.level("province"), *edition.level("country")):
            figure = edition.at(area.code, span.name)
            name = words("sum-all") if area.level == "country" else area.name
            sign = "≥ " if area.incomplete else ""
            told = [
                "-" if figure.required is None else words.number(figure.required),
                "-" if figure.existing is None else sign + words.number(figure.existing),
                "-" if figure.new is None else words.number(figure.new),
                "-" if figure.total is None else sign + words.number(figure.total),
            ]
            shown = ["≥ -" if cell == "-" and sign and k in (1, 3) else cell for k, cell in enumerate(told)]
            assert [name, *shown] in [row[:5] for row in rows], (name, shown)
            count += 1
    return count


def extremes_told(edition: Edition) -> Counter[str]:
    """The highest and the lowest are those of the last period that is told, and alone in their place."""
    words, found = Words("en", unit=edition.unit), Counter[str]()
    lines = summary(edition, words).split("\n")
    for span in edition.periods:
        rates = {
            a.name: 1000 * (total or 0) / a.population
            for a in edition.level("municipality")
            if not a.incomplete and a.population and (total := edition.at(a.code, span.name).total) is not None
        }
        for code, pick in (("highest", max), ("lowest", min)):
            best = [name for name, rate in rates.items() if rate == pick(rates.values())]
            said = [line for line in lines if line.startswith(words(code, name="", value="").split(":")[0])]
            if len(best) == 1 and len(rates) > 1 and not any(a.withheld for a in edition.level("municipality")):
                assert any(line.split(": ")[1].startswith(f"{best[0]}, ") for line in said), (code, best)
                found[code] += 1
    return found


def heaviest(places: dict[str, float], people: dict[str, int]) -> list[tuple[int, float]]:
    """Places of the inhabitants with most places each, summed over more and more inhabitants."""
    order = sorted((m for m in places if people[m]), key=lambda m: places[m] / people[m], reverse=True)
    points, inhabitants, hosted = [(0, 0.0)], 0, 0.0
    for m in order:
        inhabitants, hosted = inhabitants + people[m], hosted + places[m]
        points.append((inhabitants, hosted))
    return points


def at(points: list[tuple[int, float]], people: int) -> float:
    """The curve at a number of inhabitants."""
    for (a, y), (b, z) in pairwise(points):
        if a <= people <= b and b > a:
            return y + (z - y) * (people - a) / (b - a)
    return points[-1][1]


def verdict_of(found: Published, name: str) -> str:
    """The verdict on the plan against a plain way, by curves over inhabitants alone."""
    edition, other = found.edition, BASELINES[name](found.seen.instance)
    period, land = edition.periods[-1].name, other.instance.territory
    people = {a.code: a.population for a in edition.level("municipality")}
    existing = {m: sum(land.existing.get((m, g, period), 0) for g in land.groups) for m in people}
    ours = heaviest({m: float(existing[m] + (edition.at(m, period).new or 0)) for m in people}, people)
    theirs = heaviest({m: float(existing[m] + other.new_in(m, TOTAL, period)) for m in people}, people)
    gaps = [at(ours, x) - at(theirs, x) for x in {p for p, _ in (*ours, *theirs)}]
    less, more = min(gaps) < -1e-6, max(gaps) > 1e-6
    return "crosses" if less and more else "better" if less else "worse" if more else "alike"


@pytest.mark.parametrize("part", [0, 1])
def test_the_summary_tells_the_figures_of_the_edition(part: int, tmp_path: Path) -> None:
    rows, seen, verdicts = 0, Counter[str](), Counter[str]()
    indices = [n for n, m in rooms("metrics").items() if hasattr(m, "LOWER_IS_MORE_EQUAL")]
    for seed in SEEDS[part::2]:
        if (found := published(seed, tmp_path)) is None:
            continue
        edition = found.edition
        for language in LANGUAGES:
            words = Words(language, unit=edition.unit)
            rows += provinces_told(edition, words)
            for line in summary(edition, words).split("\n"):
                if line.startswith("- "):
                    readable(line)
        seen += extremes_told(edition)
        for name, told in edition.dominance.items():
            by_curves, ours, theirs = verdict_of(found, name), edition.scores["after"], edition.baselines[name]
            pairs = [(ours[i], theirs[i]) for i in indices if i in ours]
            apart = [a - b for a, b in pairs if a is not None and b is not None]
            denied = (by_curves != "worse" and max(apart) > 1e-9) or (by_curves != "better" and min(apart) < -1e-9)
            assert told == ("crosses" if denied else by_curves), (seed, name, told, by_curves, apart)
            verdicts[told] += 1
    assert rows > 100
    assert seen.keys() == {"highest", "lowest"}
    assert len(verdicts) > 2


def test_where_no_figure_is_shown_no_empty_lines_stand_in_its_place() -> None:
    edition = replace(edition_of("working day"), scores={}, baselines={})
    assert "\n\n\n" not in summary(edition, Words("nl"))

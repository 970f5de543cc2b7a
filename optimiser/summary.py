"""The summary that a planner reads on the screen."""

from collections.abc import Mapping, Sequence

from data.tables import Tables
from optimiser.comparison import Comparison, of_plan
from optimiser.facts import Fact, unknowns, viability
from optimiser.instance import MUNICIPALITY, PROVINCE, TOTAL
from optimiser.plan import Plan
from optimiser.scores import score
from optimiser.words import Words

_DECIMALS = {"gini": 3, "without_reception": 0, "heaviest_per_1000": 1, "heaviest_ten": 3}


def tell(fact: Fact, words: Words) -> str:
    """A fact as a sentence, numbers as the language writes them."""
    return words(fact.code, **{k: words.number(n) for k, n in fact.numbers.items()}, **fact.texts)


def notes(plan: Plan, tables: Tables, words: Words, *, viable_size: int, relief: bool) -> list[str]:
    """Assumptions and unknowns, the same in every output."""
    found = [tell(viability(plan, viable_size), words)]
    found += [tell(fact, words) for fact in unknowns(tables, plan.instance.territory)]
    found += [words("assumption-relief")] if relief else []
    for aim in plan.aims:
        if aim.remark:
            found.append(words("void-aim", name=plan.instance.territory.names[aim.remark]))
    return [*found, *basis_lines(of_plan(plan.instance), words, plan.instance.territory.names)]


def basis_lines(listed: Comparison | None, words: Words, names: Mapping[str, str]) -> list[str]:
    """Whether numbers are official or approximations, and how far the key is off where both are known."""
    if listed is None:
        return [words("approximation")]
    found = [
        words(
            "official-loaded",
            official=words.number(len(listed.official)),
            approximate=words.number(len(listed.approximate)),
        )
    ]
    if listed.mean_error is not None and listed.largest_error is not None and listed.largest:
        found.append(
            words(
                "official-compared",
                count=words.number(listed.compared),
                mean=words.number(round(100 * listed.mean_error, 1), 1),
                largest=words.number(round(100 * listed.largest_error, 1), 1),
                name=names[listed.largest],
            )
        )
    return found


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines = [header, *rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(header))]
    return [
        "  ".join(
            c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]


def _per_1000(places: int, people: int, words: Words) -> str:
    return words.number(round(1000 * places / people, 2), 2) if people else "-"


def _provinces(plan: Plan, words: Words, period: str) -> list[str]:
    land = plan.instance.territory
    header = [words(f"sum-{n}") for n in ("province", "required", "existing", "new", "total", "before", "after")]
    rows = []
    for scope in (*land.areas(PROVINCE), land.country):
        people = sum(land.population[m] for m in land.scopes[scope])
        before, new = land.existing_in(scope, TOTAL, period), plan.new_in(scope, TOTAL, period)
        own = sum(land.required_in(scope, plan.instance.requirement, g, period) for g in land.groups)
        rows.append(
            [
                words("sum-all") if scope == land.country else land.names[scope],
                words.number(own) if own else "-",
                words.number(before),
                words.number(new),
                words.number(before + new),
                _per_1000(before, people, words),
                _per_1000(before + new, people, words),
            ]
        )
    return _table(header, rows)


def _extremes(plan: Plan, words: Words, period: str) -> list[str]:
    land = plan.instance.territory
    loads = sorted(
        (1000 * (land.existing_in(m, TOTAL, period) + plan.new_in(m, TOTAL, period)) / land.population[m], m)
        for m in land.areas(MUNICIPALITY)
        if land.population[m]
    )
    return [
        words(code, name=land.names[m], value=words.number(round(y, 1), 1))
        for code, (y, m) in (("highest", loads[-1]), ("lowest", loads[0]))
    ]


def summary(plan: Plan, words: Words, *, title: str, remarks: Sequence[str]) -> str:
    """The whole text: per province and in total, extremes, figures, what is unknown."""
    lines = [title, words("proposal"), ""]
    for period in plan.instance.territory.periods:
        lines += [
            f"{words('sum-head')} {period}",
            *_provinces(plan, words, period),
            "",
            *_extremes(plan, words, period),
            "",
        ]
    for (s, g, t), places in sorted(plan.shortfall.items()):
        if places:
            lines.append(
                f"{words('sum-open')}: {plan.instance.territory.names.get(s, s)}, {g}, {t}: {words.number(places)}"
            )
    figures = score(plan)
    rows = [
        [
            words(f"metric-{name}"),
            *(
                words.number(round(figures[when][name], _DECIMALS[name]), _DECIMALS[name])
                for when in ("before", "after")
            ),
        ]
        for name in sorted(figures["after"])
    ]
    lines += _table([words("sum-figures"), words("figure-before"), words("figure-after")], rows)
    return "\n".join([*lines, "", *(f"- {remark}" for remark in remarks)])

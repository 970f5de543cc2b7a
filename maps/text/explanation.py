"""Explanation of the number of an area, as text."""

from collections.abc import Iterator

from maps.text.calculation import calculation_lines
from maps.text.left_out import left_out
from maps.text.streams import streams_of_area
from optimiser.editions.calculation import calculation_of
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.editions.streams_record import streams_record
from optimiser.editions.total_load import TotalLoad
from optimiser.words import Words
from optimiser.words.telling import tell


def explanation(edition: Edition, area: Area, words: Words) -> str:
    """Figures, reasons and calculation of an area, for the terminal."""
    lines = [words(f"mark-{edition.audience}")] if edition.audience != "public" else []
    lines += [f"{area.name} ({area.code})", words("proposal"), ""]
    for span in edition.periods:
        figure = edition.at(area.code, span.name)
        figures = {k: getattr(figure, k) for k in ("existing", "new", "total")}
        lower_bound_signs = {"existing": "≥ ", "total": "≥ "} if area.incomplete else {}
        numbers = (
            f"{words(f'sum-{k}')} {'–' if n is None else lower_bound_signs.get(k, '') + words.number(n)}"
            for k, n in figures.items()
        )
        lines.append(f"{span.name}: " + ", ".join(numbers))
    reasons = [tell(fact, words) for fact in edition.reasons.get(area.code, ())]
    reason_lines = reasons or [_without_reasons(edition, area, words)]
    return "\n".join(
        [
            *lines,
            "",
            *(f"- {line}" for line in reason_lines),
            *_together(edition, area, words),
            *_sum(edition, area, words),
        ]
    )


def _without_reasons(edition: Edition, area: Area, words: Words) -> str:
    """Why there is no reason: a closed number, an edition of too many municipalities, or a sum."""
    return left_out(edition, area, words) or words("explain-withheld" if area.withheld else "explain-area")


def _together(edition: Edition, area: Area, words: Words) -> list[str]:
    """What the area carries beside reception, in the last period; nothing where the scenario does not ask for it."""
    period = edition.periods[-1].name
    found = streams_of_area(TotalLoad(edition), area, period, words)
    return ["", f"{words('map-streams')} ({period})", *(f"- {line}" for line in found)] if found else []


def _sum(edition: Edition, area: Area, words: Words) -> Iterator[str]:
    """The calculation behind the number, step by step."""
    step, number = 0, 0
    for line in calculation_lines(calculation_of(edition, area.code), words):
        if line.step != step:
            step, number = line.step, number + 1
            yield ""
            title = words(f"working-step-{step}")
            yield words("working-caption", number=number, step=title, period=edition.periods[-1].name)
        sums = " = ".join(x for x in (line.rule, line.value) if x)
        yield f"  {line.letter}  {line.what}: {sums}" + (f" → {line.whole}" if line.whole else "")


def explanation_record(edition: Edition, area: Area, words: Words) -> dict[str, object]:
    """The explanation as JSON: figures by period and group, reasons and calculation."""
    words = words.about(edition)
    reasons = [tell(fact, words) for fact in edition.reasons.get(area.code, ())]
    return {
        "code": area.code,
        "name": area.name,
        "withheld": area.withheld,
        "figures": [
            {"period": f.period, "group": f.group, "existing": f.existing, "new": f.new, "share": f.share}
            for f in edition.figures
            if f.area == area.code
        ],
        "reasons": reasons,
        **({} if reasons else {"no_reasons": _without_reasons(edition, area, words)}),
        **({"streams": streams_record(edition, [area])} if edition.streams else {}),
        "sum": [line._asdict() for line in calculation_lines(calculation_of(edition, area.code), words)],
    }

"""``optimiser explain``: why a municipality got this number."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from optimiser.edition import Edition
from optimiser.find import find_area
from optimiser.guard import DEBUG, JSON, LANG, guard
from optimiser.parts import Area
from optimiser.store import read_edition
from optimiser.sums import told
from optimiser.words import Words, tell


def _text(edition: Edition, area: Area, words: Words) -> str:
    lines = [words(f"mark-{edition.audience}")] if edition.audience != "public" else []
    lines += [f"{area.name} ({area.code})", words("proposal"), ""]
    for span in edition.periods:
        figure = edition.at(area.code, span.name)
        known = {k: getattr(figure, k) for k in ("existing", "new", "total")}
        least = {"existing": "≥ ", "total": "≥ "} if area.incomplete else {}
        numbers = (
            f"{words(f'sum-{k}')} {'–' if n is None else least.get(k, '') + words.number(n)}" for k, n in known.items()
        )
        lines.append(f"{span.name}: " + ", ".join(numbers))
    reasons = [tell(fact, words) for fact in edition.reasons.get(area.code, ())]
    why = reasons or [words("explain-withheld" if area.withheld else "explain-area")]
    return "\n".join([*lines, "", *(f"- {line}" for line in why), *_sum(edition, area, words)])


def _sum(edition: Edition, area: Area, words: Words) -> Iterator[str]:
    """The sum behind the number, a line each."""
    step = 0
    for line in told(edition.working(area.code), words):
        if line.step != step:
            step = line.step
            yield ""
            yield words("working-caption", step=words(f"working-step-{step}"), period=edition.periods[-1].name)
        sums = " = ".join(x for x in (line.rule, line.value) if x)
        yield f"  {line.letter}  {line.what}: {sums}" + (f" → {line.whole}" if line.whole else "")


@click.command("explain")
@click.argument("plan", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("area")
@JSON
@LANG
@DEBUG
def command(*, plan: Path, area: str, as_json: bool, lang: str, debug: bool) -> None:
    """Why AREA (a code such as GM0363, or a name) got its number in PLAN (a folder that ``optimiser plan`` made)."""
    words = Words(lang)

    def work() -> None:
        edition = read_edition(plan)
        found = find_area(edition, area)
        if as_json:
            figures = [
                {"period": f.period, "group": f.group, "existing": f.existing, "new": f.new, "share": f.share}
                for f in edition.figures
                if f.area == found.code
            ]
            reasons = [tell(fact, words.about(edition)) for fact in edition.reasons.get(found.code, ())]
            record = {"code": found.code, "name": found.name, "withheld": found.withheld}
            sums = [line._asdict() for line in told(edition.working(found.code), words)]
            said = {**record, "figures": figures, "reasons": reasons, "sum": sums}
            click.echo(json.dumps(said, ensure_ascii=False))
            return
        click.echo(_text(edition, found, words.about(edition)))

    guard(work, words, debug=debug)

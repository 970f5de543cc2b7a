"""People in reception over time as text for a terminal: a table per scenario, half-years and then years."""

from collections.abc import Sequence
from dataclasses import replace

from data.schema.flow_balance import Balance
from data.schema.housing_flows import FLOWS, IN_RECEPTION, NIDOS, RECEPTION, YOUNG_ADULTS
from maps.text.flow_numbers import flow_numbers
from maps.text.table import number_text, table
from optimiser.editions.housing_flows import FlowsEdition
from optimiser.housing.flows import FlowScenario, counted_for_task
from optimiser.words import Words
from optimiser.words.facts import Fact
from optimiser.words.telling import tell

_WITH_MUNICIPALITIES = (NIDOS, YOUNG_ADULTS)


def flow_sentence(fact: Fact, words: Words) -> str:
    """A fact as a sentence, with the flows that it names in the words of the table."""
    named = [words(f"name-choice-{flow}") for flow in fact.texts.get("flows", "").split()]
    return tell(replace(fact, texts={**fact.texts, "flows": ", ".join(named)}), words)


def changes_text(changes: Sequence[tuple[int, str]], words: Words) -> str:
    """What is housed otherwise, as a sentence; empty where nothing is."""
    if not changes:
        return ""
    parts = [
        words("what-if-change", persons=words.number(abs(n)), half_year=h, side="more" if n > 0 else "fewer")
        for n, h in changes
    ]
    return words("what-if-changes", changes="; ".join(parts))


def flows_text(edition: FlowsEdition, words: Words) -> str:
    """The whole text."""
    mark, changed = words(f"mark-{edition.audience}"), changes_text(edition.changes, words)
    head = [edition.title, *([mark] if mark else []), words("flows-head"), *([changed] if changed else [])]
    before = {s.name: s for s in edition.before}
    blocks = [head]
    for scenario in edition.scenarios:
        if without := before.get(scenario.name):
            blocks += [_scenario(without, words, "before"), _scenario(scenario, words, "after")]
            blocks.append(_difference(without, scenario, words))
        else:
            blocks.append(_scenario(scenario, words))
    blocks = [*blocks, [flow_sentence(f, words) for f in edition.facts]]
    return "\n\n".join("\n".join(block) for block in blocks)


def _difference(before: FlowScenario, after: FlowScenario, words: Words) -> list[str]:
    """What differs with the changes, row by row; what is the same is left out."""
    spans = [s.half_year for s in (*after.half_years, *after.years)]
    found = {(x.item, x.span): x.difference for x in flow_numbers(after, before)}
    items = dict.fromkeys(item for (item, _), n in found.items() if n)
    rows = [[item_name(item, words), *(signed(found[item, s], words) for s in spans)] for item in items]
    title = words("flows-difference", scenario=words(f"flows-scenario-{after.name}"))
    return [title, *(table(["", *spans], rows) if rows else [words("flows-difference-none")])]


def item_name(item: str, words: Words) -> str:
    """The name of a row of the table of flows."""
    part, _, name = item.partition(":")
    if part == "flow":
        return words(f"name-choice-{name}")
    if part == "task":
        return words("flows-task")
    told = words(f"flows-{part}")
    return told if name == RECEPTION else f"{told}: {words(f'name-choice-{name}')}"


def signed(number: int | None, words: Words) -> str:
    """A difference with its sign; one that is not known as a dash."""
    return f"{'+' if number and number > 0 else ''}{number_text(number, words)}"


def _scenario(scenario: FlowScenario, words: Words, when: str = "") -> list[str]:
    spans = (*scenario.half_years, *scenario.years)
    rows = [_stock(s, spans, words) for s in (RECEPTION, *IN_RECEPTION, *_WITH_MUNICIPALITIES)]
    rows += [_flow(f, spans, words) for f in FLOWS]
    rows.append([words("flows-task"), *(number_text(counted_for_task(b), words) for b in spans)])
    rows.append([words("flows-closing"), *(number_text(b.closing[RECEPTION], words) for b in spans)])
    title = words(f"flows-scenario-{scenario.name}")
    return [
        words(f"flows-{when}", scenario=title) if when else title,
        *table(["", *(b.half_year for b in spans)], rows),
    ]


def _stock(stock: str, spans: Sequence[Balance], words: Words) -> list[str]:
    name = words("flows-opening") if stock == RECEPTION else f"  {words(f'name-choice-{stock}')}"
    return [name, *(number_text(b.opening[stock], words) for b in spans)]


def _flow(flow: str, spans: Sequence[Balance], words: Words) -> list[str]:
    source, target = FLOWS[flow]
    sign = "+" if source is None else "-" if target not in IN_RECEPTION else "·"
    return [f"{sign} {words(f'name-choice-{flow}')}", *(number_text(b.flows[flow], words) for b in spans)]

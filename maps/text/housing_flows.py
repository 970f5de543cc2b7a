"""People in reception over time as text for a terminal: a table per scenario, half-years and then years."""

from collections.abc import Sequence
from dataclasses import replace

from data.schema.flow_balance import Balance
from data.schema.housing_flows import FLOWS, IN_RECEPTION, NIDOS, RECEPTION, YOUNG_ADULTS
from maps.text.table import number_text, table
from optimiser.editions.housing_flows import FlowsEdition
from optimiser.housing.flows import FlowScenario, counted_for_task
from optimiser.words import Words, tell
from optimiser.words.facts import Fact

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
    blocks = [head, *(_scenario(s, words) for s in edition.scenarios), [flow_sentence(f, words) for f in edition.facts]]
    return "\n\n".join("\n".join(block) for block in blocks)


def _scenario(scenario: FlowScenario, words: Words) -> list[str]:
    spans = (*scenario.half_years, *scenario.years)
    rows = [_stock(s, spans, words) for s in (RECEPTION, *IN_RECEPTION, *_WITH_MUNICIPALITIES)]
    rows += [_flow(f, spans, words) for f in FLOWS]
    rows.append([words("flows-task"), *(number_text(counted_for_task(b), words) for b in spans)])
    rows.append([words("flows-closing"), *(number_text(b.closing[RECEPTION], words) for b in spans)])
    return [words(f"flows-scenario-{scenario.name}"), *table(["", *(b.half_year for b in spans)], rows)]


def _stock(stock: str, spans: Sequence[Balance], words: Words) -> list[str]:
    name = words("flows-opening") if stock == RECEPTION else f"  {words(f'name-choice-{stock}')}"
    return [name, *(number_text(b.opening[stock], words) for b in spans)]


def _flow(flow: str, spans: Sequence[Balance], words: Words) -> list[str]:
    source, target = FLOWS[flow]
    sign = "+" if source is None else "-" if target not in IN_RECEPTION else "·"
    return [f"{sign} {words(f'name-choice-{flow}')}", *(number_text(b.flows[flow], words) for b in spans)]

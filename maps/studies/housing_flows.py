"""People in reception over time, and what faster housing does, as records for programmes."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from data.schema.flow_balance import Balance
from maps.studies.files import write_rows, write_sheet
from maps.text.flow_numbers import flow_numbers
from maps.text.housing_flows import changes_text, flow_sentence, item_name
from optimiser.editions.housing_flows import FlowsEdition
from optimiser.editions.housing_what_if import HousingWhatIf
from optimiser.editions.unused_rows import unused_rows
from optimiser.housing.flows import FlowScenario, counted_for_task, required
from optimiser.words import Words

COLUMNS = ("scenario", "span", "item", "persons", "with_changes", "difference")
"""Header of ``flows.csv``; an empty cell is unknown, and the last two are empty where nothing is changed."""


def write_flows(edition: FlowsEdition, folder: Path, words: Words) -> None:
    """Write the table and the record; the same edition gives the same bytes."""
    write_rows(folder / "flows.csv", COLUMNS, _rows(edition))
    text = json.dumps({"flows": flows_record(edition, words)}, ensure_ascii=False, indent=1)
    (folder / "flows.json").write_text(text + "\n", encoding="utf-8")
    names = [words(f"flows-col-{c}") for c in COLUMNS]
    rows = [
        (words(f"flows-scenario-{scenario}"), span, item_name(item, words), *rest)
        for scenario, span, item, *rest in _rows(edition)
    ]
    head = [
        edition.title,
        words("flows-head"),
        *([changes] if (changes := changes_text(edition.changes, words)) else []),
    ]
    head += [flow_sentence(f, words) for f in edition.facts]
    write_sheet(folder / "flows.xlsx", words("sheet-flows"), names, rows, head)


def _rows(edition: FlowsEdition) -> Iterator[tuple[str, str, str, int | None, int | None, int | None]]:
    before = {s.name: s for s in edition.before}
    for s in edition.scenarios:
        for x in flow_numbers(s, before.get(s.name)):
            after = (x.after, x.difference) if before else (None, None)
            yield (s.name, x.span, x.item, x.before, *after)


def flows_record(edition: FlowsEdition, words: Words) -> dict[str, Any]:
    """The edition as one JSON object; what is not known is null, and named in ``missing``."""
    return {
        "title": edition.title,
        "audience": edition.audience,
        "changes": _changes(edition.changes),
        "scenarios": [_scenario(s) for s in edition.scenarios],
        **({"without_changes": [_scenario(s) for s in edition.before]} if edition.before else {}),
        "remarks": [flow_sentence(f, words) for f in edition.facts],
        "unused": unused_rows(edition.unused),
    }


def _scenario(scenario: FlowScenario) -> dict[str, Any]:
    return {
        "scenario": scenario.name,
        "half_years": [_balance(b) for b in scenario.half_years],
        "years": [_balance(b) for b in scenario.years],
    }


def _balance(balance: Balance) -> dict[str, Any]:
    plain = asdict(balance)
    return {"span": plain.pop("half_year"), "required": required(balance),
            "counted_for_task": counted_for_task(balance), **plain}  # fmt: skip


def what_if_record(edition: HousingWhatIf, words: Words) -> dict[str, Any]:
    """The edition as one JSON object; costs in euro a year, null where none is known."""
    plain = asdict(edition)
    plain.pop("facts")
    plain["changes"] = _changes(edition.changes)
    record: dict[str, Any] = json.loads(json.dumps(plain, default=str))
    return {**record, "remarks": [flow_sentence(f, words) for f in edition.facts]}


def _changes(changes: tuple[tuple[int, str], ...]) -> list[dict[str, Any]]:
    return [{"persons": persons, "half_year": half_year} for persons, half_year in changes]

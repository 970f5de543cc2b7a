"""People in reception over time, and what faster housing does, as records for programmes."""

import json
from dataclasses import asdict
from typing import Any

from data.schema.flow_balance import Balance
from maps.text.housing_flows import flow_sentence
from optimiser.editions.housing_flows import FlowsEdition
from optimiser.editions.housing_what_if import HousingWhatIf
from optimiser.editions.unused_rows import unused_rows
from optimiser.housing.flows import counted_for_task, required
from optimiser.words import Words


def flows_record(edition: FlowsEdition, words: Words) -> dict[str, Any]:
    """The edition as one JSON object; what is not known is null, and named in ``missing``."""
    return {
        "title": edition.title,
        "audience": edition.audience,
        "changes": _changes(edition.changes),
        "scenarios": [
            {
                "scenario": s.name,
                "half_years": [_balance(b) for b in s.half_years],
                "years": [_balance(b) for b in s.years],
            }
            for s in edition.scenarios
        ],
        "remarks": [flow_sentence(f, words) for f in edition.facts],
        "unused": unused_rows(edition.unused),
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

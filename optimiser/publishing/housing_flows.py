"""People in reception over time for one audience: the balance of the rows that it may see."""

from collections.abc import Iterator, Sequence

from data.operations.hidden_rows import without_hidden_rows
from data.schema.flow_balance import Balance
from data.schema.housing_flows import RECEPTION
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.editions.housing_flows import FlowsEdition
from optimiser.housing.flows import FlowScenario, in_time
from optimiser.housing.housed_otherwise import HousedOtherwise, unchecked
from optimiser.housing.unused import unused_in_time
from optimiser.words.facts import Fact


def publish_flows(
    tables: Tables,
    title: str,
    audience: Visibility,
    changes: Sequence[HousedOtherwise] = (),
    *,
    ledger: bool = False,
) -> FlowsEdition:
    """The edition of an audience.

    Args:
        tables: a checked dossier.
        title: of the scenario.
        audience: for whom it is.
        changes: people housed more or fewer.
        ledger: whether these follow from the arrears of the housing task.

    """
    seen = without_hidden_rows(tables, audience)
    scenarios = in_time(seen, changes)
    return FlowsEdition(
        title=title,
        audience=audience,
        changes=tuple((c.persons, c.half_year) for c in changes),
        scenarios=scenarios,
        before=in_time(seen) if changes else (),
        facts=tuple(_facts(scenarios, audience, changes)),
        unused=unused_in_time(seen, ledger=ledger),
    )


def _facts(
    scenarios: Sequence[FlowScenario], audience: Visibility, changes: Sequence[HousedOtherwise]
) -> Iterator[Fact]:
    yield Fact("flows-none") if not scenarios else Fact("flows-places")
    if scenarios and len(scenarios) == 1 and scenarios[0].name not in {"low", "middle", "high"}:
        yield Fact("flows-no-scenarios")
    told = set[tuple[str, ...]]()
    for scenario in scenarios:
        for balance in scenario.half_years:
            for fact in _of_reception(balance):
                key = (fact.code, *map(str, fact.numbers.values()), *fact.texts.values())
                if key not in told:  # what is the same in all scenarios is told once
                    told.add(key)
                    yield fact
        for half_year in unchecked(scenario.half_years, changes):
            if (half_year,) not in told:
                told.add((half_year,))
                yield Fact("what-if-unchecked", texts={"half_year": half_year})
    if audience != "prt":
        yield Fact("housing-public")


def _of_reception(balance: Balance) -> Iterator[Fact]:
    """What is not known of reception as a whole, and what does not follow from the numbers."""
    texts, missing = {"half_year": balance.half_year}, balance.missing.get(RECEPTION, ())
    flows = {**texts, "flows": " ".join(missing)}
    if balance.opening[RECEPTION] is None:
        yield Fact("flows-no-opening", texts=texts)
    if RECEPTION in balance.implied:
        net = balance.implied[RECEPTION]
        yield Fact("flows-implied", {"persons": abs(net)}, {**flows, "side": "out" if net < 0 else "in"})
    elif missing:
        yield Fact("flows-missing", texts=flows)
    if n := balance.unexplained.get(RECEPTION):
        yield Fact("flows-unexplained", {"persons": abs(n)}, {**texts, "side": "more" if n > 0 else "fewer"})

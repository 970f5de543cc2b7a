"""Every rule about whole locations by its name, and the linking rows that the rules add to a case.

Five rules are modules of ``rules``. Seven rules about places limit the places of locations too; they have no module
here, since ``place_limits`` writes and recounts all of them alike, and their formula is in ``optimiser.constraints``.
"""

import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from importlib import import_module

from data.complaints import Complaint, InvalidInputError
from optimiser.locations.case import place_limits
from optimiser.locations.case.case import ChosenRule, LinkingRow, LocationCase
from optimiser.locations.case.column import Column
from optimiser.locations.rules.keep_apart import apart

ALWAYS = ("meet_requirement", "branch_near")
"""Rules that the tables themselves ask for: a scenario need not name them."""


@dataclass(frozen=True)
class RuleVoices:
    """A rule said twice: as linking rows to the search, as excess by index to the auditor.

    ``needs`` names the settings without which the rule says nothing.
    """

    rows: Callable[[LocationCase, ChosenRule], Iterator[LinkingRow]]
    excess: Callable[[LocationCase, ChosenRule, tuple[Column, ...]], dict[tuple[str, ...], float]]
    needs: tuple[str, ...] = ()


def _limit_rows(name: str, case: LocationCase, _choice: ChosenRule) -> Iterator[LinkingRow]:
    return place_limits.rows(case, name)


def _limit_excess(
    name: str, case: LocationCase, _choice: ChosenRule, plan: tuple[Column, ...]
) -> dict[tuple[str, ...], float]:
    return place_limits.excess(case, name, plan)


@cache
def location_rules() -> Mapping[str, RuleVoices]:
    """All rules about locations by name."""
    package = import_module("optimiser.locations.rules")
    modules = [import_module(f"{package.__name__}.{m.name}") for m in pkgutil.iter_modules(package.__path__)]
    rules = {m.__name__.rpartition(".")[2]: RuleVoices(m.rows, m.excess, m.NEEDS) for m in modules}
    limits = {
        name: RuleVoices(partial(_limit_rows, name), partial(_limit_excess, name))
        for name in place_limits.LIMITING_RULES
    }
    return {**rules, **limits}


def location_rule(name: str) -> RuleVoices:
    """A rule by name.

    Raises:
        InvalidInputError: no such rule; names those that are there.

    """
    if name not in location_rules():
        raise InvalidInputError([_unknown(name)])
    return location_rules()[name]


def _unknown(name: str) -> Complaint:
    known: dict[str, str | int | float] = {"known": ", ".join(sorted(location_rules()))}
    return Complaint("room-unknown", "scenario", None, "locations.rules", name, known)


def check_rules(choices: Iterable[ChosenRule], groups: Iterable[str]) -> list[Complaint]:
    """Rules that are not there, settings that a rule needs and lacks, groups that the scenario does not know."""
    complaints, known = [], ", ".join(groups)
    for choice in choices:
        if choice.rule not in location_rules():
            complaints.append(_unknown(choice.rule))
            continue
        for setting in location_rule(choice.rule).needs:
            value = getattr(choice, setting)
            if value is None:
                details: dict[str, str | int | float] = {"needs": setting}
                complaints.append(
                    Complaint("rule-setting-missing", "scenario", None, "locations.rules", choice.rule, details)
                )
            elif setting in {"group", "other"} and value not in known.split(", "):
                complaints.append(
                    Complaint("group-unknown", "scenario", None, "locations.rules", value, {"known": known})
                )
    return complaints


def with_linking_rows(case: LocationCase, choices: Iterable[ChosenRule]) -> LocationCase:
    """The case with the linking rows of these rules, of those that the tables ask for and of its place limits."""
    limiting = dict.fromkeys(b.rule for b in case.place_limits)
    all_rules = (*(ChosenRule(name) for name in (*ALWAYS, *limiting)), *choices)
    pairs = [pair for c in all_rules if c.rule == "keep_apart" for pair in apart(case, c)]
    blocks = tuple(replace(b, apart=tuple(pairs)) for b in case.blocks)
    case = replace(case, blocks=blocks, chosen_rules=all_rules)
    # A rule may be chosen twice with other settings, and each time its rows have the same indices: all of them are
    # kept. The same rule with the same settings writes its rows once.
    rows: dict[tuple[str, tuple[str, ...]], LinkingRow] = {}
    for choice in all_rules:
        for row in (j for j in location_rule(choice.rule).rows(case, choice) if not j.within_block):
            rows[row.rule + f"/{choice.group}/{choice.other}/{choice.km}", row.index] = row
    return replace(case, linking_rows=tuple(rows.values()))

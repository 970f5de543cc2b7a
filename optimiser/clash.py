"""Why no plan can be found, as sentences."""

import math
from functools import cached_property
from pathlib import Path

from data import Tables
from optimiser.dossier import tables_of
from optimiser.errors import InfeasibleError, Reason
from optimiser.scenario import read_scenario
from optimiser.tolerances import SLACK
from optimiser.words import Words
from optimiser.words.schema import choice_name, rule_name


class Names:
    """Names of municipalities and provinces; the tables are read only when a message needs them."""

    def __init__(self, scenario: Path | None = None) -> None:
        """Keep where they can be read."""
        self._scenario = scenario

    @cached_property
    def _tables(self) -> Tables | None:
        if self._scenario is None:
            return None
        scenario = read_scenario(self._scenario)
        return tables_of(scenario, self._scenario.parent / scenario.dossier)

    def name(self, code: str) -> str:
        """Name and code of a municipality or province; other words as they are."""
        land = self._tables.municipalities if self._tables else ()
        found = {m.gm_code: m.name for m in land} | {m.province_code: m.province for m in land}
        return f"{found[code]} ({code})" if code in found else code


def clash_lines(error: InfeasibleError, words: Words, names: Names) -> list[str]:
    """The clash and the smallest relaxation as sentences; none of it where only hidden rows make it so."""
    if error.hidden:
        return [words("infeasible-head"), words("infeasible-hidden")]
    lines = [words("infeasible-head")]
    if error.clash:
        lines.append(words("infeasible-rule"))
    for rule, indices in error.clash.items():
        for index in indices:
            text = ", ".join(choice_name(words, names.name(part)) for part in index)
            lines.append("  " + words("infeasible-row", rule=rule_name(words, rule), index=text))
    lines += [_reason(reason, words, names) for reason in error.reasons]
    for (s, g, t), places in sorted(error.missing.items()):
        scope, number = names.name(s), words.number(math.ceil(places - SLACK))
        lines.append(words("infeasible-missing", places=number, scope=scope, group=f"{choice_name(words, g)}, {t}"))
    return [*lines, words(error.remedy or ("infeasible-remedy" if error.missing else "infeasible-bounds"))]


def _reason(reason: Reason, words: Words, names: Names) -> str:
    """A further reason as a sentence."""
    details = {
        k: choice_name(words, names.name(v)) if isinstance(v, str) else words.number(v)
        for k, v in reason.details.items()
    }
    return words(reason.code, **details)

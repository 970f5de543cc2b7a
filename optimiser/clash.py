"""Why no plan can be found, told to one audience without betraying what it may not see."""

import math
from functools import cached_property
from pathlib import Path

from data import Tables, load
from data.schema import Visibility, visible
from optimiser.errors import InfeasibleError, Reason
from optimiser.scenario import read_scenario
from optimiser.tolerances import SLACK
from optimiser.words import Words


class View:
    """Names, and which limits this audience may not see: a message must not betray them either."""

    def __init__(self, scenario: Path | None = None, audience: Visibility = "public") -> None:
        """Read the tables only when a message needs them."""
        self._scenario, self._audience = scenario, audience

    @cached_property
    def _tables(self) -> Tables | None:
        if self._scenario is None:
            return None
        scenario = read_scenario(self._scenario)
        return load(self._scenario.parent / scenario.dossier, country=scenario.country)

    def name(self, code: str) -> str:
        """Name and code of a municipality or province; other words as they are."""
        land = self._tables.municipalities if self._tables else ()
        found = {m.gm_code: m.name for m in land} | {m.province_code: m.province for m in land}
        return f"{found[code]} ({code})" if code in found else code

    def shows(self, visibility: Visibility) -> bool:
        """Whether this audience may see what has a visibility."""
        return visibility in visible(self._audience)

    def hides(self, rule: str, index: tuple[str, ...]) -> bool:
        """Whether a row of a rule rests on a limit of a stricter visibility."""
        if self._tables is None:
            return False
        seen = self._tables.seen_by(self._audience)
        if rule in {"respect_limits", "respect_capacity"}:
            bound = "capacity" if rule == "respect_capacity" else index[3]
            return (index[0], bound) not in {(r.gm_code, r.bound) for r in seen.limits}
        if rule == "eligible_groups":
            return index[0] not in {r.gm_code for r in seen.eligibility}
        if rule == "keep_bids":
            return (index[0], index[1], "hard") not in {(r.gm_code, r.group, r.firmness) for r in seen.bids}
        if rule == "keep_exchanges":
            return (index[0], index[1]) not in {(r.to_gm, r.group) for r in seen.exchanges}
        return False


def clash_lines(error: InfeasibleError, words: Words, view: View) -> list[str]:
    """The clash and the smallest relaxation as sentences for one audience."""
    lines = [words("infeasible-head")]
    if error.clash:
        lines.append(words("infeasible-rule"))
    for rule, indices in error.clash.items():
        for index in indices:
            if view.hides(rule, index):
                lines.append("  " + words("infeasible-hidden", rule=rule))
            else:
                text = ", ".join(view.name(part) for part in index)
                lines.append("  " + words("infeasible-row", rule=rule, index=text))
    lines += [_reason(reason, words, view) for reason in error.reasons]
    for (s, g, t), places in sorted(error.missing.items()):
        scope, number = view.name(s), words.number(math.ceil(places - SLACK))
        lines.append(words("infeasible-missing", places=number, scope=scope, group=f"{g}, {t}"))
    return [*lines, words(error.remedy or ("infeasible-remedy" if error.missing else "infeasible-bounds"))]


def _reason(reason: Reason, words: Words, view: View) -> str:
    """A further reason as a sentence, or that this audience may not see it."""
    if not view.shows(reason.visibility) or any(view.hides(rule, index) for rule, index in reason.rests):
        return words("locations-hidden")
    details = {k: view.name(v) if isinstance(v, str) else words.number(v) for k, v in reason.details.items()}
    return words(reason.code, **details)

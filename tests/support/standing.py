"""Words of a proposal, and of a decision that binds, which never stand in the other's outputs."""

import re
from dataclasses import replace

from optimiser.editions.edition import Edition
from optimiser.words.facts import Fact


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


PROPOSED = {
    "nl": _any(r"\b(voorstel|voorgestelde?|voorstellen)\b", "niemand (is )?aan", "bindt niemand", "voor overleg"),
    "en": _any(
        r"(?<!Council )\b(proposals?|proposed?)\b", "designates? nobody", "nobody is designated", "binds nobody"
    ),
}
DECIDED = {
    "nl": _any(r"minister heeft .{0,12}vastgesteld", "besluit van de minister, dat de", "bindt de gemeenten"),
    "en": _any("minister has (decided|laid)", "decision of the minister, which", "binds the municipalities"),
}


def decided(edition: Edition) -> Edition:
    """The same edition of a scenario that says that it binds, in periods of the law."""
    facts = tuple(Fact("legal-spreading-act") if f.code == "no-legal-basis" else f for f in edition.facts)
    return replace(edition, facts=facts, settings={**edition.settings, "standing": "binding"})

"""Inhabitants times one plus the socio-economic score (SES-WOA), normalised nationally.

Maths:
    w_m = pop_m · (1 + s_m)    ∀ m ∈ M        [inhabitants]

    s_m is the municipality's total SES-WOA score. Where the official score is unknown, the estimate
    of the dossier is used and the figure is an approximation.
    Places for minors (AMV) are 8.5 % of each municipality's total and included in it.

Needs:
    population, ses_woa or ses_woa_estimate (municipalities). Existing places are not credited.

Source:
    Spreidingswet (in force 1 February 2024), indicative list Stcrt. 2024, 3320. The literal
    formula was not found; this one reproduces the published figures, see docs/decisions/keys-and-distribution.md.
"""

from data.complaints import Complaint, InvalidInputError
from optimiser.fairness.key_terms import people
from optimiser.problem.territory import Territory
from optimiser.words.facts import Fact, Line

PARAMETERS: dict[str, tuple[float, str]] = {}
COLUMNS = ("population", "ses_woa")
CREDITS_EXISTING = False
REGIME_SHARES: dict[str, float] = {"minors": 0.085}
"""Part of a municipality's total that is for groups of a regime, included in the total: AMV places as in the list."""


def weights(territory: Territory) -> dict[str, float]:
    """One non-negative weight per municipality.

    Raises:
        InvalidInputError: names every municipality with neither an official nor an estimated score.

    """
    official, estimate = territory.figures["ses_woa"], territory.figures["ses_woa_estimate"]
    scores = {m: official[m] if official[m] is not None else estimate[m] for m in territory.municipalities}
    missing = [m for m, score in scores.items() if score is None]
    if missing:
        raise InvalidInputError(
            [
                Complaint(
                    "key-column-missing",
                    "municipalities.csv",
                    column="ses_woa",
                    value=m,
                    details={"key": "spreidingswet"},
                )
                for m in missing
            ]
        )
    return {m: territory.population[m] * (1.0 + (scores[m] or 0.0)) for m in territory.municipalities}


def working(territory: Territory, area: str, step: int) -> tuple[list[Line], str]:
    """Inhabitants and score of a municipality, or the weight of a larger area; the part is weight by total weight."""
    scored = weights(territory)
    everyone = Line("scored_all", 1, Fact("working-scored-all"), sum(scored.values()), decimals=2)
    inhabitants, name = people(territory, area, step)[0], territory.names[area]
    if territory.scopes[area] != (area,):
        in_area = sum(scored[m] for m in territory.scopes[area])
        line = Line(f"scored_{area}", step, Fact("working-scored", {}, {"area": name}), in_area, decimals=2)
        return [line, everyone], f"{{{line.name}}} / {{{everyone.name}}}"
    score = scored[area] / territory.population[area] - 1 if territory.population[area] else 0.0
    code = "working-score" if territory.figures["ses_woa"][area] is not None else "working-score-estimate"
    line = Line(f"score_{area}", step, Fact(code, {}, {"area": name}), score, decimals=6)
    return [inhabitants, line, everyone], f"{{{inhabitants.name}}} * (1 + {{{line.name}}}) / {{{everyone.name}}}"

"""The page of the housing task: ``python -m tests.housing_page`` writes ``docs/housing.md``, every figure computed."""

import random
from dataclasses import replace
from datetime import date
from functools import cache

from data import BUNDLED, load
from data.schema.housing_flows import FLOWS, IN_RECEPTION, RECEPTION
from data.schema.instrument_terms import HOTEL_PEOPLE, HOTEL_PEOPLE_LATER, TERMS
from maps.text.housing import facility_text, forecast_text, in_use, persons_text, sentence
from maps.text.housing_flows import flow_sentence
from maps.text.streams import quantity_text, rates_text, trade_text
from maps.text.streams_metrics import metrics_text
from maps.text.table import number_text
from optimiser.editions.housing import HousingEdition
from optimiser.editions.housing_flows import FlowsEdition
from optimiser.editions.total_load import AFTER, BEFORE, TotalLoad
from optimiser.housing.covering import CoverQuestion
from optimiser.housing.flows import required
from optimiser.housing.lvv_facilities import standing
from optimiser.housing.pace import Count, forecast
from optimiser.jobs.audited_plan import PlanLimits, plan_and_audit
from optimiser.jobs.case import read_case
from optimiser.jobs.housing import read_housing, territory_of
from optimiser.problem.area_sums import TOGETHER, TOTAL
from optimiser.publishing.housing import HousingOrigin, publish_housing
from optimiser.publishing.housing_flows import publish_flows
from optimiser.publishing.publish import publish
from optimiser.solving.covering import cover
from optimiser.words import Words
from tests.housing_what_if_page import counted, kept, locations_table, periods_table
from tests.support.housing_rounding import KNOWN, ROUNDINGS, rounded
from tests.support.paths import ROOT

PAGE = ROOT / "docs" / "housing.md"
TEXT = ROOT / "tests" / "support" / "housing.md"

EN = Words("en")


def edition(name: str) -> HousingEdition:
    """The edition of a bundled scenario for the provincial table."""
    scenario, tables, _ = read_housing(BUNDLED / name / "housing.toml")
    return publish_housing(tables, territory_of(tables), scenario, "prt", HousingOrigin())


def letter() -> str:
    """The two half-years of the letter, line by line."""
    lines = ["| half-year | arrears | new | total | housed | hotels | left |", "|---|---:|---:|---:|---:|---:|---:|"]
    for area in (a for a in edition("nl-2022").areas if a.level == "country"):
        shown = (area.arrears, area.total, area.housed, area.instruments, area.left)
        arrears, total, housed, hotels, left = (persons_text(n, EN) for n in shown)
        lines.append(
            f"| {area.half_year} | {arrears} | {EN.number(area.new or 0)} | {total} | {housed} | {hotels} | {left} |"
        )
    return "\n".join(lines)


def rounding() -> str:
    """Published tasks beside ways of rounding."""
    land = territory_of(load(BUNDLED / "nl-2022"))
    lines = [f"| | published | {' | '.join(ROUNDINGS)} |", "|---|---:" + "|---:" * len(ROUNDINGS) + "|"]
    for name, (published, numbers, members) in KNOWN.items():
        found = [sum(rounded(rule, n, land, members(land)) for n in numbers) for rule in ROUNDINGS]
        national = " + ".join(EN.number(n) for n in numbers)
        lines.append(f"| {name} (of {national}) | {published} | {' | '.join(map(str, found))} |")
    return "\n".join(lines)


def _households(dice: random.Random, months: float) -> int:
    """People who come in a stretch of time: about six households a month of one to six."""
    people, clock = 0, dice.expovariate(6)
    while clock < months:
        people, clock = people + dice.choice([1, 1, 1, 2, 3, 4, 5, 6]), clock + dice.expovariate(6)
    return people


def covered(counts: int) -> float:
    """In which part of many half-years the end lies within the error, of people who come in households."""
    dice, hits, tries = random.Random(2022), 0, 1_500
    for _ in range(tries):
        steps = [_households(dice, 4 / counts) for _ in range(counts)]
        sums = [Count(4 / counts * (i + 1), sum(steps[: i + 1])) for i in range(counts)]
        found = forecast(sums)
        end = sums[-1].persons + _households(dice, 2)
        hits += found is not None and abs(found.persons - end) <= found.error
    return hits / tries


def coverage() -> str:
    """How often the error holds, by the number of counts in four months."""
    counts = (1, 2, 3, 4, 8, 16)
    cells = " | ".join(f"{100 * covered(n):.0f} %" for n in counts)
    return f"| counts | {' | '.join(map(str, counts))} |\n|---{'|---:' * len(counts)}|\n| within the error | {cells} |"


def instruments() -> str:
    """Terms of the instruments."""
    most = {
        "hotel": f"{HOTEL_PEOPLE:,} people until 1 July 2023, then {HOTEL_PEOPLE_LATER:,} a half-year",
        "flow_through": f"at most {TERMS['flow_through'].places:,} places",
        "in_between": "no national rule",
    }
    lines = []
    for name, terms in TERMS.items():
        held = f"{EN.date(terms.first)} to {EN.date(terms.final)}" if terms.first and terms.final else "as agreed"
        stay = f"at most {terms.months} months" if terms.months else "as agreed"
        lines.append(f"| {EN(f'instrument-{name}')} | {held} | {stay} | {most[name]} |")
    return "\n".join(lines)


def zeeland(found: HousingEdition) -> str:
    """The invented province, a line per municipality."""
    lines = ["| | new | arrears | lead | total | housed | in facilities | left | needed a month | forecast |",
             "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"]  # fmt: skip
    for area in found.level("municipality", "province"):
        people = (area.arrears, area.lead, area.total, area.housed, area.instruments, area.left)
        cells = [EN.number(area.new or 0), *(persons_text(n, EN) for n in people)]
        name = f"**{area.name}**" if area.level == "province" else area.name
        lines.append(f"| {name} | {' | '.join(cells)} | {EN.number(area.asked or 0, 1)} | {forecast_text(area, EN)} |")
    return "\n".join(lines)


def zeeland_notes(found: HousingEdition) -> str:
    """Its facilities and what must be known."""
    lines = [facility_text(f, EN) for f in in_use(found)]
    lines += [
        EN("housing-swap", giver=s.giver, taker=s.taker, households=s.households, size=s.size,
           households_back=s.households_back, size_back=s.size_back, persons=s.persons)
        for s in found.swaps
    ]  # fmt: skip
    lines += [f"{a.name}: {a.step}." for a in found.level("municipality") if a.step]
    told = ("housing-number", "housing-goal", "housing-revised", "housing-sum", "housing-year-other")
    lines += [sentence(fact, EN) for fact in found.facts if fact.code in told]
    return "\n".join(f"- {line}" for line in lines)


def joint() -> tuple[str, str]:
    """What a joint plan of an invented province decides, a line per municipality, and how even it makes everything."""
    plan = plan_and_audit(
        read_case(BUNDLED / "zeeland" / "joint.toml"), PlanLimits(), print, EN, figures=False, bar=None
    ).plan
    found, period, land = plan.instance.joint, plan.instance.territory.periods[-1], plan.instance.territory
    assert found is not None
    before = replace(plan, new={**plan.new, **found.own})
    lines = [
        "| | new places | housing task | by the plan | flow-through places added | everything, part of its share |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for m in land.municipalities:
        task, flow = (m, "housing_task", period), (m, "flow_through", period)
        task_cells = [str(n[task]) if task in found.own else "unknown" for n in (found.own, plan.new)]
        load = plan.load(m, TOGETHER, period) or 0.0
        added = str(plan.new[flow] - found.own[flow])
        part = "unknown" if (m, period) in found.unpublished else f"{100 * load:.0f} %"
        cells = [land.names[m], str(plan.new_in(m, TOTAL, period)), *task_cells, added, part]
        lines.append(f"| {' | '.join(cells)} |")
    known = [m for m in land.municipalities if (m, period) not in found.unpublished]
    loads = [[p.load(m, TOGETHER, period) or 0.0 for m in known] for p in (before, plan)]
    moved = plan.aims[2].value
    sentence = (
        f"the heaviest municipality goes from {100 * max(loads[0]):.0f} % of its share with everybody's own task to "
        f"{100 * max(loads[1]):.0f} %, the lightest from {100 * min(loads[0]):.0f} % to {100 * min(loads[1]):.0f} %; "
        f"{moved:.0f} counted places move"
    )
    return "\n".join(lines), sentence


def together() -> tuple[str, str]:
    """Everything that an invented province carries, a line per municipality, and the rates."""
    result = plan_and_audit(
        read_case(BUNDLED / "zeeland" / "total-load.toml"), PlanLimits(), print, EN, figures=False, bar=None
    )
    shown = publish(result.plan, audience="prt")
    total, period = TotalLoad(shown), shown.periods[-1].name
    lines = ["| | now | after | now per 1,000 | after per 1,000 | not known in full |", "|---|---:|---:|---:|---:|---|"]
    for area in (*shown.level("municipality"), *shown.level("province")):
        cells = [quantity_text(total.counted(area.code, period, when), EN) for when in (BEFORE, AFTER)]
        cells += [quantity_text(total.per_1000(area.code, period, when), EN, 2) for when in (BEFORE, AFTER)]
        unknown = ", ".join(EN(f"stream-{s}") for s in total.unknown(area.code, period))
        name = f"**{area.name}**" if area.level == "province" else area.name
        lines.append(f"| {name} | {' | '.join(cells)} | {unknown} |")
    notes = [
        rates_text(total, EN),
        metrics_text(total, period, EN),
        *(trade_text(total, x, EN) for x in total.shown.trades),
    ]
    return "\n".join(lines), "\n".join(f"- {line}" for line in notes)


def lvv() -> str:
    """The facilities for undocumented people as published."""
    folder = BUNDLED / "nl-2022"
    lines = ["| facility | since | status | places | registered |", "|---|---|---|---:|---:|"]
    for row in load(folder, over=folder / "lvv").lvv_facilities:
        since = EN.date(row.since) if row.since else "interim count"
        status = EN(f"name-choice-{row.status}") if row.status else "unknown"
        numbers = ("unknown" if n is None else EN.number(n) for n in (row.places, row.registered))
        lines.append(f"| {row.name} | {since} | {status} | {' | '.join(numbers)} |")
    return "\n".join(lines)


COVERED = ((60.0, 1.0, None), (40.0, 0.95, None), (40.0, 1.0, 8))
"""Distance [km], part of the inhabitants and number of facilities of each network on the page."""


def lvv_networks() -> str:
    """Networks around the facilities that are open in 2025, a line each."""
    folder = BUNDLED / "nl-2022"
    tables = load(folder, over=folder / "lvv")
    land, now = territory_of(tables), standing(tables.lvv_facilities, date(2025, 6, 1))
    existing = tuple(sorted({r.gm_code for r in now.open}))
    lines = ["| within | asked | facilities | municipalities | inhabitants | mean km | where |"]
    lines.append("|---:|---|---:|---:|---:|---:|---|")
    for km, share, facilities in COVERED:
        found = cover(CoverQuestion(land, existing, land.municipalities, km, share, facilities), seconds=120.0).network
        asked = f"most, by {facilities}" if facilities else "every municipality" if share == 1 else f"{share:.0%}"
        people = found.covered(land)
        where = ", ".join(f"**{land.names[j]}**" if j in existing else land.names[j] for j in found.sites)
        part, mean = people / sum(land.population.values()), found.travel(land) / people
        numbers = f"{len(found.sites)} | {len(found.nearest)} | {part:.1%} | {mean:.1f}"
        lines.append(f"| {km:.0f} km | {asked} | {numbers} | {where} |")
    return "\n".join(lines)


def flows(name: str) -> FlowsEdition:
    """People in reception of a bundled scenario."""
    scenario, tables, _ = read_housing(BUNDLED / name / "housing.toml")
    return publish_flows(tables, scenario.title, "prt")


def flows_2022() -> str:
    """What is known of the case of 2022: a line per stock or flow of which anything is."""
    (scenario,) = flows("nl-2022").scenarios
    spans = (*scenario.half_years, *scenario.years)
    lines = [f"| | {' | '.join(b.half_year for b in spans)} |", f"|---|{'---:|' * len(spans)}"]
    for item in (RECEPTION, *IN_RECEPTION, *FLOWS):
        values = [b.flows[item] if item in FLOWS else b.opening[item] for b in spans]
        if any(n is not None for n in values):
            name = EN("flows-opening") if item == RECEPTION else EN(f"name-choice-{item}")
            lines.append(f"| {name} | {' | '.join(number_text(n, EN) for n in values)} |")
    return "\n".join(lines)


def flows_zeeland() -> str:
    """The requirement of the invented province in three expectations, and at the end."""
    scenarios = flows("zeeland").scenarios
    halves = scenarios[0].half_years
    lines = [f"| | {' | '.join(b.half_year for b in halves)} | at the end |", f"|---|{'---:|' * (len(halves) + 1)}"]
    for s in scenarios:
        values = (*(required(b) for b in s.half_years), s.half_years[-1].closing[RECEPTION])
        lines.append(f"| {s.name} | {' | '.join(number_text(n, EN) for n in values)} |")
    return "\n".join(lines)


def _flow_parts() -> dict[str, str]:
    """Parts of the page about reception over time."""
    told = ("flows-implied", "flows-missing")
    notes = [flow_sentence(f, EN) for f in flows("nl-2022").facts if f.code in told]
    found = {"flows_2022": flows_2022(), "flows_2022_notes": "\n".join(f"- {n}" for n in notes),
             "flows_zeeland": flows_zeeland()}  # fmt: skip
    shown = {"more": ("not-opened", "opens-later"), "arrears": ("opened", "stays-longer", "not-opened")}
    for name, answer in kept().items():
        found |= {f"what_if_{name}": periods_table(answer), f"what_if_{name}_counted": counted(answer),
                  f"what_if_{name}_locations": locations_table(answer, *shown[name])}  # fmt: skip
    return found


@cache
def page() -> str:
    """The whole page."""
    invented = edition("zeeland")
    parts = {"letter": letter(), "rounding": rounding(), "coverage": coverage(), "instruments": instruments(),
             "zeeland": zeeland(invented), "zeeland_notes": zeeland_notes(invented), "lvv": lvv(),
             "lvv_networks": lvv_networks(), **_flow_parts()}  # fmt: skip
    parts["together"], parts["together_rates"] = together()
    parts["joint"], parts["joint_sentence"] = joint()
    text = TEXT.read_text(encoding="utf-8")
    for name, part in parts.items():
        text = text.replace(f"{{{name}}}", part)
    return text


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

"""A certificate holds for every plan, and its checker, which knows nothing of this programme, finds spoilt ones."""

import ast
import csv
import json
import random
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from data import BUNDLED, InvalidInputError
from data.schema.visibility import VISIBILITIES, Visibility
from maps.outputs.plan_csv import write_table
from optimiser.errors import InfeasibleError, UsageError
from optimiser.explaining.level_proof import NEAR, Bounds, LevelProof
from optimiser.fairness.loads import loads
from optimiser.jobs.case import CaseInput, build_case
from optimiser.jobs.plan import Request, run
from optimiser.jobs.solve import plan_places
from optimiser.problem.plan import Plan
from optimiser.publishing.certificate import NAME, certificate
from optimiser.publishing.check_certificate import faults
from optimiser.publishing.publish import publish
from optimiser.publishing.visible_plan import view
from optimiser.solving.plan import plan as solved
from tests.support.breadth import each_once, of
from tests.support.dossiers import APART, KINDS, bid, closed, limit, location, scenario, tables
from tests.support.paths import ROOT
from tests.support.random_dossiers import question

CHECKER = ROOT / "docs" / "check_certificate.py"
LEVELLED = ({"aim": "leximax_load"}, {"aim": "leximax_load", "group": "amv"}, {"aim": "lots"})


def certified(plan: Plan, folder: Path, audience: Visibility = "prt") -> dict[str, Any]:
    """Write the plan and its certificate as the programme does; gives the certificate."""
    edition, seen = publish(plan, audience=audience), view(plan, audience)
    contents = certificate(edition, seen)
    write_table(edition, folder)
    rewrite(folder, contents)
    return contents


def rewrite(folder: Path, contents: dict[str, Any]) -> None:
    (folder / NAME).write_text(json.dumps(contents), encoding="utf-8")


def spoil(folder: Path, change: Callable[[list[dict[str, str]]], None]) -> list[str]:
    """What is found in a plan that is otherwise; the file is put right again."""
    path = folder / "plan.csv"
    before = path.read_text(encoding="utf-8")
    rows = list(csv.DictReader(before.splitlines()))
    change(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    try:
        return faults(folder)
    finally:
        path.write_text(before, encoding="utf-8")


def random_plan(seed: str) -> Plan | None:
    """A random plan that levels first, as far as chance makes one."""
    dice = random.Random(seed)
    found, asked = question(dice)
    wanted = asked.model_dump(by_alias=True) | {"stages": list(LEVELLED)}
    if dice.random() < 0.3:
        wanted["rules"] = wanted["rules"] | {"ceiling_per_1000": {"per_1000": dice.choice([10.0, 20.0, 40.0])}}
    asked = type(asked).model_validate(wanted)
    try:
        return plan_places(build_case(CaseInput(asked, found)))
    except (InfeasibleError, InvalidInputError):
        return None


@cache
def plans() -> tuple[Plan, ...]:
    """Random plans, made once."""
    return tuple(plan for seed in range(of(40, 75)) if (plan := random_plan(f"certificate {seed}")))


def test_the_checker_is_one_page_of_plain_python_that_is_the_same_in_both_places() -> None:
    text = CHECKER.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 60
    assert text == (ROOT / "optimiser" / "publishing" / "check_certificate.py").read_text(encoding="utf-8")
    imports = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Import | ast.ImportFrom)]
    named = {(n.module or "") if isinstance(n, ast.ImportFrom) else n.names[0].name for n in imports}
    assert named <= sys.stdlib_module_names


@pytest.mark.parametrize(
    ("name", "audience"),
    each_once(["tiny/tiny.toml", "zeeland/working-day.toml", "nl-2026/provinces.toml"], VISIBILITIES),
)
def test_a_plan_has_its_checker_beside_it_which_says_so_by_itself(
    name: str, audience: Visibility, tmp_path: Path
) -> None:
    run(Request(BUNDLED / name, tmp_path / "out", audience=audience), lambda _: None)
    command = [sys.executable, "-I", "-S", str(tmp_path / "out" / "check_certificate.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    rows = (tmp_path / "out" / "plan.csv").read_text(encoding="utf-8").splitlines()
    cells = rows[1].split(",")
    cells[7] = str(int(cells[7]) + 1)
    (tmp_path / "out" / "plan.csv").write_text("\n".join([rows[0], ",".join(cells), *rows[2:]]), encoding="utf-8")
    assert subprocess.run(command, capture_output=True, check=False).returncode == 1


def test_every_area_of_the_national_case_is_proven(tmp_path: Path) -> None:
    run(Request(BUNDLED / "nl-2022" / "letter.toml", tmp_path), lambda _: None)
    contents = json.loads((tmp_path / NAME).read_text(encoding="utf-8"))
    assert (contents["levels_not_proven"], contents["areas_without_proof"], faults(tmp_path)) == ("", 0, [])
    assert len(contents["levels"]) > 5


def test_random_plans_are_as_their_certificates_say(tmp_path: Path) -> None:
    proven = 0
    for plan in plans():
        for audience in VISIBILITIES:
            try:
                contents = certified(plan, tmp_path, audience)
            except UsageError:
                continue
            assert faults(tmp_path) == []
            proven += bool(contents.get("levels"))
    assert len(plans()) > of(10, 20)
    assert proven > of(15, 30)


def test_the_heaviest_proven_level_is_the_value_of_the_aim(tmp_path: Path) -> None:
    told = 0
    for plan in plans():
        contents = certified(plan, tmp_path)
        if contents.get("levels") and not contents["areas_without_proof"]:
            existing = max(x["counted"] / float(x["share"]) for x in contents["shares"])
            heaviest = float(max(Fraction(x["level"]) for x in contents["levels"]))
            assert max(heaviest, existing) == pytest.approx(plan.aims[0].value, rel=1e-4, abs=1e-4)
            told += 1
    assert told > of(5, 10)


def test_a_plan_spoilt_by_one_place_is_found(tmp_path: Path) -> None:
    for n, plan in enumerate(plans()):
        certified(plan, tmp_path)
        dice = random.Random(n)
        for _ in range(4):

            def one(rows: list[dict[str, str]], dice: random.Random = dice) -> None:
                row = dice.choice(rows)
                row["new"] = str(int(row["new"]) + dice.choice([-1, 1]))

            assert spoil(tmp_path, one)


def test_a_plan_that_a_limit_rules_out_is_found(tmp_path: Path) -> None:
    found = 0
    for n, plan in enumerate(plans()):
        contents = certified(plan, tmp_path)
        for i, x in enumerate(contents["bounds"]):
            groups = plan.instance.groups_of(x["group"])
            places = sum(plan.new[x["area"], g, x["period"]] for g in groups)
            tighter = {"least": places + 1} if "least" in x else {"most": places - 1 + x.get("existing", 0)}
            if "most" in x and places == 0:
                continue  # a capacity below what exists asks for nothing new, and nothing is new
            changed = [dict(b) | (tighter if j == i else {}) for j, b in enumerate(contents["bounds"])]
            rewrite(tmp_path, contents | {"bounds": changed})
            assert faults(tmp_path), (n, x)
            found += 1
    assert found > of(10, 20)


def test_places_moved_over_a_limit_are_found_though_every_sum_holds(tmp_path: Path) -> None:
    rows = {
        "limits": (limit("A10", "maximum", 20, "public"), limit("A20", "capacity", 90, "public")),
        "eligibility": (closed("A13", "amv", "public"),),
        "bids": (bid("A14", 45, "public"),),
        "locations": (location("A20", 80, "public", name="azc"),),
    }
    asked = scenario(stages=list(LEVELLED))
    plan = plan_places(build_case(CaseInput(asked, tables(requirement=APART, kinds=KINDS, **rows))))
    certified(plan, tmp_path)
    for code, group, sign in (("A10", "regular", 1), ("A20", "regular", 1), ("A13", "amv", 1), ("A14", "regular", -1)):
        over = {"A10": 20, "A20": 10, "A13": 0, "A14": 45}[code]

        def move(lines: list[dict[str, str]], code: str = code, group: str = group, wrong: int = over + sign) -> None:
            at = {(r["gm_code"], r["group"]): r for r in lines}
            step = wrong - int(at[code, group]["new"])
            at[code, group]["new"] = str(wrong)
            at["A11", group]["new"] = str(int(at["A11", group]["new"]) - step)

        said = spoil(tmp_path, move)
        assert any("is broken" in line and code in line for line in said), (code, said)


def test_a_ceiling_is_certified_and_places_moved_over_it_are_found(tmp_path: Path) -> None:
    rules = {**scenario().rules, "ceiling_per_1000": {"per_1000": 3.0}}
    asked = scenario(stages=list(LEVELLED), rules=rules)
    plan = plan_places(build_case(CaseInput(asked, tables(locations=(location("A22", 60, "public", name="azc"),)))))
    contents = certified(plan, tmp_path)
    assert (contents["areas_without_proof"], faults(tmp_path)) == (0, [])
    assert plan.new_in("A22", "total", "t") == 0, "60 of at most 33"

    def move(lines: list[dict[str, str]]) -> None:
        at = {r["gm_code"]: r for r in lines if r["group"] == "regular"}
        at["A22"]["new"], at["A11"]["new"] = "1", str(int(at["A11"]["new"]) - 1)

    assert any("ceiling_per_1000 is broken" in line for line in spoil(tmp_path, move))


def test_a_level_spoilt_in_the_certificate_is_found(tmp_path: Path) -> None:
    spoilt = 0
    for n, plan in enumerate(plans()):
        contents, dice = certified(plan, tmp_path), random.Random(n)
        for i, x in enumerate(contents.get("levels", ())):
            other = Fraction(x["level"]) + dice.choice([-1, 1]) * Fraction(1, 10**9)
            has_places = plan.new_in(x["areas"][0][0], "total", x["areas"][0][1]) > 0  # one without needs no proof
            fewer = x["areas"][1:] if len(x["areas"]) > 1 and has_places else None
            for change in (
                {"level": str(other)},
                {"areas": fewer},
                {"of": x["of"][1:]} if x["of"] else {"areas": None},
            ):
                if None in change.values():
                    continue
                levels = [dict(y) | (change if j == i else {}) for j, y in enumerate(contents["levels"])]
                rewrite(tmp_path, contents | {"levels": levels})
                assert faults(tmp_path), (n, x, change)
                spoilt += 1
    assert spoilt > of(20, 40)


def test_places_moved_from_one_level_to_another_are_found_though_every_sum_holds(tmp_path: Path) -> None:
    moved = 0
    for n, plan in enumerate(plans()):
        contents, dice = certified(plan, tmp_path), random.Random(n)
        towns = {tuple(a) for x in contents.get("levels", ()) for a in x["areas"]}
        for r in contents["requirement"]:
            givers = [a for a in r["rows"] if (a, r["period"]) in towns and plan.new[a, r["group"], r["period"]] >= 2]
            takers = [a for a in r["rows"] if a not in givers[:1]]
            if not givers or not takers:
                continue
            giver, taker = givers[0], dice.choice(takers)

            def move(
                lines: list[dict[str, str]], r: dict[str, Any] = r, giver: str = giver, taker: str = taker
            ) -> None:
                at = {(x["gm_code"], x["group"], x["period"]): x for x in lines}
                for code, step in ((giver, -2), (taker, 2)):
                    row = at[code, r["group"], r["period"]]
                    row["new"] = str(int(row["new"]) + step)

            assert spoil(tmp_path, move), (n, r)
            moved += 1
    assert moved > of(10, 20)


def test_no_plan_that_is_less_even_has_a_proof_for_all_its_areas() -> None:
    """Soundness: where every area of any plan is proven, its loads are those of the leximax."""
    judged, refused = 0, 0
    for plan in plans():
        instance = plan.instance
        cells = [(m, g, t) for s, g, t in instance.requirement for m in instance.territory.scopes[s]]
        if len(set(cells)) < len(cells) or plan.shortfall:
            continue
        for stages in ([{"aim": "total_gap"}], [{"aim": "lots"}], list(LEVELLED)):
            asked = scenario(stages=stages).stages
            other = solved(instance, asked)
            proof = LevelProof(other, Bounds(), instance.requirement)
            proven = sum(len(x.towns) for x in proof.levels())
            if proven < sum(n > NEAR for n in proof.total.values()):
                refused += 1
                continue
            even = sorted(loads(replace(plan, new=_raw(plan)), "municipality", "total"), reverse=True)
            assert even == pytest.approx(sorted(proof.load.values(), reverse=True), rel=1e-4, abs=1e-4)
            judged += 1
    assert judged > of(5, 10)
    assert refused > of(5, 10)


def _raw(plan: Plan) -> Any:
    return plan.fractions


@pytest.mark.parametrize(("audience", "kept_back"), [("public", "small"), ("prt", "")])
def test_a_certificate_proves_no_levels_where_small_units_would_follow(
    audience: Visibility, kept_back: str, tmp_path: Path
) -> None:
    credit = {g: {"name": "relief"} for g in ("regular", "amv")}
    there = (location("A10", 12, "public", "amv", "azc"), location("A11", 90, "public", name="azc"))
    asked = scenario(stages=list(LEVELLED), keys=credit)
    plan = plan_places(build_case(CaseInput(asked, tables(requirement=APART, kinds=KINDS, locations=there))))
    contents = certified(plan, tmp_path, audience)
    assert bool(plan.instance.credited)
    assert contents["levels_not_proven"] == kept_back
    assert ("shares" in contents) == (not kept_back)
    assert faults(tmp_path) == []


def test_a_certificate_of_what_the_public_sees_rests_on_visible_rows_alone(tmp_path: Path) -> None:
    said = []
    for most in (4711, 3):
        hidden = (
            limit("A10", "maximum", most),
            limit("B20", "maximum", 40, "public"),
            limit("A21", "maximum", 40, "public"),
        )
        found = tables(requirement=APART, limits=hidden)
        said.append(certified(plan_places(build_case(CaseInput(scenario(), found))), tmp_path, "public"))
        assert faults(tmp_path) == []
    assert said[0] == said[1]
    assert said[0]["levels_not_proven"] == "hidden"
    assert {x["area"] for x in said[0]["bounds"]} == {"B20"}, "limits of withheld areas are left out"


def test_a_plan_of_whole_locations_says_that_its_levels_are_not_proven(tmp_path: Path) -> None:
    run(Request(BUNDLED / "zeeland" / "hubs.toml", tmp_path, audience="prt", gap=0.5), lambda _: None)
    contents = json.loads((tmp_path / NAME).read_text(encoding="utf-8"))
    assert (contents["plan"], contents["levels_not_proven"]) == ("locations", "locations")
    assert contents["requirement"]
    assert faults(tmp_path) == []

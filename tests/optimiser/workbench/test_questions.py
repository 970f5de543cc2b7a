"""Questions of a moment: whole, audited plans of a draft, and what goes wrong told as sentences."""

import copy
import json
import re

import pytest

from data import BUNDLED
from optimiser import load, solve


@pytest.fixture(scope="module")
def zeeland(desk):
    return desk.begin("zeeland/working-day")


def limit(municipality="GM0664", bound="fixed", places=60, **more):
    return {"id": "w1", "kind": "limit", "municipality": municipality, "bound": bound, "group": None, "places": places,
            "reason": "raad", "author": "planner", **more}  # fmt: skip


def new_places(answer, code="GM0664", page=None):
    """New places of a municipality, as the browser reads them."""
    areas = page["editions"][0]["areas"]
    edition = answer["edition"]
    column = edition["figures"]["new"][-1]
    return edition["columns"][column][[a[0] for a in areas].index(code)]


@pytest.fixture(scope="module")
def page(desk, zeeland):
    html = desk.get(f"/s/{zeeland}").text
    return json.loads(re.search(r'id="data">(.*?)</script>', html, re.DOTALL)[1])


def test_a_draft_as_it_began_has_the_plan_of_the_command_line(desk, zeeland, page):
    answer = desk.ask(zeeland, "plan", desk.draft(zeeland), sequence=7).json()
    plan = solve(load(BUNDLED / "zeeland"), BUNDLED / "zeeland/working-day.toml")
    territory = plan.instance.territory
    assert answer["sequence"] == 7
    for m in territory.municipalities:
        assert new_places(answer, m, page) == plan.new_in(m, "total", territory.periods[-1])


def test_a_lock_holds_and_every_place_stays(desk, zeeland, page):
    draft = desk.draft(zeeland)
    before = desk.ask(zeeland, "plan", draft).json()
    after = desk.ask(zeeland, "plan", {**draft, "edits": [limit(places=60)]}).json()
    assert new_places(after, page=page) == 60 != new_places(before, page=page)
    total = [sum(e["edition"]["columns"][e["edition"]["figures"]["new"][-1]][k] for k, a in
                 enumerate(page["editions"][0]["areas"]) if a[2] == 3) for e in (before, after)]  # fmt: skip
    assert total[0] == total[1] > 0
    assert after["edition"]["bounds"], "the lock is drawn on the map"


def test_reasons_come_with_the_whole_edition(desk, zeeland):
    draft = desk.draft(zeeland)
    light, whole = (desk.ask(zeeland, what, draft, area="GM0664").json() for what in ("plan", "why"))
    assert not light["explained"]
    assert "reasons" not in light["edition"]
    assert whole["explained"]
    assert whole["edition"]["reasons"]
    assert "Goes" in whole["sheet"]
    assert {k: whole["edition"][k] for k in ("figures", "columns")} == {
        k: light["edition"][k] for k in ("figures", "columns")
    }


def test_a_clash_is_told_with_ways_out_that_can_be_tried(desk, zeeland):
    draft = desk.draft(zeeland)
    towns = [r["area"] for r in desk.ask(zeeland, "room", draft).json()["room"]]
    assert towns == ["PV29"]
    shut = [limit(m, "maximum", 5, id=f"w{k}") for k, m in enumerate(
        ("GM0654", "GM0664", "GM0677", "GM0678", "GM0687", "GM0703", "GM0715", "GM0716", "GM0717", "GM0718", "GM1676",
         "GM1695", "GM1714"))]  # fmt: skip
    answer = desk.ask(zeeland, "plan", {**draft, "edits": shut})
    told = answer.json()["detail"]
    assert answer.status_code == 409
    assert told["error"] == "clash"
    assert told["lines"]
    way = next(w for w in told["ways"] if w["edits"])
    replaced = {(e.get("municipality"), e.get("bound")) for e in way["edits"]}
    kept = [e for e in shut if (e["municipality"], e["bound"]) not in replaced]
    tried = [{**e, "id": f"r{k}", "reason": "uitweg", "author": "planner"} for k, e in enumerate(way["edits"])]
    assert desk.ask(zeeland, "plan", {**draft, "edits": [*kept, *tried]}).status_code == 200


def test_room_counts_what_limits_leave(desk, zeeland):
    draft = desk.draft(zeeland)
    found = desk.ask(zeeland, "room", {**draft, "edits": [limit(places=70)]}).json()["room"][0]
    assert (found["locked"], found["least"], found["most"]) == (1, 70, None)


def test_a_deal_that_is_found_can_be_entered(desk, zeeland):
    draft = desk.draft(zeeland)
    towns = ("GM0716", "GM0718", "GM0687", "GM0703", "GM1676", "GM0715")
    all_deals = (desk.ask(zeeland, "deals", draft, area=m).json()["deals"] for m in towns)
    deals = next(d for d in all_deals if d)
    rows = [
        {"id": f"d{k}", "kind": "exchange", "giver": leg["giver"], "taker": leg["taker"], "group": leg["group"],
         "period": deals[0]["period"], "places": deals[0]["places"], "agreed": "2026-01-01", "reason": "uitruil",
         "author": "planner"} for k, leg in enumerate(deals[0]["legs"])]  # fmt: skip
    assert desk.ask(zeeland, "plan", {**draft, "edits": rows}).status_code == 200
    assert desk.ask(zeeland, "check", {**draft, "edits": rows}).json()["checked"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_rows_that_say_nothing_are_refused_all_at_once(desk, zeeland, language):
    draft = desk.draft(zeeland)
    rows = [limit("GM9999"), limit(group="nobody", id="w2"), limit(period="1900", id="w3")]
    answer = desk.post(f"/api/scenarios/{zeeland}/plan", json={"draft": {**draft, "edits": rows}},
                       params={"lang": language})  # fmt: skip
    told = answer.json()["detail"]
    assert answer.status_code == 422
    assert len(told["lines"]) == 3
    assert all(x in " ".join(told["lines"]) for x in ("GM9999", "nobody", "1900"))


def test_the_part_of_a_group_is_stated_and_the_plan_follows(desk, zeeland, page):
    draft = desk.draft(zeeland)

    def asked(**parts):
        answer = desk.ask(zeeland, "plan", {**draft, "settings": {**draft["settings"], "group_shares": parts}})
        assert answer.status_code == 200, answer.text
        edition = answer.json()["edition"]
        towns = [k for k, a in enumerate(page["editions"][0]["areas"]) if a[2] == 3]
        columns = [edition["columns"][edition["figures"][name][-1]] for name in ("new", "new-0", "new-1")]
        return [sum(column[k] for k in towns) for column in columns]

    assert asked() == [593, 481, 112]
    assert asked(amv=0.1) == [593, 534, 59]
    assert asked(amv=0.1, regular=0.9) == [593, 534, 59]


def refused(desk, scenario, language, **settings):
    """What the page is told of settings that cannot be used."""
    draft = desk.draft(scenario)
    answer = desk.post(f"/api/scenarios/{scenario}/plan", params={"lang": language},
                       json={"draft": {**draft, "settings": {**draft["settings"], **settings}}})  # fmt: skip
    assert answer.status_code in {409, 422}, answer.text
    return answer.json()["detail"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("parts", "said"),
    [({"amv": 1.1}, ("110 %", "100 %")), ({"amv": -0.125}, ("-12", "5 %", "0 %")),
     ({"amv": 0.6, "regular": 0.5}, ("110 %", "100 %")), ({"amv": 0.3, "regular": 0.3}, ("60 %", "100 %"))],
)  # fmt: skip
def test_parts_of_groups_are_complained_of_as_the_page_asks_them(desk, zeeland, language, parts, said):
    line = refused(desk, zeeland, language, group_shares=parts)["lines"][0]
    assert all(text in line for text in said), line
    assert not re.search(r"group_shares|scenario|[01]\.\d", line), "no name or fraction of a file"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_settings_are_complained_of_by_the_control_that_changes_them(desk, zeeland, language):
    draft = desk.draft(zeeland)
    rules = {**draft["settings"]["rules"], "ceiling_per_1000": {"per_1000": -1}}
    stages = [{"blend": [{"aim": "total_gap", "weight": 0}, {"aim": "cvar_load", "weight": 0}]}]
    for settings in ({"rules": rules}, {"stages": stages}):
        line = refused(desk, zeeland, language, **settings)["lines"][0]
        assert not re.search(r"scenario|\w_\w|stages|rules\.", line), line


def test_a_clash_with_a_ceiling_says_first_what_to_do_and_what_the_ceiling_leaves(desk, zeeland):
    rules = desk.draft(zeeland)["settings"]["rules"]
    told = refused(desk, zeeland, "nl", rules={**rules, "ceiling_per_1000": {"per_1000": 3}})
    assert told["lines"][0].startswith("Kies hieronder een uitweg")
    assert "plafond per 1.000 inwoners speelt mee: verhoog het" in told["lines"][1]
    assert any("plafond" in line and "Goes" in line and line.endswith("0 plaatsen") for line in told["lines"])
    none = refused(desk, zeeland, "nl", rules={**rules, "ceiling_per_1000": {"per_1000": 0}})
    assert none["ways"] == []
    assert none["lines"][0].startswith("Verander een van deze getallen"), "there is no way out to choose"
    rows = next(line for line in none["lines"] if line.startswith("niet meer dan een plafond"))
    assert "en nog 9" in rows, "thirteen municipalities are one sentence"


def test_a_way_out_against_a_stated_part_does_not_send_to_the_tables(desk, zeeland):
    told = refused(desk, zeeland, "nl", group_shares={"amv": 0.9})
    assert [bool(way["edits"]) for way in told["ways"]] == [not way["parts"] for way in told["ways"]]
    assert any(way["parts"] for way in told["ways"])


def test_what_the_plan_uses_is_told_beside_the_table_while_parts_are_stated(desk, zeeland):
    draft = desk.draft(zeeland)

    def now(**parts):
        found = desk.ask(zeeland, "plan", {**draft, "settings": {**draft["settings"], "group_shares": parts}}).json()
        return {row["group"]: row["places"] for row in found["asked_now"]}

    assert now(amv=0.1) == {"regular": 534, "amv": 59}
    assert now() == {}, "the table itself is used"


def test_a_path_out_of_the_dossier_is_refused(desk, zeeland):
    draft = copy.deepcopy(desk.draft(zeeland))
    for name in ("dossier", "tables", "agreed"):
        settings = {**draft["settings"], name: "../nl-2022"}
        answer = desk.ask(zeeland, "plan", {**draft, "settings": settings})
        assert answer.status_code == 422
        assert "../nl-2022" in " ".join(answer.json()["detail"]["lines"])


def test_the_scenario_is_shown_as_toml_and_read_back(desk, zeeland):
    draft = desk.draft(zeeland)
    text = desk.ask(zeeland, "toml", draft).json()["toml"]
    read = desk.post(f"/api/scenarios/{zeeland}/read-toml", json={"text": text}).json()["settings"]
    assert read == draft["settings"]
    wrong = desk.post(f"/api/scenarios/{zeeland}/read-toml", json={"text": text + "\nnobody = 1\n"})
    assert wrong.status_code == 422
    assert wrong.json()["detail"]["lines"]


def test_weights_are_turned_in_the_model_that_is_there(desk):
    scenario = desk.begin("tiny/weights")
    draft = copy.deepcopy(desk.draft(scenario))
    draft["settings"]["own_stages"] = False  # stages of their own are leximax, which is made anew
    answers = []
    for weight in (0.2, 0.8):
        draft["settings"]["stages"][0]["blend"][0]["weight"] = weight
        answers.append(desk.ask(scenario, "plan", draft).json())
    assert answers[1]["hot"]


def test_a_plan_of_somebody_is_measured(desk, zeeland):
    plan = solve(load(BUNDLED / "zeeland"), BUNDLED / "zeeland/working-day.toml")
    text = plan.frame().to_csv(index=False).encode()
    answer = desk.post(f"/api/scenarios/{zeeland}/score", files={"file": ("plan.csv", text)},
                       data={"draft": json.dumps(desk.draft(zeeland))})  # fmt: skip
    assert answer.status_code == 200, answer.text
    assert answer.json()["text"]


def test_a_clash_speaks_to_who_has_a_page_and_not_a_command(desk, zeeland):
    draft = desk.draft(zeeland)
    clash = desk.ask(zeeland, "plan", {**draft, "edits": [limit(places=20)]}).json()["detail"]
    told = " ".join(clash["lines"])
    assert "harde biedingen worden gehouden" in told
    assert not [word for word in ("keep_bids", "respect_limits", "--", "geschreven") if word in told], told
    assert "uitweg" in clash["lines"][0]


def test_a_bid_of_the_dossier_gives_way_where_the_planner_tries_it(desk, zeeland, page):
    draft = {**desk.draft(zeeland), "edits": [limit(places=20)]}
    clash = desk.ask(zeeland, "plan", draft).json()["detail"]
    [bid] = [e for way in clash["ways"] for e in way["edits"] or () if e["kind"] == "bid"]
    tried = {**draft, "edits": [*draft["edits"], {**bid, "reason": "uitweg", "author": "planner"}]}
    assert new_places(desk.ask(zeeland, "plan", tried).json(), page=page) == 20


def test_a_plan_of_another_is_called_by_its_own_name(desk, zeeland):
    given = {"file": ("../Plan van de regio.csv", b"period,gm_code,group,new\n2023,GM9999,regular,3\n")}
    form = {"draft": json.dumps(desk.draft(zeeland))}
    answer = desk.post(f"/api/scenarios/{zeeland}/score", files=given, data=form)
    assert answer.status_code == 422
    assert "Plan van de regio.csv, rij 2" in answer.text


def test_a_scenario_says_from_what_it_began_in_words(desk, zeeland):
    copied = desk.post("/api/scenarios", json={"name": "kopie", "scenario": zeeland}).json()["id"]
    first, second = (desk.get(f"/api/scenarios/{s}").json()["history"][-1]["reason"] for s in (zeeland, copied))
    assert first.startswith("begonnen met het voorbeeld “Rekenvoorbeeld Zeeland")
    assert second == "kopie van “proef”, versie 1"


BROKEN_PLAN = b"period,gm_code,group,new\n2023,GM9999,regular,3\n2023,GM0664,regular,veel\n2023,GM0664,nobody,x\n"


@pytest.mark.parametrize("what", ["score", "agreed"])
def test_all_that_is_wrong_with_a_plan_of_another_is_told_at_once(desk, zeeland, what):
    form = {"draft": json.dumps(desk.draft(zeeland))} if what == "score" else {"name": "n"}
    answer = desk.post(f"/api/scenarios/{zeeland}/{what}", files={"file": ("plan.csv", BROKEN_PLAN)}, data=form)
    assert answer.status_code == 422
    lines = answer.json()["detail"]["lines"]
    assert [sum(f"rij {row}" in line for line in lines) for row in (2, 3, 4)] == [1, 1, 2], lines
    assert any("veel" in line for line in lines)


def test_tables_and_an_agreed_plan_that_are_wrong_are_told_at_once(desk):
    names = ("municipalities", "periods", "requirement", "locations")
    tables = {n: (BUNDLED / f"tiny/{n}.csv").read_bytes() for n in names}
    wrong = {**tables, "municipalities": tables["municipalities"].replace(b"10000", b"weinig")}
    agreed = ("plan.csv", b"period,gm_code,group,new\n2022,T001,regular,veel\n")
    for given, said in ((wrong, {"weinig", "veel"}), (tables, {"veel"})):
        files = [("files", (f"{n}.csv", content)) for n, content in given.items()]
        answer = desk.post("/api/dossiers", files=[*files, ("agreed", agreed)], data={"name": "eigen"})
        assert answer.status_code == 422
        assert {c["value"] for c in answer.json()["detail"]["complaints"]} >= said, answer.text


ENGLISH = ("Expected", "Invalid", "at line", "Unterminated", "Cannot", "Value error")


@pytest.mark.parametrize(
    ("text", "place"),
    [("title = 'x'\nstages stages", "regel 2, bij teken 8"), ("a = [1,\n", "regel 1"), ("[a\n", "regel 1"),
     ("a = 1\na = 2\n", "regel 2"), ('a = "x', "regel 1"), ("a = nan", "nan of inf"), ("a = 1e400", "nan of inf"),
     ("a = " + "[" * 20 + "]" * 20, "te veel lijsten"), ("a = " + "[" * 5_000, "te veel lijsten")],
)  # fmt: skip
def test_a_toml_that_cannot_be_read_is_told_by_its_place_in_the_readers_language(desk, zeeland, text, place):
    answer = desk.post(f"/api/scenarios/{zeeland}/read-toml", json={"text": text}, params={"lang": "nl"})
    assert answer.status_code == 422
    [line] = answer.json()["detail"]["lines"]
    assert place in line
    assert not [word for word in ENGLISH if word in line]

"""Who does not see every row is told what would not be kept, before anything is saved."""

import re

import pytest

from data.complaints import InvalidInputError
from optimiser.problem.scenario import read_scenario
from optimiser.words import Words
from optimiser.workbench.job_loop import JobLoop
from optimiser.workbench.tables import Job
from tests.support.kept import COUNCIL, OFFICIAL, begun, limited, opened
from tests.support.workbench import signed_in

BID = {"id": "b1", "kind": "bid", "municipality": "GM0716", "group": "regular", "places": 3, "firmness": "soft",
       "reason": "r", "author": "a", "visibility": "prt"}  # fmt: skip


@pytest.fixture(scope="module")
def shared(desk):
    scenario = desk.begin("zeeland/working-day")
    desk.patch(f"/api/scenarios/{scenario}", json={"shared": True})
    return scenario


@pytest.mark.parametrize(("language", "kinds"), [("nl", ("de grens", "het bod")), ("en", ("the limit", "the bid"))])
def test_rows_for_readers_to_whom_somebody_does_not_belong_are_refused_by_name(app, shared, language, kinds):
    council = signed_in(app, "raad", audience="council", province="PV29")
    draft = council.draft(shared)
    rows = [{**BID, "id": "w1", "kind": "limit", "bound": "fixed", "municipality": "GM0664", "group": None}, BID]
    rows[0].pop("firmness")
    answer = council.post(f"/api/scenarios/{shared}/revisions", params={"lang": language},
                          json={"draft": {**draft, "edits": rows}, "base": 1, "reason": "raad"})  # fmt: skip
    assert answer.status_code == 422, answer.text
    lines = answer.json()["detail"]["lines"]
    assert len(lines) == 2, "all at once"
    for line, kind, code in zip(lines, kinds, ("GM0664", "GM0716"), strict=True):
        assert kind in line
        assert code in line
    assert council.get(f"/api/scenarios/{shared}").json()["head"] == 1


def test_another_agreed_plan_is_refused_and_not_put_back_unseen(tmp_path):
    store = opened(f"sqlite:///{tmp_path / 'kept.db'}")
    scenario, draft = begun(store)
    agreed = draft.model_copy(update={"settings": {**draft.settings, "agreed": "a.csv", "agreed_visibility": "prt"}})
    assert store.save(OFFICIAL, scenario, agreed, base=1, reason="afspraak") == 2
    seen = store.revision(COUNCIL, scenario).draft["settings"]
    for changed in ({"agreed": "b.csv"}, {"agreed_visibility": "public"}, {"agreed": None, "agreed_visibility": None}):
        settings = {k: v for k, v in {**seen, **changed}.items() if v is not None}
        other = draft.model_copy(update={"settings": settings})
        with pytest.raises(InvalidInputError) as told:
            store.save(COUNCIL, scenario, other, base=2, reason="raad")
        assert {c.column for c in told.value.complaints} == set(changed)
    assert store.get(COUNCIL, scenario).head == 2
    same = limited(draft.model_copy(update={"settings": seen}), 5)
    assert store.save(COUNCIL, scenario, same, base=2, reason="raad") == 3
    assert store.revision(OFFICIAL, scenario).draft["settings"] == seen
    store.database.close()


def test_an_agreed_plan_that_somebody_else_changed_meanwhile_is_no_fault_of_who_saves(tmp_path):
    store = opened(f"sqlite:///{tmp_path / 'kept.db'}")
    scenario, draft = begun(store)
    agreed = draft.model_copy(update={"settings": {**draft.settings, "agreed": "a.csv", "agreed_visibility": "prt"}})
    store.save(OFFICIAL, scenario, agreed, base=1, reason="afspraak")
    with pytest.raises(Exception, match="workbench-conflict") as told:
        store.save(COUNCIL, scenario, limited(draft, 5), base=1, reason="raad")
    assert told.value.merge.draft.settings["agreed"] == "a.csv"
    store.database.close()


ALONE = {"nl": "alleen gerekend met gegevens die u mag zien", "en": "Only data that you may see"}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("what", ["plan", "why"])
def test_a_plan_of_what_somebody_may_see_says_so_and_counts_the_own_rows_that_are_left_out(app, shared, what, language):
    """Whether or not rows are hidden: here none is, and the provincial table is told nothing of the kind."""
    row = {**BID, "id": "w1", "kind": "limit", "bound": "maximum", "municipality": "GM0664", "group": None,
           "places": 300, "visibility": "council"}  # fmt: skip
    row.pop("firmness")
    strict = {**row, "id": "w2", "municipality": "GM0718", "visibility": "prt"}
    council = signed_in(app, "raad", audience="council", province="PV29")
    begun = council.draft(shared)

    def alone(desk, *edits):
        asked = {"draft": {**begun, "edits": edits}, "area": ""}
        answer = desk.post(f"/api/scenarios/{shared}/{what}", params={"lang": language}, json=asked)
        assert answer.status_code == 200, answer.text
        return answer.json()["alone"]

    assert ALONE[language] in alone(council, row)
    assert not any(c.isdigit() for c in alone(council, row))
    told = alone(council, row, strict, {**strict, "id": "w3", "municipality": "GM0715"})
    assert ALONE[language] in told
    assert "2 r" in told, "regels, rows"
    assert not alone(signed_in(app, "tafel", province="PV29"), row, strict)


def test_a_clash_among_what_somebody_may_see_says_so(app, shared):
    council = signed_in(app, "raad", audience="council", province="PV29")
    draft = council.draft(shared)
    row = {"kind": "limit", "bound": "maximum", "group": None, "places": 0, "reason": "r", "author": "a"}
    shut = ("GM0654", "GM0664", "GM0677", "GM0678", "GM0687", "GM0703", "GM0715", "GM0716", "GM0717", "GM0718",
            "GM1676", "GM1695", "GM1714")  # fmt: skip
    edits = [{**row, "id": f"w{k}", "municipality": m, "visibility": "council"} for k, m in enumerate(shut)]
    answer = council.ask(shared, "plan", {**draft, "edits": edits})
    assert answer.status_code == 409, answer.text
    assert ALONE["nl"] in answer.json()["detail"]["alone"]


def test_a_page_that_opens_on_what_somebody_may_see_says_so_in_sight(app, shared):
    council = signed_in(app, "raad", audience="council", province="PV29")
    draft = council.draft(shared)
    pattern = re.compile(r'<p id="desk-alone"[^>]*?( hidden)?>([^<]*)</p>')
    assert pattern.search(council.get(f"/s/{shared}").text)[1], "all rows were kept by who sees them"
    saved = council.post(f"/api/scenarios/{shared}/revisions", json={"draft": {**draft, "edits": [
        {"id": "w1", "kind": "limit", "bound": "maximum", "municipality": "GM0664", "group": None, "places": 300,
         "reason": "r", "author": "a", "visibility": "council"}]}, "base": 1, "reason": "raad"})  # fmt: skip
    assert saved.status_code == 201, saved.text
    found = pattern.search(council.get(f"/s/{shared}").text)
    assert (found[1], ALONE["nl"] in found[2]) == (None, True)


@pytest.fixture(scope="module")
def alone(app, shared):
    """A scenario whose last revision somebody saved who may not see every row: its number, and that browser."""
    council = signed_in(app, "raad", audience="council", province="PV29")
    head = council.get(f"/api/scenarios/{shared}").json()["head"]
    draft = council.draft(shared)
    settings = {**draft["settings"], "viable_size": 40}
    saved = council.post(f"/api/scenarios/{shared}/revisions",
                         json={"draft": {**draft, "settings": settings}, "base": head, "reason": "raad"})  # fmt: skip
    assert saved.status_code == 201, saved.text
    return council, saved.json()["number"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_comparison_says_of_which_rows_its_plans_were_made(app, shared, alone, language):
    council, number = alone
    table = signed_in(app, "tafel", province="PV29")
    told = Words(language)("missing-strict-rows")

    def warned(desk, first):
        html = desk.get(f"/s/{shared}/compare", params={"first": first, "lang": language}).text
        return [line for line in re.findall(r'<p class="warning">([^<]*)</p>', html) if told in line]

    assert warned(council, number) == [told]
    assert warned(table, number) == []
    assert warned(council, 1) == [f"B: {told}"], "the first revision was saved by who sees every row"


@pytest.mark.parametrize("kind", ["plan", "papers"])
def test_a_job_says_of_which_rows_its_files_are_made(app, shared, alone, kind, tmp_path):
    council, number = alone
    table = signed_in(app, "tafel", province="PV29")
    jobs = [desk.post(f"/api/scenarios/{shared}/jobs", json={"number": n, "kind": kind}).json()
            for desk, n in ((council, number), (council, 1), (table, number))]  # fmt: skip
    assert [job["alone"] for job in jobs] == [True, False, False]
    listed = {job["id"]: job["alone"] for job in council.get(f"/api/scenarios/{shared}/jobs").json()["jobs"]}
    assert [listed[job["id"]] for job in jobs] == [True, False, False]
    loop = JobLoop(app.state.parts.database, app.state.parts.dossiers)
    for k, job in enumerate(jobs):
        home = tmp_path / str(k)
        home.mkdir()
        with app.state.parts.database.session() as session:
            asked = session.get(Job, job["id"])
        scenario = read_scenario(loop._draft(asked, home))
        assert scenario.visible_rows_only == job["alone"]
        council.post(f"/api/jobs/{job['id']}/stop", json={})
        table.post(f"/api/jobs/{job['id']}/stop", json={})

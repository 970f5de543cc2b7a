"""Rows, words and numbers for the provincial table: no address of the workbench tells them to anybody else."""

import csv
import io
import json
import re

import pytest

from data import BUNDLED
from tests.support.workbench import Desk, local, signed_in

SECRETS = ("geheim", "verborgen", "987654", "976543", "965432")
"""Beginnings of planted words, and planted numbers, all of rows and remarks for ``prt``."""

ZEELAND = BUNDLED / "zeeland"
LIMITS = (
    "gm_code,period,group,bound,places,reason,author,visibility,source\n"
    "GM0716,,,maximum,987654,geheimreden,geheimauteur,prt,geheimbron\n"
)
HIDDEN_LIMIT = {
    "id": "geheim-1", "kind": "limit", "municipality": "GM0718", "bound": "maximum", "group": None, "places": 976543,
    "reason": "geheim overleg", "author": "geheimpersoon", "visibility": "prt",
}  # fmt: skip
HIDDEN_BID = {
    "id": "botst-2", "kind": "bid", "municipality": "GM0687", "group": "regular", "places": 3, "firmness": "soft",
    "reason": "geheim bod", "author": "geheimpersoon", "visibility": "prt",
}  # fmt: skip
OPEN_LIMIT = {**HIDDEN_LIMIT, "id": "open-1", "municipality": "GM0664", "places": 400, "reason": "raadsbesluit",
              "author": "wethouder", "visibility": "council"}  # fmt: skip


def dossier(*, hidden=True):
    """The tables of Zeeland with hidden rows among them, or without those."""
    names = ("municipalities", "periods", "requirement", "locations", "published_totals")
    files = [(f"{n}.csv", (ZEELAND / f"{n}.csv").read_bytes()) for n in names]
    bids = list(csv.reader(io.StringIO((ZEELAND / "bids.csv").read_text())))
    place = {name: k for k, name in enumerate(bids[0])}
    for row in bids[1:]:
        if row[place["visibility"]] == "prt":
            row[place["note"]], row[place["conditions"]] = "geheimnotitie", "geheimvoorwaarde"
    text = io.StringIO()
    csv.writer(text).writerows(r for r in bids if hidden or r[place["visibility"]] != "prt")
    scenario = (ZEELAND / "working-day.toml").read_bytes().replace(b"keep_exchanges = {}\n", b"")
    limits = [("limits.csv", LIMITS.encode())] if hidden else []
    return [*files, *limits, ("bids.csv", text.getvalue().encode()), ("s.toml", scenario)]


class Table:
    """A scenario of the provincial table with hidden rows, comments, jobs and publications; and who else asks."""

    def __init__(self, app):
        self.app, self.owner = app, local(app)
        answer = self.owner.post("/api/dossiers", files=[("files", f) for f in dossier()], data={"name": "tafel"})
        assert answer.status_code == 201, answer.text
        self.id = answer.json()["id"]
        draft = self.owner.draft(self.id)
        self.whole = {**draft, "edits": [HIDDEN_LIMIT, HIDDEN_BID, OPEN_LIMIT]}
        path = f"/api/scenarios/{self.id}"
        self.owner.patch(path, json={"shared": True})
        saved = self.owner.post(f"{path}/revisions", json={"draft": self.whole, "base": 1, "reason": "geheim besluit"})
        assert saved.status_code == 201, saved.text
        said = self.owner.post(f"{path}/comments", json={"text": "verborgen zienswijze", "audience": "prt"})
        self.comment = said.json()["id"]
        self.job = self.owner.post(f"{path}/jobs", json={"number": 2, "audience": "prt"}).json()["id"]
        self.shown = {
            audience: self.owner.post(f"{path}/publications", json={"number": 2, "audience": audience}).json()["id"]
            for audience in ("prt", "council")
        }
        self.readers = {
            "editor of a council": signed_in(app, "raad", audience="council", role="publish", province="PV29"),
            "reader of the public": signed_in(app, "lezer", audience="public", role="view", province="PV29"),
            "somebody of another province": signed_in(app, "buur", audience="prt", role="edit", province="PV30"),
            "nobody": Desk(app),
        }


@pytest.fixture(scope="module")
def table(app):
    return Table(app)


def calls(table):
    """Every address of the workbench, each asked in the ways that could tell most."""
    one, seen = f"/api/scenarios/{table.id}", {**table.whole, "edits": [OPEN_LIMIT]}
    other = {**seen, "edits": [OPEN_LIMIT, {**OPEN_LIMIT, "id": "eigen", "municipality": "GM0718", "places": 1}]}
    taken = {**seen, "edits": [{**OPEN_LIMIT, "id": "botst-2"}]}
    shut = {**seen, "edits": [{**OPEN_LIMIT, "id": f"w{k}", "municipality": m, "places": 0} for k, m in enumerate(
        ("GM0654", "GM0664", "GM0677", "GM0678", "GM0687", "GM0703", "GM0715", "GM0716", "GM0717", "GM0718", "GM1676",
         "GM1695", "GM1714"))]}  # fmt: skip
    groups = {**seen, "settings": {**seen["settings"], "groups": ["regular"]}}
    plan = ("plan.csv", b"period,gm_code,group,new\n2024-01-01,GM0664,regular,10\n")

    def drafts(what, *more):
        return [("POST", f"{one}/{what}", {"json": {"draft": d, "area": "GM0718"}}) for d in (seen, other, *more)]

    return {
        "GET /health": [("GET", "/health", {})],
        "GET /ready": [("GET", "/ready", {})],
        "GET /sign-in": [("GET", "/sign-in", {})],
        "GET /sign-in/back": [("GET", "/sign-in/back?state=x&code=y", {})],
        "POST /sign-out": [],  # tells nothing, and ends the asking
        "GET /api/bundled": [("GET", "/api/bundled", {})],
        "GET /api/scenarios": [("GET", "/api/scenarios", {})],
        "POST /api/scenarios": [("POST", "/api/scenarios", {"json": {"name": "kopie", "scenario": table.id}}),
                                ("POST", "/api/scenarios", {"json": {"name": "k", "scenario": table.id, "number": 2}})],
        "GET /api/scenarios/{scenario_id}": [("GET", one, {})],
        "PATCH /api/scenarios/{scenario_id}": [("PATCH", one, {"json": {"name": "tafel"}})],
        "DELETE /api/scenarios/{scenario_id}": [("DELETE", one, {})],
        "GET /api/scenarios/{scenario_id}/revisions/{number}": [("GET", f"{one}/revisions/{n}", {}) for n in (1, 2, 3)],
        "POST /api/scenarios/{scenario_id}/revisions": [
            ("POST", f"{one}/revisions", {"json": {"draft": d, "base": 1, "reason": "r"}})
            for d in (seen, other, taken, {**seen, "edits": []})
        ],
        "POST /api/scenarios/{scenario_id}/plan": drafts("plan", shut, groups, taken),
        "POST /api/scenarios/{scenario_id}/why": drafts("why", shut),
        "POST /api/scenarios/{scenario_id}/room": drafts("room"),
        "POST /api/scenarios/{scenario_id}/deals": drafts("deals", shut),
        "POST /api/scenarios/{scenario_id}/check": drafts("check", shut, groups),
        "POST /api/scenarios/{scenario_id}/toml": drafts("toml"),
        "POST /api/scenarios/{scenario_id}/read-toml": [("POST", f"{one}/read-toml", {"json": {"text": "x = 1"}})],
        "POST /api/scenarios/{scenario_id}/score": [
            ("POST", f"{one}/score", {"files": {"file": plan}, "data": {"draft": json.dumps(d)}}) for d in (seen, other)
        ],
        "POST /api/scenarios/{scenario_id}/agreed": [
            ("POST", f"{one}/agreed", {"files": {"file": p}, "data": {"name": "n"}})
            for p in (plan, ("plan.csv", b"period,gm_code,group,new\n2024-01-01,GM9999,regular,x\n"))],
        "GET /api/scenarios/{scenario_id}/comments": [("GET", f"{one}/comments", {})],
        "POST /api/scenarios/{scenario_id}/comments": [
            ("POST", f"{one}/comments", {"json": {"text": "dank", "audience": "prt"}})],
        "POST /api/comments/{comment_id}/resolve": [("POST", f"/api/comments/{table.comment}/resolve", {"json": {}})],
        "GET /api/scenarios/{scenario_id}/publications": [("GET", f"{one}/publications", {})],
        "POST /api/scenarios/{scenario_id}/publications": [
            ("POST", f"{one}/publications", {"json": {"number": 2, "audience": a}}) for a in ("prt", "council")],
        "POST /api/publications/{publication_id}/withdraw": [
            ("POST", f"/api/publications/{table.shown['prt']}/withdraw", {"json": {}})],
        "GET /p/{publication_id}": [("GET", f"/p/{shown}", {}) for shown in table.shown.values()],
        "GET /api/scenarios/{scenario_id}/jobs": [("GET", f"{one}/jobs", {})],
        "GET /api/scenarios/{scenario_id}/events": [("GET", f"{one}/events", {})],
        "POST /api/scenarios/{scenario_id}/jobs": [
            ("POST", f"{one}/jobs", {"json": {"number": 2, "audience": a}}) for a in ("prt", "council")],
        "GET /api/jobs/{job_id}": [("GET", f"/api/jobs/{table.job}", {})],
        "DELETE /api/jobs/{job_id}": [("DELETE", f"/api/jobs/{table.job}", {})],
        "POST /api/jobs/{job_id}/stop": [("POST", f"/api/jobs/{table.job}/stop", {"json": {}})],
        "GET /api/jobs/{job_id}/files": [("GET", f"/api/jobs/{table.job}/files", {})],
        "GET /api/jobs/{job_id}/map": [("GET", f"/api/jobs/{table.job}/map", {})],
        "POST /api/dossiers": [("POST", "/api/dossiers", {"files": {"files": ("s.csv", b"x")}, "data": {"name": "n"}})],
        "POST /api/dossiers/marked": [("POST", "/api/dossiers/marked", {"files": {"files": ("s.csv", b"x")}})],
        "GET /api/me": [("GET", "/api/me", {})],
        "GET /api/grants": [("GET", "/api/grants", {})],
        "PUT /api/grants": [("PUT", "/api/grants", {"json": {"subject": "raad", "role": "admin", "audience": "prt"}})],
        "GET /api/audit": [("GET", "/api/audit", {})],
        "GET /": [("GET", "/", {})],
        "GET /static/{name}": [("GET", "/static/workbench.js", {})],
        "GET /s/{scenario_id}": [("GET", f"/s/{table.id}", {})],
        "GET /s/{scenario_id}/compare": [("GET", f"/s/{table.id}/compare?first=1", {})],
    }  # fmt: skip


def operations(app):
    return {f"{m.upper()} {path}" for path, item in app.openapi()["paths"].items() for m in item}


def test_every_address_is_asked(app, table):
    assert operations(app) == set(calls(table))


@pytest.mark.parametrize(
    ("who", "language"),
    [("editor of a council", "nl"), ("reader of the public", "en"), ("somebody of another province", "nl"),
     ("nobody", "en")],
)  # fmt: skip
def test_no_address_tells_what_is_hidden(table, who, language):
    desk = table.readers[who]
    desk.cookies.set("language", language)
    told = []
    for name, asked in calls(table).items():
        for method, path, more in asked:
            answer = desk.request(method, path, **more)
            text = answer.text + str(answer.headers)
            told += [(name, s, answer.status_code, text[max(0, text.find(s) - 80):text.find(s) + 80])
                     for s in SECRETS if s in text]  # fmt: skip
            assert answer.status_code < 500 or name.startswith("GET /sign-in"), (name, answer.text)
    assert not told


def test_the_same_questions_do_tell_the_provincial_table(table):
    """Else the test before could not fail."""
    told = " ".join(
        table.owner.request(method, path, **more).text
        for name in ("GET /api/scenarios/{scenario_id}", "GET /api/scenarios/{scenario_id}/comments",
                     "GET /s/{scenario_id}")
        for method, path, more in calls(table)[name]
    )  # fmt: skip
    assert all(s in told for s in SECRETS[:4])


@pytest.mark.parametrize("what", ["plan", "why", "room", "check"])
def test_what_a_reader_tries_is_answered_as_if_hidden_rows_were_not_there(table, what):
    """Step by step a draft of one's own would else find a hidden number, however little each answer told."""
    desk = table.readers["editor of a council"]
    bare = desk.post("/api/dossiers", files=[("files", f) for f in dossier(hidden=False)], data={"name": "kaal"})
    draft = desk.draft(bare.json()["id"])
    for places in (0, 1, 60, 400):
        for bound in ("maximum", "fixed"):
            row = {**OPEN_LIMIT, "id": "eigen", "municipality": "GM0718", "places": places, "bound": bound}
            asked = {**draft, "edits": [row]}
            answers = [desk.ask(scenario, what, asked) for scenario in (table.id, bare.json()["id"])]
            assert answers[0].status_code == answers[1].status_code
            told = [answer.json() for answer in answers]
            for one in told:
                one.pop("hot", None)
            assert told[0] == told[1]


def test_which_plan_was_agreed_is_not_for_a_reader_to_say(table):
    desk = table.readers["editor of a council"]
    asked = desk.draft(table.id)
    asked["settings"] |= {"agreed": "bids.csv", "agreed_visibility": "public"}
    answer = desk.ask(table.id, "toml", asked)
    assert answer.status_code == 200, answer.text
    assert "bids.csv" not in answer.text
    assert desk.ask(table.id, "plan", asked).status_code == 200  # as if it were not there


def test_complaints_beside_an_agreed_plan_tell_no_hidden_rows(table):
    scenario = table.owner.begin("zeeland/working-day")
    table.owner.patch(f"/api/scenarios/{scenario}", json={"shared": True})
    desk = table.readers["editor of a council"]
    draft = desk.draft(scenario)
    draft["settings"]["groups"] = ["regular"]
    saved = desk.post(f"/api/scenarios/{scenario}/revisions", json={"draft": draft, "base": 1, "reason": "x"})
    assert saved.status_code == 201, saved.text
    plan = ("plan.csv", b"period,gm_code,group,new\n2024-01-01,GM0664,regular,10\n")
    answer = desk.post(f"/api/scenarios/{scenario}/agreed", files={"file": plan}, data={"name": "n"})
    assert answer.status_code == 422
    assert "bids.csv" in answer.text
    assert "amv" not in answer.text


def test_a_comment_is_never_told_to_more_readers_than_was_said(table):
    desk, address = table.readers["editor of a council"], f"/api/scenarios/{table.id}/comments"
    assert desk.post(address, json={"text": "aan de tafel", "audience": "prt"}).status_code == 403
    assert desk.post(address, json={"text": "aan de raden"}).json()["audience"] == "council"
    assert desk.post(address, json={"text": "aan allen", "audience": "public"}).json()["audience"] == "public"


@pytest.mark.parametrize(
    ("who", "roles"),
    [("reader of the public", ["view"]), ("editor of a council", ["view", "comment", "edit", "publish"])],
)
def test_a_page_knows_what_its_reader_may_do(table, who, roles):
    html = table.readers[who].get(f"/s/{table.id}").text
    desk = json.loads(re.search(r'id="desk-data">(.*?)</script>', html, re.DOTALL)[1])
    assert desk["roles"] == roles


def test_drafts_in_a_browser_are_kept_apart_by_a_mark_that_is_no_identifier(table):
    found = [
        re.findall(r'"who": ?"([0-9a-f]{12})"', desk.get(f"/s/{table.id}").text)
        for desk in (table.owner, table.readers["editor of a council"], table.readers["reader of the public"])
    ]
    assert all(len(marks) == 1 for marks in found)
    assert len({marks[0] for marks in found}) == 3

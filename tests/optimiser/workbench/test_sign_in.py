"""Signing in at a provider of OpenID Connect, over real HTTP: who comes in, with what rights, and for how long."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from optimiser.workbench.entries import now
from optimiser.workbench.settings import SignInSettings, sign_in_settings
from optimiser.workbench.sign_ins import COOKIE
from optimiser.workbench.tables import SignIn
from tests.support.provider import let_in, provider, sent_to, signed_in_by
from tests.support.workbench import Desk, application, local

pytestmark = pytest.mark.filterwarnings(
    "ignore:get_jwt_config:DeprecationWarning"  # in the provider, which is no part of ours
)


@pytest.fixture(scope="module")
def issuer():
    with provider() as found:
        yield found


@pytest.fixture(scope="module")
def office(tmp_path_factory, issuer):
    """A workbench for more than one person."""
    settings = SignInSettings(issuer, "werkbank", "geheim-van-de-proef", "beheer")
    with application(tmp_path_factory.mktemp("office"), sign_in=settings) as app:
        yield app


def grant(desk, subject, **more):
    return desk.put("/api/grants", json={"subject": subject, "role": "edit", "audience": "prt", **more})


def test_the_right_person_comes_in_by_code_and_proof_of_key(office, issuer):
    desk = Desk(office)
    asked = parse_qs(urlsplit(sent_to(desk)).query)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert all(asked[name][0] for name in ("state", "nonce", "code_challenge"))
    assert asked["redirect_uri"] == ["http://127.0.0.1:9/sign-in/back"]
    me = signed_in_by(office, "zeeuw").get("/api/me").json()
    assert (me["subject"], me["name"], me["rights"]) == ("zeeuw", "Zeeuwse planner", {})
    admin = signed_in_by(office, "beheer").get("/api/me").json()
    assert admin["rights"] == {"*": {"role": "admin", "audience": "prt"}}
    assert issuer


def test_the_token_of_an_own_machine_opens_no_office(office, tmp_path):
    with application(tmp_path, sign_in=office.state.parts.settings.sign_in, token="") as other:
        assert Desk(other).get("/", params={"token": ""}).status_code == 401
        assert Desk(other).get("/", params={"token": "x"}).status_code == 401
    assert Desk(office).get("/api/scenarios").status_code == 401


def test_rights_hold_in_their_province_from_the_next_request(office):
    admin, planner, neighbour = (signed_in_by(office, who) for who in ("beheer", "zeeuw", "buur"))
    refused = planner.post("/api/scenarios", json={"name": "n", "bundled": "zeeland/working-day"})
    assert refused.status_code == 403
    assert grant(admin, "zeeuw", province="PV29").status_code == 200
    assert grant(admin, "buur", province="PV30").status_code == 200
    scenario = planner.begin("zeeland/working-day")
    planner.patch(f"/api/scenarios/{scenario}", json={"shared": True})
    assert neighbour.get(f"/api/scenarios/{scenario}").status_code == 404
    assert neighbour.get("/api/scenarios").json() == {"scenarios": []}
    assert neighbour.post("/api/scenarios", json={"name": "n", "bundled": "zeeland/working-day"}).status_code == 403
    admin.put("/api/grants", json={"subject": "zeeuw", "province": "PV29", "role": None})
    assert planner.get(f"/api/scenarios/{scenario}").status_code == 404, "a right that was taken is gone at once"
    assert planner.get("/api/scenarios").json() == {"scenarios": []}


def test_nobody_gives_what_that_person_does_not_have(office):
    admin = signed_in_by(office, "beheer")
    grant(admin, "raad", role="admin", audience="council", province="PV31")
    council = signed_in_by(office, "raad")
    assert grant(council, "raad", role="admin", audience="prt", province="PV31").status_code == 403
    assert grant(council, "buur", role="view", audience="council", province="PV31").status_code == 200
    assert grant(council, "buur", role="view", audience="public").status_code == 403, "elsewhere it is no administrator"
    assert council.get("/api/grants").status_code == council.get("/api/audit").status_code == 403


def test_an_answer_that_was_not_asked_for_is_refused(office):
    desk, other = Desk(office), Desk(office)
    mine, theirs = let_in(sent_to(desk), "zeeuw"), let_in(sent_to(other), "beheer")
    assert desk.get(theirs).status_code == 401, "the state of another browser"
    assert Desk(office).get(mine).status_code == 401, "a browser that asked for nothing"
    desk = Desk(office)
    sent_to(desk)
    state = parse_qs(urlsplit(sent_to(desk)).query)["state"][0]
    assert desk.get("/sign-in/back", params={"state": state, "code": "made-up"}).status_code == 401
    assert desk.get("/sign-in/back", params={"state": state, "error": "access_denied"}).status_code == 401
    assert desk.get("/api/me").status_code == 401


def test_a_code_is_good_once(office):
    desk = Desk(office)
    back = let_in(sent_to(desk), "zeeuw")
    assert desk.get(back).status_code == 303
    assert desk.get(back).status_code == 401


def test_a_provider_that_is_away_is_told_and_nobody_comes_in(tmp_path):
    settings = SignInSettings("http://127.0.0.1:9", "werkbank", "x", "beheer")
    with application(tmp_path, sign_in=settings) as app:
        assert Desk(app).get("/sign-in").status_code == 503


def test_signing_out_and_time_end_it_also_for_a_cookie_that_was_copied(office):
    desk = signed_in_by(office, "zeeuw")
    copied = Desk(office)
    copied.cookies.set(COOKIE, desk.cookies[COOKIE])
    assert copied.get("/api/me").status_code == 200
    assert desk.post("/sign-out", json={}).status_code == 204
    assert copied.get("/api/me").status_code == 401
    desk = signed_in_by(office, "zeeuw")
    with office.state.parts.database.session(writes=True) as session:
        for found in session.query(SignIn):
            found.expires = now() - timedelta(seconds=1)
    assert desk.get("/api/me").status_code == 401


def test_cookies_are_for_this_site_alone_and_for_no_script(tmp_path, issuer):
    secure = {"address": "https://werkbank.example", "sign_in": SignInSettings(issuer, "w", "x", "beheer")}
    with application(tmp_path, **secure) as app:
        desk = Desk(app)
        desk.base_url = "https://werkbank.example"
        going = desk.get("/sign-in")
        flags = going.headers["set-cookie"].lower()
        assert all(flag in flags for flag in ("httponly", "secure", "samesite=lax"))
        back = desk.get(let_in(going.headers["location"], "zeeuw"))
        flags = next(c for c in back.headers.get_list("set-cookie") if c.startswith(f"{COOKIE}=")).lower()
        assert all(flag in flags for flag in ("httponly", "secure", "samesite=lax", "max-age=43200", "path=/"))
        assert "domain" not in flags
        assert back.headers["strict-transport-security"]


def test_the_cookie_of_an_own_machine_comes_along_from_no_other_site(app):
    flags = Desk(app).get("/", params={"token": "token-of-a-test"}).headers["set-cookie"].lower()
    assert all(flag in flags for flag in ("httponly", "samesite=strict"))
    assert Desk(app).get("/", params={"token": "guessed"}).status_code == 401
    assert local(app).get("/sign-in").status_code == 404


def test_the_environment_says_who_vouches():
    assert sign_in_settings({}) is None
    found = sign_in_settings({"WORKBENCH_ISSUER": "https://i", "WORKBENCH_CLIENT": "c", "WORKBENCH_SECRET": "s",
                              "WORKBENCH_ADMIN": "a"})  # fmt: skip
    assert (found.issuer, found.client, found.secret, found.admin) == ("https://i", "c", "s", "a")
    assert "secret='s'" not in repr(found)


def test_a_provider_makes_nobody_the_person_of_an_own_machine(office):
    assert signed_in_by(office, "local").get("/api/me").json()["rights"] == {}


def test_an_identifier_that_would_be_cut_short_is_refused(office):
    desk = Desk(office)
    assert desk.get(let_in(sent_to(desk), "x" * 201)).status_code == 401

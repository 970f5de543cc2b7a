"""What comes in from elsewhere, is too large or too often, and what every answer tells the browser."""

import pytest

from optimiser.workbench import request_checks
from tests.support.workbench import ADDRESS, Desk, application, local, signed_in


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:9.evil.example", "127.0.0.1", ""])
def test_a_name_of_another_site_that_points_here_is_refused(app, host):
    assert Desk(app).get("/health", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    "headers",
    [{"origin": "https://evil.example"}, {"origin": "null"}, {"origin": ADDRESS.replace("http", "https")},
     {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"x-workbench": "0"}, {"x-workbench": ""}],
)  # fmt: skip
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_a_page_of_another_site_cannot_use_a_signed_in_browser(app, desk, method, headers):
    answer = desk.request(method, "/api/scenarios", json={"name": "n", "bundled": "tiny/tiny"}, headers=headers)
    assert answer.status_code == 403
    assert desk.request("POST", "/sign-out", json={}, headers=headers).status_code == 403
    for kept in ("scenarios", "jobs"):
        assert desk.request(method, f"/api/{kept}/any", json={}, headers=headers).status_code == 403
    assert desk.get("/api/me").status_code == 200
    assert app


def test_our_own_pages_are_let_through(desk):
    headers = {"origin": ADDRESS, "sec-fetch-site": "same-origin"}
    made = desk.post("/api/scenarios", json={"name": "n", "bundled": "tiny/tiny"}, headers=headers)
    assert made.status_code == 201


def test_a_body_is_bounded_before_it_is_read(desk):
    path = "/api/scenarios"
    large = {"content-length": str(request_checks.LARGEST + 1)}
    assert desk.post(path, content=b"{}", headers=large).status_code == 413
    assert desk.post(path, content=iter([b"{}"])).status_code == 411, "sent in pieces, without a length"
    both = {"content-length": "2", "transfer-encoding": "chunked"}
    assert desk.post(path, content=b"{}", headers=both).status_code == 411
    assert desk.post(path, content=b"{}", headers={"content-length": "-1"}).status_code == 411


def test_deleting_needs_no_body_and_none_without_a_length(desk):
    scenario = desk.begin("tiny/tiny")
    answer = desk.delete(f"/api/scenarios/{scenario}")
    assert "content-length" not in answer.request.headers, "as browsers send it"
    assert answer.status_code == 204
    assert desk.request("DELETE", f"/api/scenarios/{scenario}", content=iter([b"{}"])).status_code == 411


def test_which_addresses_there_are_is_told_to_who_is_signed_in(app, desk):
    stranger = Desk(app)
    for path in ("/openapi.json", "/docs", "/redoc"):
        assert stranger.get(path).status_code in {401, 404}
    assert desk.get("/openapi.json").json() == app.openapi()
    assert signed_in(app, "lezer", role="view", audience="public").get("/openapi.json").status_code == 200


def test_zero_bytes_reach_no_database(desk):
    assert desk.get("/api/scenarios/%00").status_code == 400
    assert desk.get("/s/x/compare?other=%00").status_code == 400


@pytest.mark.parametrize("path", ["/", "/health", "/api/me", "/static/workbench.js", "/nowhere", "/p/nothing"])
def test_every_answer_says_what_a_page_may_load(app, path):
    for desk in (Desk(app), local(app)):
        headers = desk.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cache-control"]
        assert "server" not in headers


def test_who_asks_too_often_waits_and_a_made_up_cookie_does_not_help(tmp_path, monkeypatch):
    from limits import parse  # noqa: PLC0415

    for name, rate in (("_RATE", "20/minute"), ("_HOST_RATE", "60/minute"), ("_SIGN_IN_RATE", "5/minute")):
        monkeypatch.setattr(request_checks, name, parse(rate))
    with application(tmp_path) as app:
        desk = Desk(app)
        assert [desk.get("/health").status_code for _ in range(21)] == [200] * 20 + [429]
        others = []
        for n in range(60):
            desk.cookies.set("workbench", f"made-up-{n}")
            others.append(desk.get("/health").status_code)
        assert others.count(200) < 60
        assert others[-1] == 429
        assert [Desk(app).get("/?token=guess").status_code for _ in range(6)] == [401] * 5 + [429]


ODD = ["\ud800", "a\x00b", float("inf"), float("nan"), 10**30, [[[[[[[[[[[[[[1]]]]]]]]]]]]]], {"\x00": 1}]


@pytest.mark.parametrize("odd", ODD, ids=lambda x: ascii(x)[:20])
def test_values_that_no_database_keeps_are_refused(desk, odd):
    import json  # noqa: PLC0415

    scenario = desk.begin("tiny/tiny")
    draft = desk.draft(scenario)
    body = {"draft": draft, "base": 1, "reason": "x"}
    titled = {**draft, "settings": {**draft["settings"], "title": odd}}
    for part in ({"draft": titled}, {"reason": odd}, {"draft": {**draft, "edits": odd}}, {"base": odd}):
        answer = desk.post(f"/api/scenarios/{scenario}/revisions", content=json.dumps(body | part).encode(),
                           headers={"content-type": "application/json"})  # fmt: skip
        assert answer.status_code == 422, answer.text
    deep = b'{"draft": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    answer = desk.post(f"/api/scenarios/{scenario}/plan", content=deep, headers={"content-type": "application/json"})
    assert answer.status_code in {400, 422}

"""Who does not see every row is told what would not be kept, before anything is saved."""

import pytest

from data.complaints import InvalidInputError
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

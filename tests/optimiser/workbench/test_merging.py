"""Two people and one draft: nothing that either did is lost without being told."""

from hypothesis import given, settings
from hypothesis import strategies as st

from optimiser.workbench.draft import Draft
from optimiser.workbench.merging import ConflictError, merged
from tests.support.kept import COUNCIL, OFFICIAL, begun, limited, opened

VALUES = st.one_of(st.integers(0, 2), st.booleans(), st.lists(st.integers(0, 1), max_size=2))
SETTINGS = st.dictionaries(
    st.sampled_from(["title", "rules", "keys"]),
    st.one_of(VALUES, st.dictionaries(st.sampled_from(["a", "b", "a/b"]), VALUES, max_size=2)),
)
ROWS = st.dictionaries(st.sampled_from(["w1", "w2", "w3"]), st.integers(0, 3), max_size=3)


def about(row):
    """The field of a limit without group and period."""
    return f"edits/limit|{row}|maximum||"


def draft(stated, rows):
    """A draft with a row per municipality, whose identifier is its own name."""
    row = {"kind": "limit", "bound": "maximum", "reason": "r", "author": "a"}
    edits = [{**row, "id": i, "municipality": i, "places": n} for i, n in rows.items()]
    return Draft.model_validate({"settings": stated, "edits": edits})


DRAFTS = st.builds(draft, SETTINGS, ROWS)


def same(one, other):
    return one.settings == other.settings and {e.id: e for e in one.edits} == {e.id: e for e in other.edits}


@given(DRAFTS, DRAFTS)
def test_who_changed_alone_gets_that_draft(base, changed):
    for found in (merged(base, changed, base), merged(base, base, changed), merged(base, changed, changed)):
        assert same(found.draft, changed)
        assert not found.conflicts


@given(DRAFTS, DRAFTS, DRAFTS)
@settings(max_examples=100)
def test_every_row_of_either_is_kept_or_told(base, mine, theirs):
    found = merged(base, mine, theirs)
    told = {c.field: c for c in found.conflicts}
    kept, old = ({e.id: e for e in d.edits} for d in (found.draft, base))
    for own, other in ((mine, theirs), (theirs, mine)):
        beside = {e.id: e for e in other.edits}
        for edit in own.edits:
            if edit != old.get(edit.id) and about(edit.id) not in told:
                assert kept[edit.id] == edit
            if edit == old.get(edit.id) and edit.id not in beside:
                assert edit.id not in kept, "what one took away and the other left alone is gone"
    turned = merged(base, theirs, mine)
    assert {c.field for c in turned.conflicts} == set(told)
    for field, conflict in told.items():
        mirrored = next(c for c in turned.conflicts if c.field == field)
        assert (mirrored.mine, mirrored.theirs) == (conflict.theirs, conflict.mine)


def test_the_second_who_saves_is_offered_both_and_loses_nothing(tmp_path):
    store = opened(f"sqlite:///{tmp_path / 'kept.db'}")
    scenario, begin = begun(store)
    store.save(OFFICIAL, scenario, limited(begin, 10, "a", municipality="GM0716"), base=1, reason="een")
    hidden = limited(limited(begin, 10, "a", municipality="GM0716"), 66, "h", municipality="GM0718", visibility="prt")
    store.save(OFFICIAL, scenario, hidden, base=2, reason="twee")
    own = limited(limited(begin, 12, "a", municipality="GM0716"), 20, "b")
    try:
        store.save(COUNCIL, scenario, own, base=1, reason="raad")
    except ConflictError as told:
        found = told.merge
    assert [c.field for c in found.conflicts] == ["edits/limit|GM0716|maximum||"]
    assert (found.conflicts[0].mine["places"], found.conflicts[0].theirs["places"]) == (12, 10)
    assert {e.id: e.places for e in found.draft.edits} == {"a": 10, "b": 20}, "no hidden row is offered"
    store.save(COUNCIL, scenario, found.draft, base=3, reason="samengevoegd")
    rows = store.revision(OFFICIAL, scenario).draft["edits"]
    assert {e["id"]: e["places"] for e in rows} == {"a": 10, "b": 20, "h": 66}
    store.database.close()


def limit(name, municipality, places):
    return {"kind": "limit", "id": name, "municipality": municipality, "bound": "fixed", "places": places,
            "reason": "r", "author": name}  # fmt: skip


def test_two_numbers_for_one_municipality_are_a_conflict_whoever_wrote_them():
    base = Draft(settings={})
    mine, theirs = (Draft.model_validate({"settings": {}, "edits": [limit(n, "GM0717", p)]})
                    for n, p in (("mine", 35), ("theirs", 30)))  # fmt: skip
    found = merged(base, mine, theirs)
    assert [(c.mine["places"], c.theirs["places"]) for c in found.conflicts] == [(35, 30)]
    assert [e.id for e in found.draft.edits] == ["theirs"], "and never both, of which one would do nothing"


def test_a_row_that_both_rewrote_is_kept_under_two_names():
    one, mine, theirs = (Draft.model_validate({"settings": {}, "edits": [limit("a", m, n)]})
                         for m, n in (("GM0717", 10), ("GM0664", 20), ("GM0717", 30)))  # fmt: skip
    found = merged(one, mine, theirs)
    assert len({e.id for e in found.draft.edits}) == 2

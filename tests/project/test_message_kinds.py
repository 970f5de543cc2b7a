"""Every message that outputs of a plan can say has a claim, is a label, or is the same for every plan."""

from optimiser.words.message_forms import messages
from tests.support.message_kinds import (
    BINDING,
    EVERY_PLAN,
    NOT_OF_A_PLAN,
    VARIANT,
    claimed,
    complaints,
    is_label,
    is_plain,
    told,
)


def kinds() -> dict[str, set[str]]:
    """Messages by kind; a claim goes before all others."""
    rest = set(told() - claimed())
    labels = {code for code in rest if is_label(code)}
    same = {code for code in rest - labels if is_plain(code) or code.startswith("template-")}
    same = {code for code in same if code.startswith(EVERY_PLAN)}
    other = rest - labels - same
    return {"claim": set(claimed()), "label": labels, "every plan": same, "no plan": other & NOT_OF_A_PLAN.keys(),
            "none": other - NOT_OF_A_PLAN.keys()}  # fmt: skip


def test_every_message_that_tells_of_a_plan_has_a_claim_or_claims_nothing() -> None:
    found = kinds()
    assert found["none"] == set()
    assert found["no plan"] == NOT_OF_A_PLAN.keys(), "one that is gone, or has a claim by now"


def test_variants_for_provinces_and_decisions_are_of_messages_that_there_are() -> None:
    codes = messages("en").text
    assert all(code.removesuffix(v) in codes for v in (VARIANT, BINDING) for code in codes if code.endswith(v))


def test_no_complaint_is_taken_for_a_sentence_about_a_plan() -> None:
    assert not complaints() & told()
    assert len(told()) > 800

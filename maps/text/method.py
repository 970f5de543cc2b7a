"""How a plan was made, in lines: keys, rules, aims in their order, audit and versions, from its edition alone."""

from collections.abc import Iterator

from optimiser.editions.edition import Edition
from optimiser.editions.records import Outcome
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.territory import MUNICIPALITY
from optimiser.words import Words
from optimiser.words.decimals import decimals_for


def group_name(group: str, words: Words) -> str:
    """The name of a group in the reader's language, else its code."""
    return words.named("group", group)


def key_lines(edition: Edition, words: Words) -> tuple[str, ...]:
    """The distribution key of every group."""
    named = {g: words.named("key", k) for g, k in edition.keys.items()}
    return tuple(words("paper-divided-group", group=group_name(g, words), key=k) for g, k in named.items())


def rule_lines(edition: Edition, words: Words) -> tuple[str, ...]:
    """Every rule that was audited, as what holds; not that the requirement is met where a part of it stayed open.

    What the audit of whole locations looks at beside rules, such as whether files agree, is no rule of a division.
    """
    held = (rule for rule in edition.audit if words.has(f"audit-{rule}"))
    relaxed = edition.status == "relaxed"
    return tuple(words.named("audit", rule) for rule in held if not (relaxed and rule == "meet_requirement"))


def aim_lines(edition: Edition, words: Words) -> tuple[str, ...]:
    """The aims in their order; those of whole locations are weighed together and told elsewhere."""
    return () if edition.located else tuple(aim_line(aim, words) for aim in edition.aims if aim.weight != 0)


def aim_line(aim: Outcome, words: Words) -> str:
    """An aim in its place: in words where it stands alone and looks at municipalities, else by its name."""
    code, group = f"paper-aim-{aim.name}", group_name(aim.group or TOTAL, words)
    if words.has(code) and aim.weight is None and aim.level == MUNICIPALITY:
        return words(code, group=group)
    details = {"aim": words.named("aim", aim.name), "level": words(f"level-{aim.level}").lower(), "group": group}
    if aim.weight is None:
        return words("paper-aim-other", **details)
    return words("paper-aim-weighed", weight=words.number(aim.weight, decimals_for((aim.weight,), least=2)), **details)


def alternative_lines(edition: Edition, words: Words) -> tuple[str, ...]:
    """How the plan stands to every plain way to divide, a sentence for each."""
    return tuple(
        words("register-alternative", name=words(f"col-baseline-{b}"), verdict=v) for b, v in edition.dominance.items()
    )


def audited(edition: Edition) -> bool:
    """Whether every rule was audited and none is broken."""
    return bool(edition.audit) and not any(edition.audit.values())


def version_lines(edition: Edition) -> Iterator[str]:
    """The programme, by the name of its command, and what its numbers rest on, each with its version."""
    return (f"{name.removeprefix('reception-')} {version}" for name, version in edition.versions.items())

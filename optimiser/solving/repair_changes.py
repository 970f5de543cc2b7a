"""What a decision to give way means: the number that was, the number that is, where, and of what it is a part."""

from optimiser.problem.instance import Instance
from optimiser.problem.repair import ChangedNumber
from optimiser.solving.elastic_rows import OVER, Decision


def change_of(instance: Instance, decision: Decision, places: int) -> ChangedNumber:
    """A decision that gives way by so many places."""
    rule, index, cause = decision
    before = base = _number(instance, rule, index)
    if rule == "respect_capacity":
        m, g, t = index
        base = max(before, instance.territory.existing_in(m, g, t))
    after = base + places if cause in OVER.values() else base - places
    return ChangedNumber(rule, index, cause, area_of(instance, decision), places, before, after)


def area_of(instance: Instance, decision: Decision) -> str:
    """The province of a decision; the country where it is about more than one."""
    territory, code = instance.territory, decision[1][0]
    homes = {territory.province[m] for m in territory.scopes[code]}
    return homes.pop() if len(homes) == 1 else territory.country


def base_of(instance: Instance, decision: Decision) -> float:
    """Of what its places are a part: the number that is lowered, or the share of who gets more [places]."""
    rule, index, cause = decision
    if cause != "limit":
        return float(_number(instance, rule, index))
    m, group, t = index[:3]
    share = sum(instance.share[m, g, t] for g in instance.groups_of(group))
    return max(share, 1.0)  # who has no share can still be asked


def _number(instance: Instance, rule: str, index: tuple[str, ...]) -> int:
    """The number that a row states; 0 for an exemption."""
    if rule == "meet_requirement":
        s, g, t = index
        return instance.requirement[s, g, t]
    if rule == "keep_bids":
        m, g, t = index
        return instance.offered[m, g, t, True]
    kind = "capacity" if rule == "respect_capacity" else index[-1]
    about = [x for x in instance.limits_in_force if (x.municipality, x.group, x.period, x.bound) == (*index[:3], kind)]
    return about[0].places if about else 0

"""Which scenarios a person may reach; what may not be seen is not there."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from optimiser.errors import UsageError
from optimiser.workbench.people import Person, Role
from optimiser.workbench.tables import KeptScenario, Revision


class NotAllowedError(UsageError):
    """The person may not do this, or may not know that it exists."""


def revision_of(session: Session, scenario_id: str, number: int) -> Revision:
    """A revision of a scenario that the person may see.

    Raises:
        NotAllowedError: there is none of this number.

    """
    query = select(Revision).where(Revision.scenario_id == scenario_id, Revision.number == number)
    found = session.scalar(query)
    if found is None:
        raise NotAllowedError("workbench-not-found")
    return found


def sees(person: Person, scenario: KeptScenario) -> bool:
    """A draft is for its owner, a shared one for all with a right in its province; a deleted one is for nobody."""
    mine = scenario.shared or scenario.owner == person.subject
    return scenario.deleted_at is None and mine and person.may("view", scenario.province)


def allowed(session: Session, person: Person, scenario_id: str, role: Role, *, lock: bool = False) -> KeptScenario:
    """A scenario that a person may see, and in which the person may do what a role may.

    Args:
        session: a transaction.
        person: who asks.
        scenario_id: which one.
        role: what is to be done.
        lock: whether nobody may change it before the transaction ends.

    Raises:
        NotAllowedError: no such scenario for this person.

    """
    query = select(KeptScenario).where(KeptScenario.id == scenario_id)
    scenario = session.scalar(query.with_for_update() if lock else query)
    if scenario is None or not sees(person, scenario):
        raise NotAllowedError("workbench-not-found")  # the same for both: its existence is no secret told
    if not person.may(role, scenario.province):
        raise NotAllowedError("workbench-not-allowed")
    return scenario

"""Who may do what, and who did what: for administrators; and which addresses there are, for whoever is signed in."""

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request
from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from sqlalchemy import select

from data.schema.visibility import Visibility
from optimiser.workbench.entries import log, now
from optimiser.workbench.json_values import MOST_NUMBER, plain
from optimiser.workbench.parts import AParts, APerson
from optimiser.workbench.people import EVERYWHERE, Person, Role
from optimiser.workbench.tables import AuditLine, Grant

router = APIRouter(prefix="/api", tags=["administration"])
addresses = APIRouter()

MOST_LINES = 500


class Granted(BaseModel):
    """A role and an audience for a person in a province; no role takes the right away."""

    model_config = ConfigDict(extra="forbid")
    subject: Annotated[str, Field(min_length=1, max_length=200), AfterValidator(plain)]
    province: str = Field(default=EVERYWHERE, max_length=40, pattern=r"^(\*|[A-Za-z0-9_.:-]+)$")
    role: Role | None
    audience: Visibility = "public"


def _admin(person: Person, province: str = EVERYWHERE) -> None:
    if not person.may("admin", province):
        raise HTTPException(403, "admin")


@addresses.get("/openapi.json", include_in_schema=False)
def openapi(request: Request, person: APerson) -> dict[str, Any]:
    """Every address with what it takes and answers."""
    del person
    found: dict[str, Any] = request.app.openapi()
    return found


@router.get("/me")
def me(person: APerson) -> dict[str, Any]:
    """Who is signed in, and with what rights."""
    rights = {p: {"role": r.role, "audience": r.audience} for p, r in person.rights.items()}
    return {"subject": person.subject, "name": person.name, "rights": rights}


@router.get("/grants")
def grants(parts: AParts, person: APerson) -> dict[str, Any]:
    """Rights of everybody."""
    _admin(person)
    with parts.database.session() as session:
        found = session.scalars(select(Grant).order_by(Grant.subject)).all()
    return {"grants": [{"subject": g.subject, "province": g.province, "role": g.role, "audience": g.audience,
                        "by": g.by, "at": g.at.isoformat()} for g in found]}  # fmt: skip


@router.put("/grants")
def grant(granted: Granted, parts: AParts, person: APerson) -> dict[str, Any]:
    """Give or take a right; it holds from the next request."""
    _admin(person, granted.province)
    if granted.role is not None and not person.sees(granted.audience, granted.province):
        raise HTTPException(403, "audience")  # nobody gives what that person does not have
    with parts.database.session(writes=True) as session:
        known = session.get(Grant, (granted.subject, granted.province))
        if granted.role is None:
            if known is not None:
                session.delete(known)
        else:
            kept = known or Grant(subject=granted.subject, province=granted.province)
            kept.role, kept.audience, kept.by, kept.at = granted.role, granted.audience, person.subject, now()
            session.add(kept)
        log(session, person, "grant", f"{granted.subject} {granted.province} {granted.role} {granted.audience}")
    return granted.model_dump()


@router.get("/audit")
def audit(
    parts: AParts, person: APerson, before: Annotated[int, Query(ge=1, le=MOST_NUMBER)] = MOST_NUMBER
) -> dict[str, Any]:
    """Who did what, the latest first."""
    _admin(person)
    with parts.database.session() as session:
        query = select(AuditLine).where(AuditLine.id < before).order_by(AuditLine.id.desc()).limit(MOST_LINES)
        found = session.scalars(query).all()
    return {"lines": [{"id": x.id, "at": x.at.isoformat(), "person": x.person, "action": x.action, "what": x.what}
                      for x in found]}  # fmt: skip

"""Whether the workbench runs, and whether it can work: for who watches over it, without signing in."""

from fastapi import APIRouter, HTTPException
from sqlalchemy import text

from optimiser.workbench.database import DatabaseError
from optimiser.workbench.parts import AParts

router = APIRouter(tags=["health"])


@router.get("/health")
def health() -> dict[str, str]:
    """It answers."""
    return {"status": "ok"}


@router.get("/ready")
def ready(parts: AParts) -> dict[str, str]:
    """Its database answers too."""
    try:
        with parts.database.session() as session:
            session.execute(text("SELECT 1"))
    except DatabaseError as error:
        raise HTTPException(503, {"status": "database"}) from error
    return {"status": "ready"}

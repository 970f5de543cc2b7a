"""Scenarios in a store, without a server: what tests of keeping begin with."""

from optimiser.workbench.database import Database
from optimiser.workbench.dossiers import bundled_draft
from optimiser.workbench.draft import Draft
from optimiser.workbench.people import LOCAL, Person, Right
from optimiser.workbench.store import Store

COUNCIL = Person("raad", "Raad", {"PV29": Right("edit", "council")})
OFFICIAL = Person("ambtenaar", "Ambtenaar", {"PV29": Right("edit", "prt")})


def opened(url: str) -> Store:
    """A store with its tables."""
    database = Database(url)
    database.migrate()
    return Store(database)


def begun(store: Store, name: str = "proef", *, shared: bool = True) -> tuple[str, Draft]:
    """A scenario of Zeeland, and its draft."""
    folder, draft = bundled_draft("zeeland/working-day")
    dossier = store.add_dossier(LOCAL, folder, bundled=folder)
    made = store.create(LOCAL, name, dossier, draft, province="PV29", reason="begin")
    if shared:
        store.change(LOCAL, made.id, shared=True)
    return made.id, draft


def limited(draft: Draft, places: int, number: str = "w1", **more: object) -> Draft:
    """The draft with a limit in Goes."""
    row = {"id": number, "kind": "limit", "municipality": "GM0664", "bound": "maximum", "places": places,
           "reason": "proef", "author": "proef", "visibility": "council", **more}  # fmt: skip
    others = [e.model_dump(mode="json") for e in draft.edits if e.id != number]
    return Draft.model_validate({"settings": draft.settings, "edits": [*others, row]})

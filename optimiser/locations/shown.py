"""Rows of ``locations.csv`` that an edition may show: no site that is hidden, and none that betrays one."""

import pandas as pd

from optimiser.edition import Edition
from optimiser.locations.result import LocationPlan

MINORS = "amv"


def shown_rows(located: LocationPlan, edition: Edition) -> pd.DataFrame:
    """The rows for the audience of the edition.

    Rows of withheld municipalities are left out, also those of locations that are public themselves: what
    happens to them depends on the hidden ones beside them. Locations for minors have no name for anyone,
    and are told to the provincial table only.
    """
    found = located.frame(edition.audience)
    hidden = {a.code for a in edition.areas if a.withheld}
    found = found[~found["gm_code"].isin(hidden)]
    if edition.audience != "prt":
        found = found[found["group"] != MINORS]
    return found.assign(name=found["name"].where(found["group"] != MINORS, ""))

"""Where locations lie, found once for all checks of a municipality."""

from collections import defaultdict
from collections.abc import Mapping

from data.reading.partial import Rows
from data.schema.facts import Location


def locations_by_municipality(rows: Rows) -> Mapping[str, list[Location]]:
    """Locations by code of their municipality; one that is known only for a province is in none."""
    found: dict[str, list[Location]] = defaultdict(list)
    for row in rows.get("locations", []):
        if isinstance(row, Location) and row.gm_code is not None:
            found[row.gm_code].append(row)
    return dict(found)

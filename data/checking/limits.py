"""Checks of limits: a minimum, a maximum and a fixed number of the same places can hold together."""

from collections import defaultdict
from collections.abc import Iterator

from data.complaints import Complaint
from data.reading.partial import Raws, Rows, numbered_rows
from data.schema.facts import Limit


def check_limits(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """No minimum exceeds a maximum of the same municipality, period and group; a fixed number is both."""
    limits_by_scope: dict[tuple[str, str | None, str | None], list[tuple[int, Limit]]] = defaultdict(list)
    for line, row in numbered_rows("limits", rows, raws):
        if isinstance(row, Limit):
            limits_by_scope[row.gm_code, row.period, row.group].append((line, row))
    for limits in limits_by_scope.values():
        least = max((r.least for _, r in limits if r.least is not None), default=0)
        for line, row in limits:
            if row.most is not None and row.most < least:
                yield Complaint(
                    "minimum-above-maximum", raws["limits"].name, line, "places", str(row.places), {"minimum": least}
                )

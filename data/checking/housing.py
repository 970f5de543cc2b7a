"""All checks of the tables of the housing task."""

from data.checking.housing_flows import check_flows
from data.checking.housing_realised import check_realised
from data.checking.housing_stays import check_facilities, check_stays, check_swaps
from data.checking.housing_tasks import check_annexes, check_carried, check_country, check_monitors, check_tasks
from data.checking.instrument_caps import check_caps
from data.complaints import Complaint
from data.reading.partial import Raws, Rows


def check_housing(rows: Rows, raws: Raws, country: str) -> list[Complaint]:
    """Complaints about tasks, realised numbers, facilities and swaps, in the order of the tables."""
    return [
        *check_tasks(rows, raws),
        *check_country(rows, raws, country),
        *check_annexes(rows, raws),
        *check_carried(rows, raws),
        *check_realised(rows, raws, country),
        *check_monitors(rows, raws, country),
        *check_facilities(rows, raws),
        *check_stays(rows, raws),
        *check_caps(rows, raws),
        *check_swaps(rows, raws),
        *check_flows(rows, raws),
    ]

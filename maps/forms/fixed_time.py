"""The time that is stored in workbooks as that of their making, so that the same contents give the same bytes."""

from datetime import datetime

FIXED_TIME = datetime(1980, 1, 1)  # noqa: DTZ001  # the zip format's own "no date", which keeps no time zone

"""The time stored in files as that of their making, so that the same contents give the same bytes.

It is the first that a zip archive can hold.
"""

from datetime import datetime

FIXED_TIME = datetime(1980, 1, 1)  # noqa: DTZ001  # the zip format keeps no time zone

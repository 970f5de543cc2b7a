"""Distances between municipalities, as the crow flies between their points inside.

Maths:
    d = 2R · asin √( sin²(Δlat/2) + cos lat_a · cos lat_b · sin²(Δlon/2) ),  R = 6371    [km]
"""

import math

Point = tuple[float, float]
"""Longitude and latitude, degrees."""


def distance_km(a: Point, b: Point) -> float:
    """Great-circle distance [km] of two points (longitude, latitude in degrees)."""
    east, north = math.radians(b[0] - a[0]), math.radians(b[1] - a[1])
    part = math.sin(north / 2) ** 2
    part += math.cos(math.radians(a[1])) * math.cos(math.radians(b[1])) * math.sin(east / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(part))

"""Write the kept layouts anew, which takes some minutes, or measure them beside what is computed without them.

Usage::

    python -m maps.geometry.netherlands
    python -m maps.geometry.netherlands --measure
"""

import sys
from pathlib import Path

from maps.geometry.honeycomb import compute
from maps.geometry.netherlands.kept import kept
from maps.geometry.netherlands.make import countries, write
from maps.geometry.netherlands.measure import Measures, cells_of, measure


def main(arguments: list[str]) -> None:
    """Write, or print a row per layout."""
    if arguments != ["--measure"]:
        write(Path(__file__).parent)
    print("layout          borders  kept   share  touching  km away  enclosed  loose")  # noqa: T201  # a report
    for year, country in countries().items():
        radius, centres = compute(country.points, country.province, "EPSG:28992")
        print(_line(f"{year} computed", measure(country, cells_of(centres, radius), centres)))  # noqa: T201
        ours = kept(year)
        print(_line(f"{year} kept", measure(country, ours.cells, ours.centres, ours.waters)))  # noqa: T201


def _line(name: str, found: Measures) -> str:
    share = f"{100 * found.kept / found.borders:.1f} %"
    figures = f"{found.borders:7} {found.kept:5} {share:>8} {found.touching:8} {found.displacement_km:8.1f}"
    return f"{name:15} {figures} {found.enclosed:8}   {', '.join(found.loose) or 'none'}"


if __name__ == "__main__":
    main(sys.argv[1:])

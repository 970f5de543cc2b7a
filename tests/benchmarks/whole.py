"""The whole job and the size of its page."""

import tempfile
from pathlib import Path

from data import BUNDLED, load
from maps import draw
from optimiser import audit, solve
from optimiser.question import question
from optimiser.scenario import read_scenario
from tests.benchmarks.measure import median_of, row
from tests.benchmarks.peers import leximax_chain_cold, stock_folium

CASE = BUNDLED / "nl-2022"


def plan_national() -> dict[str, object]:
    """Read, build, default chain, whole places, audit; the peer does the aims by the textbook scheme."""

    def ours() -> None:
        audit(solve(load(CASE), CASE / "letter.toml"))

    def peer() -> None:
        leximax_chain_cold(question(load(CASE), read_scenario(CASE / "letter.toml")))

    found = solve(load(CASE), CASE / "letter.toml")
    land, t = found.instance.territory, found.instance.territory.periods[0]
    bases = {m: found.instance.base(m, "total", t) for m in land.municipalities}
    loads = sorted(
        (counted + sum(found.fractions[m, g, t] for g in land.groups)) / share for m, (share, counted) in bases.items()
    )
    theirs = leximax_chain_cold(found.instance)
    if max(abs(a - b) for a, b in zip(loads, theirs, strict=True)) > 1e-6:  # the target's own tolerance
        raise SystemExit("plan_national: project and peer solve different problems")
    value, peer_value = median_of(ours, peer, 3)
    return row(
        value, "s", "the same aims by the textbook scheme, PuLP + HiGHS, each LP built and solved cold", peer_value
    )


def map_bytes() -> dict[str, object]:
    """The saved page on the tile map; the peer is stock folium with one choropleth per layer on the same shapes."""
    plan = solve(load(CASE), CASE / "letter.toml")
    with tempfile.TemporaryDirectory() as folder:
        ours = draw(plan).save(Path(folder) / "ours.html").stat().st_size
        theirs = stock_folium(plan, Path(folder) / "stock.html")
    return row(ours, "bytes", "stock folium, one GeoJson layer per layer, without its 11 outside files", theirs)


CASES = {"plan_national": plan_national, "map_bytes": map_bytes}

"""The peer of the workbench's slider: the same plans of the same kept solver on a page of Streamlit with folium's map.

Run by Streamlit, which is not installed with this project: see ``tests/benchmarks/streamlit_peer.py``.
"""

import json

import folium
import streamlit as st
from streamlit_folium import st_folium

from data import BUNDLED
from maps.geometry.found_shapes import shapes_of
from optimiser.jobs.case import read_case
from optimiser.jobs.solve import plan_places
from optimiser.problem.scenario import Stage
from optimiser.publishing.publish import Origin, edition_of
from optimiser.publishing.visible_plan import view
from optimiser.tuning.live_scenario import LiveScenario
from tests.benchmarks.workbench import BLEND, WEIGHTS

COLOURS = ("#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c")


@st.cache_resource
def country() -> tuple[LiveScenario, dict[str, object]]:
    """The solver with its scenario, and the tiles of all municipalities as GeoJSON."""
    case = read_case(BUNDLED / "nl-2022" / "letter.toml")
    plan = plan_places(case)
    edition = edition_of(view(plan, "prt"), plan, previous=None, origin=Origin(audit={}), ranges={})
    tiles = shapes_of(edition, None).views["tiles"].to_crs(4326)
    stages = [Stage.model_validate({"blend": BLEND}), Stage(aim="lots")]
    return LiveScenario(case.instance, stages, case=case), json.loads(tiles.to_json())


live, tiles = country()
chosen = st.select_slider("weight", options=list(WEIGHTS), value=WEIGHTS[0])
plan = live.plan(weights={"total_gap/region/total": chosen})
land = plan.instance.territory
hosted = {m: sum(plan.new[m, g, t] for g in land.groups for t in land.periods) for m in land.municipalities}
st.text(f"{sum(hosted.values())} places")


def style(feature: dict[str, str]) -> dict[str, object]:
    """The colour by new places; the class tells which plan is painted."""
    step = sum(hosted[feature["id"]] > limit for limit in (0, 25, 100, 400))
    return {"fillColor": COLOURS[step], "weight": 0.5, "fillOpacity": 0.8, "className": f"plan-{WEIGHTS.index(chosen)}"}


drawn = folium.Map(location=[52.2, 5.3], zoom_start=7, tiles=None)
folium.GeoJson(tiles, style_function=style).add_to(drawn)
st_folium(drawn, width=700, height=600, returned_objects=[], key="map")

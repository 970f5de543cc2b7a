/* Names on a map of many areas: only of what is in view, and only where they are apart. */
const MOST_NAMED = 500; /* municipalities in view of which names are tried: more have no room for one */
const members = new Map();
function membersOf(area) {
  if (area.level === "municipality") return [area];
  if (!members.has(area.level)) {
    const found = new Map(byLevel[area.level].map((one) => [one, []]));
    for (const town of byLevel.municipality) found.get(homeOf(town, area.level))?.push(town);
    members.set(area.level, found);
  }
  return members.get(area.level).get(area);
}
const middles = new Map();
function middleOf(area) {
  const key = `${state.view} ${area.index}`;
  if (!middles.has(key)) middles.set(key, middleOfPoints(membersOf(area).map((town) => centre(state.view, town)).filter(Boolean)));
  return middles.get(key);
}
/* The point nearest to the middle, which itself may lie in the sea */
function middleOfPoints(points) {
  const [y, x] = [0, 1].map((k) => points.reduce((s, p) => s + p[k], 0) / points.length);
  const away = (p) => (p[0] - y) ** 2 + 0.38 * (p[1] - x) ** 2;
  return points.reduce((best, p) => (best === null || away(p) < away(best) ? p : best), null);
}
/* Boxes on the screen of the municipalities that are asked for; they are the same until the map is zoomed */
function boxesOn({ id, map }) {
  const origin = map.getPixelOrigin(), key = [state.view, map.getZoom(), origin.x, origin.y].join();
  if (screens.get(id)?.key !== key) {
    const kept = new Map(), { boxes } = shapesOf(state.view);
    const boxOf = ([s, w, n, e]) => {
      const low = map.latLngToLayerPoint([s, w]), high = map.latLngToLayerPoint([n, e]);
      return { x: (low.x + high.x) / 2, y: (low.y + high.y) / 2, w: (high.x - low.x) / 2, h: (low.y - high.y) / 2 };
    };
    screens.set(id, { key, boxes: { get: (town) => { if (!kept.has(town) && boxes.has(town)) kept.set(town, boxOf(boxes.get(town))); return kept.get(town); } } });
  }
  return screens.get(id);
}
const inView = ({ map }, [s, w, n, e]) => map.getBounds().intersects([[s, w], [n, e]]);
const apartFrom = (taken, line) => taken.every((t) => Math.abs(t.y - line.y) >= 0.9 * LINE || Math.abs(t.x - line.x) > t.half + line.half);
function municipal(canvas) {
  if (state.level !== "municipality" || provincesAlone) return [];
  const here = [], taken = [];
  for (const [town, box] of shapesOf(state.view).boxes) if (inView(canvas, box)) here.push(town);
  if (here.length > MOST_NAMED) return [];
  for (const town of here) {
    const lines = linesInside(canvas, town);
    if (lines && lines.every((line) => apartFrom(taken, line))) taken.push(...lines);
  }
  return taken;
}
const half = (area) => 3.7 * REM * area.name.length;
const WIDER = 1.3; /* how much wider than its ground a name may be */
const extents = new Map();
function widthOf({ map }, area) {
  const key = `${state.view} ${area.index}`, { boxes } = shapesOf(state.view);
  if (!extents.has(key)) extents.set(key, extentOf(membersOf(area).flatMap((town) => (boxes.has(town) ? [boxes.get(town)] : []))));
  const { low, high } = extents.get(key);
  return map.latLngToLayerPoint(high).x - map.latLngToLayerPoint(low).x;
}
/* Names of provinces that are wide enough for them, those with most inhabitants first */
function provincial(canvas) {
  const { map, edition } = canvas, taken = [], figures = edition && state.level === named[0]?.level, seen = map.getBounds();
  for (const area of [...named].sort((a, b) => b.population - a.population)) {
    const at = middleOf(area);
    if (!at || !seen.contains(at) || 2 * half(area) > WIDER * widthOf(canvas, area)) continue;
    const value = figures ? edition.layer(state.layer, area, state.period) : null, { x, y } = map.latLngToLayerPoint(at);
    const lines = [{ x, y, text: area.name, half: half(area), kind: "name" }];
    if (value !== null && value !== undefined) {
      const text = told(area, value, layerNow().decimals, layerNow().partial, edition);
      lines.push({ x, y: y + LINE, text, half: 0.5 * LETTER * text.length, kind: "number" });
    }
    if (lines.every((line) => apartFrom(taken, line))) taken.push(...lines);
  }
  return taken;
}
function naming() {
  const box = byId("overlay-names");
  state.names = !paired;
  box.checked = state.names;
  box.addEventListener("change", () => { state.names = box.checked; names(); });
  for (const { map } of canvases) map.on("moveend", () => later("names", names));
}

/* Names on the map, in the same SVG as the areas so that they are printed too: of municipalities with their numbers
   where these are large enough to hold them, else of provinces. */
const LINE = 14.5, LETTER = 6.6, SIGN = 18, WIDE = 60; /* height of a line, mean width of a letter, room for signs of locations, least width for a number alone [px] */
function middleOf(area) {
  const points = byLevel.municipality.filter((t) => t === area || homeOf(t, area.level) === area).map((t) => centre(state.view, t)).filter(Boolean);
  if (!points.length) return null;
  const [y, x] = [0, 1].map((k) => points.reduce((s, p) => s + p[k], 0) / points.length);
  const away = (p) => (p[0] - y) ** 2 + (0.38 * (p[1] - x) ** 2);
  return points.sort((a, b) => away(a) - away(b))[0]; /* the middle itself may lie in the sea */
}
/* A name in at most two lines, broken where both are shortest */
function twoLines(name) {
  const breaks = [...name.matchAll(/[ -]/g)].map((m) => [name.slice(0, m.index + 1).trim(), name.slice(m.index + 1)]);
  const widest = (lines) => Math.max(...lines.map((line) => line.length));
  return breaks.reduce((best, lines) => (widest(lines) < widest(best) ? lines : best), [name]);
}
/* Lines of a municipality that fit inside its shape, each with its place on the map; a number alone where the name is too long */
function linesInside({ map, edition }, town) {
  const box = shapesOf(state.view).boxes.get(town), at = centre(state.view, town);
  if (!box || !at || !within(town, state.zoom)) return null;
  const low = map.latLngToLayerPoint([box[0], box[1]]), high = map.latLngToLayerPoint([box[2], box[3]]);
  const value = edition ? edition.layer(state.layer, town, state.period) : null;
  const number = value === null || value === undefined ? [] : [told(town, value, layerNow().decimals, layerNow().partial, edition)];
  const gap = state.openings || state.sites || signsNow() ? SIGN : 0, heightOf = (lines) => lines.length * LINE + gap;
  const fits = (lines) => Math.max(0, ...lines.map((l) => l.length)) * LETTER <= 0.9 * (high.x - low.x) && heightOf(lines) <= 0.8 * (low.y - high.y);
  const name = [[town.name], twoLines(town.name), ...(high.x - low.x > WIDE ? [[]] : [])].find((lines) => fits([...lines, ...number]));
  if (!name) return null;
  const lines = [...name, ...number], height = heightOf(lines);
  const { x, y } = map.latLngToLayerPoint(at), top = gap ? y - gap / 2 - name.length * LINE : y - height / 2;
  return lines.map((text, i) => ({
    x, y: top + (i + 1) * LINE - 3 + (i < name.length ? 0 : gap), text, half: text.length * LETTER / 2, kind: i < name.length ? "town" : "number",
  }));
}
function municipal(canvas) {
  if (state.level !== "municipality" || provincesAlone) return [];
  const taken = [];
  for (const town of byLevel.municipality) {
    const lines = linesInside(canvas, town);
    const free = lines && lines.every((l) => taken.every((t) => Math.abs(t.y - l.y) >= 0.9 * LINE || Math.abs(t.x - l.x) > t.half + l.half));
    if (free) taken.push(...lines);
  }
  return taken;
}
const named = provincesAlone ? byLevel.municipality : byLevel.province;
function provincial({ map, edition }) {
  const taken = [];
  for (const area of named.length > 1 ? named : []) {
    const at = middleOf(area);
    if (!at) continue;
    const { x, y } = map.latLngToLayerPoint(at), half = 3.7 * area.name.length;
    const value = edition && state.level === area.level ? edition.layer(state.layer, area, state.period) : null, places = number(first, area, "new");
    const figure = value === null || value === undefined ? [] : [told(area, value, layerNow().decimals, layerNow().partial, edition)], under = signsNow() && state.level === area.level && places ? circleStyle(places, signScale()).radius + LINE - 2 : 4;
    const free = (dy) => taken.every((t) => Math.abs(t.y - y - dy) > LINE && (!figure.length || Math.abs(t.y - y - dy - LINE) > LINE) || Math.abs(t.x - x) > t.half + half);
    const down = [under, under + 13, -under - (figure.length ? LINE : 0) + 8, under + 26].find(free) ?? under;
    taken.push({ x, y: y + down, text: area.name, half, kind: "name" }, ...figure.map((text) => ({ x, y: y + down + LINE, text, half: 0.5 * LETTER * text.length, kind: "number" })));
  }
  return taken;
}
function names() {
  for (const canvas of canvases) {
    const svg = canvas.map.getPanes().overlayPane.querySelector("svg");
    if (!svg) continue;
    const old = svg.querySelector(".names"), group = drawn("g", { class: "names" });
    if (old) old.remove();
    if (!state.names || canvas.map.getSize().y < 300) continue; /* on a small map names would hide what they name */
    const own = municipal(canvas);
    for (const { x, y, text, kind } of own.length ? own : provincial(canvas)) group.append(drawn("text", { x, y, class: kind }, text));
    svg.append(group);
  }
}
function naming() {
  const box = byId("overlay-names");
  state.names = !paired;
  box.checked = state.names;
  box.addEventListener("change", () => { state.names = box.checked; names(); });
  for (const { map } of canvases) map.on("zoomend viewreset", names);
}

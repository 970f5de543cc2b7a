/* Names on the map, in the same SVG as the areas so that they are printed too: of municipalities with their numbers
   where these are large enough to hold them, else of provinces. */
const LINE = 14.5 * REM, LETTER = 6.6 * REM, SIGN = 18 * REM, WIDE = 60 * REM, NARROW = 22; /* height of a line, mean width of a letter, room for signs of locations, least width for a number alone and for any name [px] */
const TYPE = 12 * REM, SMALLER = [1, 11 / 12, 10 / 12, 9 / 12], LEAST = 4; /* type size [px], how much smaller it may be in areas wide enough for a number alone, least letters of a name cut short */
const pen = document.createElement("canvas").getContext("2d"), textWidths = new Map();
/* Width of a text on one line with its white edge [px] */
function textWidth(text, weight) {
  const key = `${weight} ${text}`;
  if (!textWidths.has(key)) {
    pen.font = `${weight} ${TYPE}px system-ui, "Segoe UI", Arial, sans-serif`;
    textWidths.set(key, pen.measureText(text).width + 3);
  }
  return textWidths.get(key);
}
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
/* Boxes of the municipalities on the screen, as middle and half sizes; they are the same until the map is zoomed */
const screens = new Map();
function boxesOn({ id, map }) {
  const origin = map.getPixelOrigin(), key = [state.view, map.getZoom(), origin.x, origin.y].join();
  if (!screens.has(id) || screens.get(id).key !== key) {
    const boxes = new Map([...shapesOf(state.view).boxes].map(([town, [s, w, n, e]]) => {
      const low = map.latLngToLayerPoint([s, w]), high = map.latLngToLayerPoint([n, e]);
      return [town, { x: (low.x + high.x) / 2, y: (low.y + high.y) / 2, w: (high.x - low.x) / 2, h: (low.y - high.y) / 2 }];
    }));
    screens.set(id, { key, boxes });
  }
  return screens.get(id);
}
/* Lines of a municipality that fit inside its shape, each with its place on the map; a number alone where the name is too long */
function linesInside(canvas, town) {
  const { map, edition } = canvas, box = boxesOn(canvas).boxes.get(town);
  if (!box || 2 * box.w < NARROW || !within(town, state.zoom)) return null;
  const at = centre(state.view, town), wide = 2 * box.w, high = 2 * box.h;
  const value = edition ? edition.layer(state.layer, town, state.period) : null;
  const number = value === null || value === undefined ? [] : [told(town, value, layerNow().decimals, layerNow().partial, edition)];
  const gap = state.openings || state.sites || signsNow() ? SIGN : 0, sizes = wide > WIDE ? SMALLER : [1], least = sizes[sizes.length - 1];
  const across = (name) => Math.max(0, ...name.map((l) => textWidth(l, 400)), ...number.map((l) => textWidth(l, 700)));
  const heightOf = (name, size) => (name.length + number.length) * LINE * size + gap;
  const fits = ([name, size]) => across(name) * size <= (size < 1 ? 0.98 : 0.9) * wide && heightOf(name, size) <= 0.8 * high;
  const whole = sizes.flatMap((size) => [[[town.name], size], [twoLines(town.name), size]]);
  const found = [...whole, ...(wide > WIDE ? [...shorter(town.name).map((name) => [name, least]), [[], 1]] : [])].find(fits);
  if (!found) return null;
  const [name, size] = found, lines = [...name, ...number], line = LINE * size;
  const { x, y } = map.latLngToLayerPoint(at), top = gap ? y - gap / 2 - name.length * line : y - heightOf(name, size) / 2;
  return lines.map((text, i) => ({
    x, y: top + (i + 1) * line - 3 + (i < name.length ? 0 : gap), text, size, half: size * textWidth(text, i < name.length ? 400 : 700) / 2, kind: i < name.length ? "town" : "number",
  }));
}
/* A name cut short, from long to short; the whole name stands in the tip of the area and in every list */
const shorter = (name) => [...Array(Math.max(0, name.length - LEAST)).keys()].map((cut) => [`${name.slice(0, name.length - 1 - cut).trim()}…`]);
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
const common = (a, b) => Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x - a.w, b.x - b.w)) * Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y - a.h, b.y - b.h));
const covered = (box, others) => others.reduce((all, other) => all + common(box, other), 0) / (4 * box.w * box.h);
const spread = (boxes, x, y) => ({ x0: Math.min(...boxes.map((b) => b.x - b.w)) - x, x1: Math.max(...boxes.map((b) => b.x + b.w)) + x, y0: Math.min(...boxes.map((b) => b.y - b.h)) - y, y1: Math.max(...boxes.map((b) => b.y + b.h)) + y });
/* The same boxes by the area to which the municipalities belong */
function grounds(canvas) {
  const found = new Map(named.map((area) => [area, []]));
  for (const [town, box] of boxesOn(canvas).boxes) {
    const home = provincesAlone ? town : homeOf(town, "province");
    if (found.has(home)) found.get(home).push(box);
  }
  return found;
}
const STEP = 9, OTHER = 4, NAME = 60, CIRCLE = 3, SEA = 0.5, FAR = 0.004; /* step of the search [px]; what it costs to lie on another area, a name, a circle or no ground at all, and to lie a pixel from the middle */
/* The place of each name: on its own ground where that is large enough, else beside it, and never on another name */
function spots(canvas, lines) {
  const own = grounds(canvas), circles = [], taken = [], found = new Map();
  const middles = new Map(named.map((area) => [area, middleOf(area)]).filter(([, at]) => at).map(([area, at]) => [area, canvas.map.latLngToLayerPoint(at)]));
  for (const [area, { x, y }] of middles) {
    const places = number(first, area, "new"), r = signsNow() && state.level === area.level && places ? circleStyle(places, signScale()).radius : 0;
    if (r) circles.push({ x, y, w: r, h: r });
  }
  for (const area of [...middles.keys()].sort((a, b) => own.get(a).length - own.get(b).length)) {
    const mid = middles.get(area), half = { w: 3.7 * REM * area.name.length, h: lines * LINE / 2 }, mine = own.get(area), { x0, x1, y0, y1 } = spread(mine, half.w, half.h);
    const others = [...own].filter(([a]) => a !== area).flatMap(([, boxes]) => boxes).filter((b) => common(b, { x: (x0 + x1) / 2, y: (y0 + y1) / 2, w: (x1 - x0) / 2 + half.w, h: (y1 - y0) / 2 + half.h }) > 0);
    let best = null;
    for (let x = x0; x <= x1; x += STEP) for (let y = y0; y <= y1; y += STEP) {
      const box = { x, y, ...half };
      const cost = OTHER * covered(box, others) + NAME * covered(box, taken) + CIRCLE * covered(box, circles) + SEA * Math.max(0, 1 - covered(box, mine)) + FAR * Math.hypot(x - mid.x, y - mid.y);
      if (!best || cost < best.cost) best = { cost, box };
    }
    taken.push(best.box);
    found.set(area, best.box);
  }
  return found;
}
const kept = new Map();
function provincial(canvas) {
  if (named.length < 2) return [];
  const { edition } = canvas;
  const values = new Map(named.map((area) => [area, edition && state.level === area.level ? edition.layer(state.layer, area, state.period) : null]));
  const figures = [...values.values()].some((v) => v !== null && v !== undefined);
  const circles = signsNow() && state.level === named[0].level, key = [boxesOn(canvas).key, figures, circles && state.period].join();
  if (kept.get(canvas.id)?.key !== key) kept.set(canvas.id, { key, spots: spots(canvas, figures ? 2 : 1) });
  return [...kept.get(canvas.id).spots].flatMap(([area, { x, y, w }]) => {
    const value = values.get(area), text = value === null || value === undefined ? null : told(area, value, layerNow().decimals, layerNow().partial, edition), top = y + 4 - (figures ? LINE / 2 : 0);
    return [{ x, y: top, text: area.name, half: w, kind: "name" }, ...(text ? [{ x, y: top + LINE, text, half: 0.5 * LETTER * text.length, kind: "number" }] : [])];
  });
}
function names() {
  for (const canvas of canvases) {
    const svg = canvas.map.getPanes().overlayPane.querySelector("svg");
    if (!svg) continue;
    const old = svg.querySelector(".names"), group = drawn("g", { class: "names" });
    if (old) old.remove();
    if (!state.names || canvas.map.getSize().y < 300) continue; /* on a small map names would hide what they name */
    const own = municipal(canvas);
    for (const { x, y, text, kind, size = 1 } of own.length ? own : provincial(canvas)) group.append(drawn("text", { x, y, class: kind, ...(size < 1 ? { "font-size": size * TYPE } : {}) }, text));
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

/* The map of one weight: how many municipalities get another number along its range, with a small map at each point.
   Every point is a plan of the server, made and audited as any other; nothing is drawn between them but a line. */
const SAMPLES = [0, 0.1, 0.25, 0.5, 0.75, 1];
const numbersOf = (edition) => edition.columns[edition.figures.new[state.period]];
function curve(k, n, one, set) {
  const key = `curve-${k}-${n}`, box = element("div", undefined, { class: "curve" });
  const found = fold(key, words["desk-curve"], box);
  const draw = async () => {
    box.replaceChildren(element("p", words["desk-curve-busy"], { class: "quiet", role: "status" }));
    try { await sampled(k, n, one, set, box); } catch (error) { if (!error.lines) throw error; box.replaceChildren(...error.lines.map((line) => element("p", line))); }
  };
  found.addEventListener("toggle", () => { if (found.open && !box.hasChildNodes()) draw(); });
  return found;
}
async function sampled(k, n, one, set, box) {
  const asked = draft, points = [];
  for (const weight of [...new Set([...SAMPLES, one.weight])].sort((a, b) => a - b)) {
    const other = copy(asked);
    other.settings.stages[k].blend[n].weight = weight;
    if (!other.settings.stages[k].blend.some((p) => p.weight)) continue;
    points.push({ weight, edition: (await ask(`${api}/plan`, { draft: other })).edition });
  }
  const now = numbersOf(points.find((p) => p.weight === one.weight).edition), towns = byLevel.municipality;
  for (const point of points) {
    const then = numbersOf(point.edition);
    point.apart = new Map(towns.filter((t) => then[t.index] !== now[t.index]).map((t) => [t, then[t.index] - now[t.index]]));
    point.places = [...point.apart.values()].reduce((s, d) => s + Math.max(0, d), 0);
  }
  box.replaceChildren(lineOf(points, one.weight), element("p", words["desk-curve-help"], { class: "quiet" }), listOfPoints(points, one.weight, set));
}
function lineOf(points, now) {
  const svg = drawn("svg", { viewBox: "0 0 300 110", class: "line", "aria-hidden": "true" }), most = Math.max(1, ...points.map((p) => p.apart.size));
  const x = (w) => 34 + 256 * w, y = (size) => 88 - 74 * size / most, text = { "font-size": 11, fill: "#1d2b36" };
  svg.append(drawn("path", { d: "M34 8V88H290", fill: "none", stroke: "#6b7780" }), drawn("line", { x1: x(now), x2: x(now), y1: 8, y2: 88, stroke: "#b35806", "stroke-dasharray": "3 3" }));
  svg.append(drawn("polyline", { points: points.map((p) => `${x(p.weight)},${y(p.apart.size)}`).join(" "), fill: "none", stroke: "#0b5a8a", "stroke-width": 2 }));
  for (const point of points) svg.append(drawn("circle", { cx: x(point.weight), cy: y(point.apart.size), r: 3.5, fill: point.weight === now ? "#b35806" : "#0b5a8a" }));
  for (const w of [0, 0.5, 1]) svg.append(drawn("text", { ...text, x: x(w), y: 102, "text-anchor": "middle" }, format(w, 1)));
  for (const size of [0, most]) svg.append(drawn("text", { ...text, x: 28, y: y(size) + 4, "text-anchor": "end" }, format(size, 0)));
  return svg;
}
function listOfPoints(points, now, set) {
  const list = element("ul");
  for (const point of points) {
    const item = element("li"), link = button("", () => { set(point.weight); for (const other of list.querySelectorAll("button")) other.setAttribute("aria-pressed", String(other === link)); }, { "aria-pressed": String(point.weight === now) });
    const told = point.apart.size ? say("live-apart", { count: format(point.apart.size, 0), places: format(point.places, 0) }) : words[point.weight === now ? "desk-curve-now" : "desk-curve-same"];
    link.append(element("strong", `${words["desk-weight"]} ${format(point.weight, Number.isInteger(Math.round(1000 * point.weight) / 100) ? 1 : 2)}`), smallMap(point.apart), element("span", told));
    item.append(link);
    list.append(item);
  }
  return list;
}
/* Who gets more (dark) and who gets fewer (light with a thick edge) than in the plan of now */
function smallMap(apart) {
  const { polygons, boxes } = shapesOf(data.views.some((v) => v.name === "tiles") ? "tiles" : state.view);
  const [s, w, n, e] = [...boxes.values()].reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);
  const flat = Math.cos((s + n) / 2 * Math.PI / 180), size = 100 / Math.max(n - s, flat * (e - w));
  const at = ([lat, lon]) => `${(flat * (lon - w) * size).toFixed(1)} ${((n - lat) * size).toFixed(1)}`;
  const svg = drawn("svg", { viewBox: `-1 -1 ${(flat * (e - w) * size + 2).toFixed(1)} ${((n - s) * size + 2).toFixed(1)}`, "aria-hidden": "true" });
  for (const town of boxes.keys()) {
    const change = apart.get(town) || 0, d = polygons.get(town).map(([outer]) => `M${outer.map(at).join("L")}Z`).join("");
    svg.append(drawn("path", { d, fill: change > 0 ? "#b35806" : change < 0 ? "#d8e6f3" : "#f4f6f7", stroke: change < 0 ? "#0b5a8a" : "#8a959c", "stroke-width": change < 0 ? 1.6 : 0.5 }));
  }
  return svg;
}

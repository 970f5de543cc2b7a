/* Names of provinces on the map, in the same SVG as the areas so that they are printed too. */
function middleOf(area) {
  const points = byLevel.municipality.filter((t) => t === area || homeOf(t, "province") === area).map((t) => centre(state.view, t)).filter(Boolean);
  if (!points.length) return null;
  const [y, x] = [0, 1].map((k) => points.reduce((s, p) => s + p[k], 0) / points.length);
  const away = (p) => (p[0] - y) ** 2 + (0.38 * (p[1] - x) ** 2);
  return points.sort((a, b) => away(a) - away(b))[0]; /* the middle itself may lie in the sea */
}
const named = provincesAlone ? byLevel.municipality : byLevel.province;
function names() {
  for (const { map } of canvases) {
    const svg = map.getPanes().overlayPane.querySelector("svg");
    if (!svg) continue;
    const old = svg.querySelector(".names"), group = drawn("g", { class: "names" });
    if (old) old.remove();
    if (!state.names || map.getSize().y < 300) continue; /* on a small map names would hide what they name */
    const taken = [];
    for (const area of named) {
      const at = middleOf(area);
      if (!at) continue;
      const { x, y } = map.latLngToLayerPoint(at), half = 3.7 * area.name.length;
      const free = (dy) => taken.every(([p, q, h]) => Math.abs(q - y - dy) > 13 || Math.abs(p - x) > h + half);
      const dy = [4, 17, -9, 30, -22].find(free) ?? 4;
      taken.push([x, y + dy, half]);
      group.append(drawn("text", { x, y: y + dy }, area.name));
    }
    svg.append(group);
  }
}
function naming() {
  const box = byId("overlay-names");
  state.names = !paired && named.length > 1;
  box.checked = state.names;
  box.closest("label").hidden = named.length < 2;
  box.addEventListener("change", () => { state.names = box.checked; names(); });
  for (const { map } of canvases) map.on("zoomend viewreset", names);
}

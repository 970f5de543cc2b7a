/* Colours by fixed classes; unknown is hatched and withheld is dotted, so that colour alone never carries meaning. */
const classOf = (value, breaks) => {
  if (value === null || value === undefined) return -1;
  let k = 0;
  while (k < breaks.length && value >= breaks[k]) k += 1;
  return k;
};
const isDark = (colour) => [1, 3, 5].reduce((sum, i, k) => sum + parseInt(colour.slice(i, i + 2), 16) * [0.3, 0.59, 0.11][k], 0) < 140;

function pattern(id, size, turn, marks) {
  const found = drawn("pattern", { id, width: size, height: size, patternUnits: "userSpaceOnUse" });
  if (turn) found.setAttribute("patternTransform", `rotate(${turn})`);
  for (const [tag, attributes] of marks) found.append(drawn(tag, attributes));
  return found;
}
const BOUNDS = {
  capacity: [["circle", { cx: 3.5, cy: 3.5, r: 1.7, fill: "#111111", stroke: "#ffffff", "stroke-width": 0.7 }]],
  maximum: [["circle", { cx: 3.5, cy: 3.5, r: 1.7, fill: "#ffffff", stroke: "#111111", "stroke-width": 1 }]],
  fixed: [["path", { d: "M0 3.5H7M3.5 0V7", stroke: "#ffffff", "stroke-width": 2.6 }], ["path", { d: "M0 3.5H7M3.5 0V7", stroke: "#111111", "stroke-width": 1.2 }]],
  minimum: [["path", { d: "M0 2H7", stroke: "#ffffff", "stroke-width": 2.6 }], ["path", { d: "M0 2H7", stroke: "#111111", "stroke-width": 1.2 }]],
};
function patterns() {
  const svg = drawn("svg", { width: 0, height: 0, "aria-hidden": "true", class: "patterns" });
  const defs = drawn("defs");
  for (const [kind, colours] of Object.entries(data.palettes)) {
    [["none", "#ffffff"], ...colours.map((c, k) => [k, c])].forEach(([k, colour]) => {
      const line = isDark(colour) ? "#ffffff" : "#4a4a4a";
      defs.append(pattern(`hatch-${kind}-${k}`, 6, 45, [["rect", { width: 6, height: 6, fill: colour }], ["rect", { width: 1.4, height: 6, fill: line }]]));
    });
  }
  defs.append(pattern("withheld", 6, 0, [["rect", { width: 6, height: 6, fill: "#e3e3e3" }], ["rect", { x: 2, y: 2, width: 2, height: 2, fill: "#5a5a5a" }]]));
  for (const [bound, marks] of Object.entries(BOUNDS)) defs.append(pattern(`bound-${bound}`, 7, 0, marks));
  svg.append(defs);
  document.body.append(svg);
}
function fillFor(area, value, scheme, edition) {
  const seen = seenIn(edition, area);
  if (value === null || value === undefined) return seen.withheld ? "url(#withheld)" : `url(#hatch-${scheme.kind}-none)`;
  const k = classOf(Number(value.toFixed(scheme.decimals)), scheme.breaks[state.level]); /* rounded as told, so that colour and number agree */
  return scheme.partial && seen.incomplete ? `url(#hatch-${scheme.kind}-${k})` : data.palettes[scheme.kind][k];
}

function swatch(fill) {
  const svg = drawn("svg", { viewBox: "0 0 28 18", "aria-hidden": "true" });
  svg.append(drawn("rect", { width: 28, height: 18, fill }));
  return svg;
}
function row(list, picture, text) {
  const item = element("li");
  item.append(picture, element("span", text));
  list.append(item);
}
function legendOf(scheme, title) {
  const box = element("div", undefined, { class: "legend-box" });
  const list = element("ul");
  box.append(element("p", `${title} – ${scheme.unit}`, { class: "legend-title" }), list);
  scheme.labels[state.level].forEach((text, k) => row(list, swatch(data.palettes[scheme.kind][k]), text));
  row(list, swatch(`url(#hatch-${scheme.kind}-none)`), words["map-hatched"]);
  if (both.some((a) => a.withheld)) row(list, swatch("url(#withheld)"), words["map-withheld"]);
  return box;
}
function mark({ radius, color, weight, fillColor, fillOpacity, dashArray }) {
  const size = 2 * radius + 4, svg = drawn("svg", { viewBox: `${-size / 2} ${-size / 2} ${size} ${size}`, width: size, height: size, "aria-hidden": "true", class: "site-size" });
  svg.append(drawn("circle", { r: radius, fill: fillColor, "fill-opacity": fillOpacity, stroke: color, "stroke-width": weight, ...(dashArray ? { "stroke-dasharray": dashArray } : {}) }));
  return svg;
}
/* Three round numbers up to the largest circle on the map */
function signSizes(most) {
  const round = (n) => { const ten = 10 ** Math.floor(Math.log10(Math.max(1, n))); return Math.max(1, Math.floor(n / ten) * ten); };
  return [...new Set([most / 16, most / 4, most].map(round))];
}
function legend() {
  const layer = layerNow(), box = byId("legend");
  box.replaceChildren(legendOf(layer, layer.label));
  if (paired) box.prepend(legendOf(schemeOfDifference(layer), `${words["map-map-difference"]}: ${layer.label}`));
  if (signsNow() && byLevel[state.level].some((a) => number(first, a, "new"))) {
    const sizes = element("ul"), most = Math.max(1, ...byLevel[state.level].map((a) => Math.abs(number(first, a, "new") || 0)));
    for (const places of signSizes(most)) row(sizes, mark(circleStyle(places, signScale())), format(places, 0));
    if (byLevel[state.level].some((a) => number(first, a, "new") < 0)) row(sizes, mark(circleStyle(-1, 5)), words["map-closing"]);
    box.append(element("p", words["map-legend-signs"], { class: "legend-title" }), sizes);
  }
  const extra = element("ul");
  if (state.sites) {
    for (const places of SITE_SIZES) row(extra, mark(siteStyle(places, false)), `${format(places, 0)} ${words["map-places"].toLowerCase()}`);
    row(extra, mark(siteStyle(0, true)), words["map-legend-unsized"]);
    box.append(element("p", words["map-legend-sites"], { class: "legend-title" }));
  }
  if (state.bounds) {
    const shown = new Set(editions.flatMap((e) => e.bounds.map((b) => b[2])));
    for (const bound of Object.keys(BOUNDS)) if (shown.has(bound)) row(extra, swatch(`url(#bound-${bound})`), words[`map-bound-${bound}`]);
  }
  if (state.openings) openingsLegend(extra);
  if (extra.children.length) box.append(extra);
}

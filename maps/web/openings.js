/* Locations in time: a sign per location that follows the period. Its shape is what happens; proposed ones are white with a thick edge. */
const NOTHING = { phases: [] };
const phaseOf = (one) => (one.phases.find(([period]) => period === state.period) || NOTHING.phases);
const ceased = (action) => action === "close" || action === "end";
function unpackedOpenings(edition) {
  const labelled = (phases) => phases.map(([period, action, places]) => [period, action, places.map(([g, n]) => [edition.groups[g].label, n])]);
  return (edition.openings || []).map(([town, name, kind, existing, sort, end, phases]) => ({ town, name, kind, existing, sort, end, phases: labelled(phases) }));
}
const openings = editions.map(unpackedOpenings);
const openingsOf = (edition) => openings[editions.indexOf(edition)];
const openingsNow = (edition) => openingsOf(edition).filter((one) => phaseOf(one).length);

/* Outline of a sign around a point on the screen */
function signPath(action, x, y, r) {
  const circle = `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  const half = 0.55 * r, flat = `M${x - half} ${y}h${2 * half}`;
  if (action === "open") return `M${x} ${y - 1.25 * r}L${x + 1.2 * r} ${y + 0.9 * r}H${x - 1.2 * r}z`;
  if (action === "extend") return `M${x} ${y - 1.3 * r}L${x + 1.3 * r} ${y}L${x} ${y + 1.3 * r}L${x - 1.3 * r} ${y}z`;
  if (action === "close") return `M${x - 5} ${y - 5}l10 10m0-10l-10 10`;
  if (action === "end") return `M${x - 7} ${y}h14`;
  if (action === "grow") return `${circle}${flat}M${x} ${y - half}v${2 * half}`;
  return circle + (action === "shrink" ? flat : `M${x - 0.14 * r} ${y}a${0.14 * r} ${0.14 * r} 0 1 0 ${0.28 * r} 0a${0.14 * r} ${0.14 * r} 0 1 0 ${-0.28 * r} 0z`);
}
const Sign = L.CircleMarker.extend({
  _updatePath() {
    const { action, shift, radius } = this.options;
    this._renderer._setPath(this, this._empty() ? "M0 0" : signPath(action, this._point.x + shift[0], this._point.y + shift[1], radius));
  },
});
const radiusOf = (places) => 3.5 + 0.16 * Math.sqrt(places);
const signStyle = (existing, action) => ({
  className: "opening", color: "#111111", weight: ceased(action) ? 3 : existing ? 1.4 : 2.6, fillColor: existing ? "#c96a0a" : "#ffffff", fillOpacity: ceased(action) ? 0 : 1,
});
/* Several locations of a municipality are placed around its point, the largest in the middle */
function signs(canvas, keep) {
  if (!canvas.edition || !state.openings) return;
  const here = new Map();
  for (const one of openingsNow(canvas.edition)) here.set(one.town, [...(here.get(one.town) || []), one]);
  for (const [town, all] of here) {
    const at = centre(state.view, areas[town]);
    if (!at || !within(areas[town], state.zoom)) continue;
    all.sort((a, b) => placesOf(b) - placesOf(a));
    all.forEach((one, k) => {
      const [, action] = phaseOf(one), away = 12 * Math.sqrt(k);
      const sign = { interactive: false, ...signStyle(one.existing, action), action, radius: radiusOf(placesOf(one)), shift: [away * Math.cos(2.4 * k), away * Math.sin(2.4 * k)] };
      if (ceased(action)) keep(new Sign(at, { ...sign, className: "halo", color: "#ffffff", weight: 8 })); /* a dark line on any colour */
      keep(new Sign(at, sign));
    });
  }
}
const placesOf = (one) => phaseOf(one)[2].reduce((all, [, n]) => all + n, 0);
const groupsOf = (one) => phaseOf(one)[2].map(([g, n]) => `${format(n, 0)} ${g}`).join("; ");
const nameOf = (one) => one.name || words["opening-unnamed"];
const endOf = (one) => (one.end ? say("page-until", { day: day(one.end) }) : words["map-no-end"]);
/* What happens, in a word; of a proposed location that ceases until when it is open, since nothing was agreed on it */
function happens(one) {
  const [, action] = phaseOf(one);
  if (one.existing || !ceased(action)) return words[`action-${action}`];
  const open = one.phases.filter((phase) => !ceased(phase[1]));
  return say("calendar-until", { period: periods[open[open.length - 1][0]].name });
}
function openingLine(one) {
  const [, action] = phaseOf(one), what = happens(one);
  return ceased(action) ? `${nameOf(one)} (${one.kind}): ${what}` : `${nameOf(one)} (${one.kind}): ${groupsOf(one)}, ${what}`;
}
function openingsLegend(list) {
  const shown = new Set(editions.flatMap((e) => openingsNow(e).map((one) => phaseOf(one)[1])));
  for (const action of ["stay", "open", "grow", "shrink", "extend", "close", "end"]) {
    if (shown.has(action)) row(list, shapeSwatch(action), words[`action-${action}`]);
  }
  for (const [existing, code] of [[true, "opening-existing"], [false, "opening-proposed"]]) row(list, edgeSwatch(existing), words[code]);
  row(list, drawn("svg", { viewBox: "0 0 28 18", "aria-hidden": "true", class: "bare" }), words["map-legend-openings"]);
}
/* A legend entry in grey: it shows what happens, not whether the location exists already */
function shapeSwatch(action) {
  const svg = drawn("svg", { viewBox: "0 0 28 18", "aria-hidden": "true", class: "bare sign-shape" });
  svg.append(drawn("path", { d: signPath(action, 14, 9, 6), fill: ceased(action) ? "none" : "#c9d0d5", stroke: "#111111", "stroke-width": ceased(action) ? 3 : 1.6 }));
  return svg;
}
/* A legend entry as a bar of the calendar, which is no shape of the map: dark with a thin edge, or white with a thick one */
function edgeSwatch(existing) {
  const svg = drawn("svg", { viewBox: "0 0 28 18", "aria-hidden": "true", class: "bare sign-edge" }), style = signStyle(existing, "stay");
  svg.append(drawn("rect", { x: 4, y: 3, width: 20, height: 12, fill: style.fillColor, stroke: style.color, "stroke-width": style.weight }));
  return svg;
}
/* The same as a table, for readers who cannot see the map */
function openingsList(box) {
  const shown = openingsNow(first).filter((one) => within(areas[one.town], state.zoom));
  if (!shown.length) return;
  const titles = ["map-town", "map-name", "map-kind", "map-happens", "map-places", "map-status", "map-end"].map((w) => words[w]);
  const rows = shown.map((one) => [areas[one.town].name, nameOf(one), [one.kind, one.sort].filter(Boolean).join(", "), happens(one),
    groupsOf(one) || format(0, 0), words[one.existing ? "opening-existing" : "opening-proposed"], endOf(one)]);
  box.append(element("h3", `${words["map-openings"]}: ${periods[state.period].name}`), plain(titles, rows.sort((a, b) => collate(a[0], b[0]))));
}

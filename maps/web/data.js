/* What the page was made from, unpacked; text is only ever set as textContent. */
const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const byId = (id) => document.getElementById(id);
const say = (code, details) => words[code].replace(/\{(\w+)\}/g, (_, name) => details[name]);
const LEVELS = ["country", "province", "region", "municipality"];

function unpacked(raw) {
  const areas = raw.areas.map(([code, name, level, population, flags, province, region, lon, lat], index) => ({
    index, code, name, population, province, region, level: LEVELS[level],
    incomplete: (flags & 1) > 0, withheld: (flags & 2) > 0, point: lat === undefined ? null : [lat, lon],
  }));
  const reasons = (index) => (raw.reasons[index] || []).map(([template, ...numbers]) =>
    raw.templates[template].split("\u0000").map((text, i) => text + (numbers[i] ?? "")).join(""));
  const figure = (name, area, period) => {
    const columns = raw.figures[name];
    return columns ? raw.columns[columns[period]][area.index] : undefined;
  };
  const layer = (name, area, period) => raw.columns[raw.layers[name][period]][area.index];
  return { ...raw, areas, reasons, figure, layer };
}
const editions = data.editions.map(unpacked);
const first = editions[0];
const areas = first.areas;
const byCode = new Map(areas.map((a) => [a.code, a]));
const byLevel = Object.fromEntries(LEVELS.map((level) => [level, areas.filter((a) => a.level === level)]));
const country = byLevel.country[0];
const periods = first.periods;
const paired = editions.length > 1;
/* The area of a level that a municipality lies in */
const homeOf = (town, level) => (level === "municipality" ? town : level === "country" ? country : areas[town[level]]);
const within = (area, scope) => !scope || scope === country || scope === area || area.province === scope.index || area.region === scope.index
  || (area.level === "region" && scope.level === "region" && area === scope);

const state = {
  level: data.levels[0].name, layer: data.layers[0].name, view: data.views[0].name,
  period: 0, chosen: null, zoom: null, sites: false, bounds: false, openings: editions.some((e) => (e.openings || []).length),
};
const layerNow = () => data.layers.find((l) => l.name === state.layer);

const formats = new Map();
function format(value, decimals, sign) {
  if (value === null || value === undefined) return words["map-unknown"];
  const key = `${decimals}${sign || ""}`;
  if (!formats.has(key)) {
    formats.set(key, new Intl.NumberFormat(data.language, {
      minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: sign ? "exceptZero" : "auto",
    }));
  }
  return formats.get(key).format(Number(value.toFixed(decimals)) || 0); /* never "-0" */
}
/* A number of an area: withheld, unknown and "at least" are said, never shown as zero */
function told(area, value, decimals, partial) {
  if ((value === null || value === undefined) && area.withheld) return words["map-withheld"];
  const text = format(value, decimals);
  return partial && area.incomplete && value !== null && value !== undefined ? say("page-at-least", { places: text }) : text;
}
const dayFormat = new Intl.DateTimeFormat(data.language, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const day = (iso) => dayFormat.format(new Date(`${iso}T00:00:00Z`));

function element(tag, text, attributes) {
  const found = document.createElement(tag);
  if (text !== undefined && text !== null) found.textContent = text;
  for (const [key, value] of Object.entries(attributes || {})) found.setAttribute(key, value);
  return found;
}
const SVG = "http://www.w3.org/2000/svg";
function drawn(tag, attributes, text) {
  const found = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes || {})) found.setAttribute(key, value);
  if (text !== undefined) found.textContent = text;
  return found;
}
/* Work that may wait until the reader has seen the map; asked twice, it is done once */
const waiting = new Map();
const idle = window.requestIdleCallback || ((work) => setTimeout(work, 50));
function later(name, work) {
  const turn = {};
  waiting.set(name, turn);
  setTimeout(() => idle(() => {
    if (waiting.get(name) === turn) { waiting.delete(name); work(); }
  }, { timeout: 400 }), 40);
}

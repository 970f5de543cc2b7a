/* Unpack the data of the page. Text is only ever set as textContent, so that no name can become markup. */
const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const byId = (id) => document.getElementById(id);
const say = (code, details) => words[code].replace(/\{(\w+)\}/g, (_, name) => details[name]);
/* How much larger than usual a reader's type is; names and circles on the map follow it */
const REM = (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
const LEVELS = ["country", "province", "region", "municipality"];

const sum = (a, b) => (a === null || b === null || a === undefined || b === undefined ? null : a + b);
const rate = (area, places) => (places === null || places === undefined || !area.population ? null : 1000 * places / area.population);
const compared = (area) => !(area.incomplete && area.level === "municipality");

function unpacked(raw) {
  const areas = raw.areas.map(([code, name, level, population, flags, province, region, lon, lat], index) => ({
    index, code, name, population, province, region, level: LEVELS[level],
    incomplete: (flags & 1) > 0, withheld: (flags & 2) > 0, point: lat === undefined ? null : [lat, lon],
  }));
  const sentences = (lines) => (lines || []).map(([template, ...numbers]) =>
    raw.templates[template].split("\u0000").map((text, i) => text + (numbers[i] ?? "")).join(""));
  const reasons = (index) => sentences(raw.reasons[index]), streams = (index) => sentences(raw.streams[index]);
  const figure = (name, area, period) => {
    const columns = raw.figures[name];
    return columns ? raw.columns[columns[period]][area.index] : undefined;
  };
  /* A layer has columns of its own, or is a figure per 1,000 inhabitants */
  const layer = (name, area, period) => {
    const of = raw.layers[name];
    if (typeof of !== "string") return raw.columns[of[period]][area.index];
    const own = areas[area.index], places = of === "total" ? sum(figure("existing", own, period), figure("new", own, period)) : figure(of, own, period);
    return of === "new" || compared(own) ? rate(own, places) : null;
  };
  const bounds = raw.bounds.flatMap(([town, when, ...rest]) => when.map((period) => [town, period, ...rest]));
  return { ...raw, areas, reasons, streams, figure, layer, bounds };
}
const editions = data.editions.map(unpacked);
const first = editions[0];
const areas = first.areas;
const provincesAlone = data.unit === "province";
const byCode = new Map(areas.map((a) => [a.code, a]));
if (provincesAlone) for (const a of areas) if (a.level === "municipality") byCode.set(areas[a.province].code, a);
const byLevel = Object.fromEntries(LEVELS.map((level) => [level, areas.filter((a) => a.level === level)]));
const country = byLevel.country[0];
const oneProvince = !provincesAlone && byLevel.province.length === 1;
const periods = first.periods;
const paired = editions.length > 1;
/* Decimals of places per 1,000 inhabitants: more where these are small */
const rateDecimals = Math.max(2, ...data.layers.filter((l) => l.measure === "per_1000").map((l) => l.decimals));
/* Whether an area is withheld or incomplete: in one edition, or in a difference, which shows no more than either edition */
const both = areas.map((a, i) => ({ withheld: editions.some((e) => e.areas[i].withheld), incomplete: editions.some((e) => e.areas[i].incomplete) }));
const seenIn = (edition, area) => (edition ? edition.areas[area.index] : both[area.index]);
/* The area of a level in which a municipality lies */
const homeOf = (town, level) => (level === "municipality" ? town : level === "country" ? country : areas[town[level]]);
/* The area of a wider level around an area, if there is one */
function homeAt(area, level) {
  if (area.level === level) return area;
  if (area.level === "municipality") return homeOf(area, level) || null;
  const homes = new Set(byLevel.municipality.filter((t) => homeOf(t, area.level) === area).map((t) => homeOf(t, level)));
  return homes.size === 1 && LEVELS.indexOf(level) < LEVELS.indexOf(area.level) ? [...homes][0] || null : null;
}
const within = (area, scope) => !scope || scope === country || scope === area || area.province === scope.index || area.region === scope.index
  || (area.level === "region" && scope.level === "region" && area === scope);

const state = {
  level: data.start.level, layer: data.start.layer, view: data.views[0].name,
  period: data.start.period, chosen: null, zoom: null, look: null, signs: data.editions.length < 2, sites: false, bounds: false, openings: editions.some((e) => (e.openings || []).length),
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
/* A number of an area as text: withheld, unknown or "at least", never zero instead; without an edition a difference */
function told(area, value, decimals, partial, edition = paired ? null : first) {
  const seen = seenIn(edition, area);
  if ((value === null || value === undefined) && seen.withheld) return words["map-withheld"];
  const text = format(value, decimals, edition ? "" : "+");
  return partial && seen.incomplete && edition && value !== null && value !== undefined ? say("page-at-least", { places: text }) : text;
}
/* A word for fewer places than now: closed if none is left, else fewer */
function closure(edition, layer, area, value) {
  if (!edition || layer.name !== "new" || !(value < 0)) return "";
  const left = sum(edition.figure("existing", area, state.period), value);
  return ` (${words[left === 0 ? "map-closes" : "map-shrinks"]})`;
}
const toldOf = (edition, layer, area, value) => told(area, value, layer.decimals, layer.partial, edition) + closure(edition, layer, area, value);
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
/* Work that may wait until the browser is idle; if it is requested twice it is done once */
const waiting = new Map();
const idle = window.requestIdleCallback || ((work) => setTimeout(work, 50));
function later(name, work) {
  const turn = {};
  waiting.set(name, turn);
  setTimeout(() => idle(() => {
    if (waiting.get(name) === turn) { waiting.delete(name); work(); }
  }, { timeout: 400 }), 40);
}

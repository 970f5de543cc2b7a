/* Controls, the state in the address, printing, and the start of the page. */
function radios(id, items, key, after, name = id) {
  const box = byId(id);
  box.hidden = !items.length || name === id && items.length < 2;
  items.forEach((item) => {
    const label = element("label"), input = element("input", undefined, { type: "radio", name, value: item.name });
    input.checked = state[key] === item.name;
    input.addEventListener("change", () => { state[key] = item.name; after(); });
    label.append(input, element("span", words[`map-short-${item.name}`] || item.label));
    box.append(label);
  });
}
function tables() {
  later("table", () => { table(); lists(); who(); });
}
function showLevel() {
  byId("note").textContent = data.levels.find((l) => l.name === state.level).note;
  redraw();
  names();
  legend();
  tables();
}
function setLevel(level) {
  state.level = level;
  for (const input of document.querySelectorAll("input[name=levels]")) input.checked = input.value === level;
  showLevel();
}
/* Another level keeps the choice: it becomes the area around it, or is zoomed to so that its parts show */
function shiftLevel() {
  const old = state.chosen || state.zoom, wider = old && homeAt(old, state.level);
  choose(wider || null);
  if (old && !wider && state.level === "municipality") zoomTo(old);
  if (old && !wider && old.level === "province" && state.level === "region") zoomTo(old);
  showLevel();
}
function goTo(area) {
  if (area.level !== state.level) setLevel(area.level);
  if (state.zoom && !within(area, state.zoom)) zoomTo(null);
  choose(area);
  lookAt(area);
}
/* The map moves to an area, or to the region or province around a municipality; nothing else changes */
function lookAt(area) {
  const wider = area && area.level === "municipality" ? homeAt(area, "region") || homeAt(area, "province") : area;
  state.look = wider === country || oneProvince && wider && wider.level === "province" ? null : wider;
  byId("whole-map").hidden = !state.look && !state.zoom;
  fit();
  names();
  marks();
}
function zoomTo(area) {
  state.zoom = area;
  state.look = null;
  byId("whole-map").hidden = !area;
  byId("zoom").value = area ? area.code : "";
  for (const scope of document.querySelectorAll(".scope")) scope.hidden = !area;
  if (state.chosen && !within(state.chosen, area)) choose(null); else panel();
  restyle();
  if (state.openings) marks();
  fit();
  names();
  tables();
  later("charts", charts);
}
function zooming() {
  const box = byId("zoom");
  box.append(element("option", oneProvince ? country.name : words["map-whole"], { value: "" }));
  for (const level of provincesAlone ? ["region"] : ["province", "region"]) {
    if (!byLevel[level].length || level === "province" && oneProvince) continue;
    const group = element("optgroup", undefined, { label: words[`map-${level}`] });
    for (const a of [...byLevel[level]].sort((x, y) => collate(x.name, y.name))) group.append(element("option", a.name, { value: a.code }));
    box.append(group);
  }
  box.addEventListener("change", () => zoomTo(byCode.get(box.value) || null));
}
/* The figures at the top of the page, of the period that is shown */
function cards() {
  if (!data.cards.length) return;
  byId("cards").replaceChildren(...data.cards[state.period].map(({ label, text }) => {
    const card = element("div");
    card.append(element("dt", label), element("dd", text));
    return card;
  }));
}
function sliding() {
  const slider = byId("period");
  byId("periods").hidden = periods.length < 2;
  slider.max = String(periods.length - 1);
  slider.value = String(state.period);
  const name = () => {
    byId("period-name").textContent = periods[state.period].name;
    slider.setAttribute("aria-valuetext", periods[state.period].name);
  };
  name();
  slider.addEventListener("input", () => {
    state.period = Number(slider.value);
    name();
    restyle();
    names();
    marks();
    if (state.openings) legend();
    cards();
    panel();
    announce();
    tables();
    later("charts", charts);
  });
}
function ticking(id, key, any) {
  const box = byId(id);
  box.closest("label").hidden = !any;
  box.addEventListener("change", () => { state[key] = box.checked; marks(); names(); legend(); });
}
function fromAddress() {
  let code = location.hash.slice(1);
  try { code = decodeURIComponent(code); } catch { /* a mistyped address chooses nothing */ }
  const area = byCode.get(code);
  if (area && data.levels.some((l) => l.name === area.level)) goTo(area);
}
patterns();
radios("levels", data.levels, "level", shiftLevel);
const shownFirst = (layer) => paired || data.main.includes(layer.name), relayered = () => { restyle(); marks(); names(); legend(); if (paired) tables(); };
radios("layers", data.layers.filter(shownFirst).sort((a, b) => data.main.indexOf(a.name) - data.main.indexOf(b.name)), "layer", relayered, "layers");
radios("more-layers", data.layers.filter((l) => !shownFirst(l)), "layer", relayered, "layers");
radios("views", data.views, "view", () => { redraw(); fit(); names(); });
zooming();
sliding();
const any = (name) => editions.some((e) => e[name].length);
naming();
byId("overlay-signs").checked = state.signs;
ticking("overlay-signs", "signs", !paired);
ticking("overlay-sites", "sites", any("sites"));
ticking("overlay-bounds", "bounds", any("bounds"));
byId("overlay-openings").checked = state.openings;
ticking("overlay-openings", "openings", state.openings);
searching();
byId("whole-map").addEventListener("click", () => { zoomTo(null); names(); marks(); });
byId("download").addEventListener("click", download);
byId("table").addEventListener("click", (event) => {
  const line = event.target.closest("tbody button") && event.target.closest("tr");
  if (line) goTo(byCode.get(line.dataset.code));
});
byId("table").addEventListener("keydown", walking);
byId("lists-box").addEventListener("toggle", lists);
window.addEventListener("hashchange", fromAddress);
window.addEventListener("beforeprint", paper);
window.addEventListener("afterprint", () => byId("paper").replaceChildren());
for (const { map } of canvases) L.control.zoom({ zoomInTitle: words["map-zoom-in"], zoomOutTitle: words["map-zoom-out"] }).addTo(map);
fit(); /* Leaflet draws nothing before it has a view */
showLevel();
names();
panel();
fromAddress();
if (paired) together();
later("charts", () => { charts(); scores(); });
let width = window.innerWidth;
window.addEventListener("resize", () => {
  if (window.innerWidth === width) return; /* a telephone's address bar comes and goes; the reader's zoom stays */
  width = window.innerWidth;
  fit();
});

/* Printing: a sheet with what the reader sees: maps, panel, and a table of one province or of all provinces. */
const ROWS = 70; /* as many as one page of A4 holds */
function picture(map) {
  const size = map.getSize(), corner = map.containerPointToLayerPoint([0, 0]);
  const found = map.getPanes().overlayPane.querySelector("svg").cloneNode(true);
  for (const name of ["style", "width", "height", "class"]) found.removeAttribute(name);
  found.setAttribute("viewBox", `${corner.x} ${corner.y} ${size.x} ${size.y}`);
  return found;
}
/* A copy of a part of the page, without identifiers, controls and folded parts */
function copyOf(node) {
  const found = node.cloneNode(true);
  for (const one of [found, ...found.querySelectorAll("[id], [tabindex]")]) for (const name of ["id", "tabindex", "role"]) one.removeAttribute(name);
  for (const fold of found.querySelectorAll("details")) fold.replaceWith(...[...fold.childNodes].filter((one) => one.tagName !== "SUMMARY"));
  for (const button of found.querySelectorAll("button")) button.replaceWith(document.createTextNode(button.textContent));
  for (const long of found.querySelectorAll("tbody")) {
    const rest = long.rows.length - 20;
    if (rest < 2) continue;
    for (const line of [...long.rows].slice(20)) line.remove();
    long.parentNode.after(element("p", say("page-others", { count: format(rest, 0) })));
  }
  return found;
}
/* If there are too many rows for paper: those of the province around the choice, else the provinces */
function rowsOnPaper() {
  const now = rowsNow();
  if (now.length <= ROWS) return { level: state.level, scope: state.zoom };
  const around = state.chosen && (homeAt(state.chosen, "province") || homeAt(state.chosen, "region"));
  const few = around && byLevel[state.level].filter((a) => within(a, around)).length <= ROWS;
  return few ? { level: state.level, scope: around } : { level: "province", scope: null };
}
function tableOnPaper() {
  const { level, scope } = rowsOnPaper(), kept = { level: state.level, zoom: state.zoom };
  state.level = level;
  state.zoom = scope;
  const all = columns().filter((c) => !(scope && c.place)), found = plain(all.map((c) => c.title), sorted(all).map((a) => all.map(({ layer, of, edition }) => (layer ? toldOf(edition, layer, a, of(a)) : of(a)))));
  sorted(all).forEach((a, i) => { if (a === state.chosen) found.tBodies[0].rows[i].setAttribute("aria-current", "true"); });
  const title = `${words["map-table"]}: ${(scope || country).name}, ${periods[state.period].name}`, fits = level === kept.level;
  Object.assign(state, kept);
  found.classList.add("rows");
  return [element("h2", title), ...(fits ? [] : [element("p", words["map-paper-provinces"])]), found];
}
function paper() {
  const sheet = byId("paper"), maps = element("div", undefined, { class: "paper-maps" });
  canvases.forEach(({ id, map }) => {
    const box = element("figure");
    if (paired) box.append(element("figcaption", byId(id).getAttribute("aria-label")));
    box.append(picture(map));
    maps.append(box);
  });
  const key = copyOf(byId("legend")), told = copyOf(byId("panel-numbers"));
  told.append(...copyOf(byId("panel-rest")).childNodes);
  key.className = "paper-legend";
  told.className = "paper-told";
  const head = element("div", undefined, { class: "paper-head" });
  head.append(copyOf(byId("panel-name")), copyOf(byId("panel-level")));
  sheet.replaceChildren(element("p", byId("note").textContent), maps, key, head, told);
  if (paired) {
    const found = copyOf(byId("who")); /* the differences are the table */
    found.className = "paper-who";
    sheet.append(copyOf(byId("who-title")), found);
    return;
  }
  sheet.append(...tableOnPaper());
}

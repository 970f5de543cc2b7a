/* The same numbers as a table: sortable, with a row that selects its area, and saved as CSV for Excel. */
let order = { column: 0, down: false };
function columns() {
  const level = data.levels.find((l) => l.name === state.level);
  const found = [{ title: level.label, of: (a) => a.name }];
  if (state.level !== "province" && !provincesAlone) found.push({ title: words["map-province"], place: true, of: (a) => (areas[a.province] ? areas[a.province].name : "") });
  editions.forEach((edition, k) => {
    for (const layer of data.layers) {
      found.push({
        title: paired ? `${"AB"[k]}: ${layer.label}` : layer.label, layer, edition,
        of: (a) => edition.layer(layer.name, a, state.period),
      });
    }
  });
  if (paired) {
    const layer = layerNow();
    found.splice(found.findIndex((c) => c.layer), 0, { title: `B − A: ${layer.label}`, layer, of: (a) => less(editions[1].layer(layer.name, a, state.period), editions[0].layer(layer.name, a, state.period)) });
  }
  return found;
}
const rowsNow = () => byLevel[state.level].filter((a) => within(a, state.zoom));
function sorted(all) {
  const { of } = all[order.column] || all[0];
  const known = (v) => v !== null && v !== undefined;
  return rowsNow().map((a) => [a, of(a)]).sort(([a, p], [b, q]) => {
    if (!known(p) || !known(q)) return known(q) - known(p) || collate(a.name, b.name);
    const by = typeof p === "number" ? p - q : collate(p, q);
    return (order.down ? -by : by) || collate(a.name, b.name);
  }).map(([a]) => a);
}
function table() {
  const all = columns(), line = element("tr");
  all.forEach(({ title }, i) => {
    const th = element("th", undefined, { scope: "col", class: all[i].layer ? "" : "text", "aria-sort": i === order.column ? (order.down ? "descending" : "ascending") : "none" });
    const button = element("button", title, { type: "button" });
    button.addEventListener("click", () => {
      order = { column: i, down: order.column === i ? !order.down : Boolean(all[i].layer) };
      table();
      byId("table").tHead.rows[0].cells[i].querySelector("button").focus();
    });
    th.append(button);
    line.append(th);
  });
  byId("table").tHead.replaceChildren(line);
  byId("table").tBodies[0].replaceChildren(...sorted(all).map((area) => {
    const tr = element("tr", undefined, { "data-code": area.code, "aria-current": String(area === state.chosen) });
    all.forEach(({ layer, of, edition }, i) => {
      if (layer) { tr.append(element("td", toldOf(edition, layer, area, of(area)))); return; }
      if (i) { tr.append(element("td", of(area), { class: "text" })); return; }
      const th = element("th", undefined, { scope: "row" });
      th.append(element("button", of(area), { type: "button", class: "link", tabindex: "-1" }));
      tr.append(th);
    });
    return tr;
  }));
  reach();
  const scope = state.zoom ? state.zoom.name : country.name;
  byId("table-shown").textContent = `${say("page-shown", { area: scope, count: format(rowsNow().length, 0) })}, ${periods[state.period].name}`;
}
/* One name in the table is reached with Tab, the others from there with arrows: 345 stops would be a trap */
const buttonsNow = () => [...byId("table").tBodies[0].querySelectorAll("button")];
function reach(wanted) {
  const all = buttonsNow(), one = wanted || byId("table").querySelector("tr[aria-current=true] button") || all[0];
  for (const button of all) button.tabIndex = button === one ? 0 : -1;
  return one;
}
function walking(event) {
  const all = buttonsNow(), at = all.indexOf(event.target), last = all.length - 1;
  const to = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  reach(all[to]).focus();
}
/* The row of the choice comes into view within the table; the page itself stays where it is */
function unroll() {
  const line = byId("table").querySelector("tr[aria-current=true]"), box = byId("table").closest(".scroll");
  if (!line) return;
  const from = line.offsetTop - byId("table").tHead.offsetHeight, until = line.offsetTop + line.offsetHeight;
  if (from < box.scrollTop) box.scrollTop = from; else if (until > box.scrollTop + box.clientHeight) box.scrollTop = until - box.clientHeight;
}
/* Dutch Excel expects semicolons and decimal commas; a name must never become a formula */
function csv() {
  const dutch = data.language === "nl";
  const cell = (value) => {
    if (value === null || value === undefined) return '""';
    const text = typeof value === "number" && dutch ? String(value).replace(".", ",") : String(value);
    const safe = typeof value === "string" && /^\s*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  };
  const all = columns();
  const lines = [[words["map-code"], words["map-period"], ...all.map((c) => c.title)], ...sorted(all).map((a) => [a.code, periods[state.period].name, ...all.map((c) => c.of(a))])];
  return `\ufeff${lines.map((line) => line.map(cell).join(dutch ? ";" : ",")).join("\r\n")}\r\n`;
}
function download() {
  const link = element("a", "", { download: `${state.level}.csv`, href: URL.createObjectURL(new Blob([csv()], { type: "text/csv" })) });
  link.click();
  URL.revokeObjectURL(link.href);
}

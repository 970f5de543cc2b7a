/* Lists of many areas: the first rows of what was asked for, with the numbers of the whole below them. */
const MOST_ROWS = 100; /* rows of a table in the document: a reader scrolls no further, and sorts or searches instead */
let sought = "";
const asked = (area) => !sought || ` ${bare(area.name)}`.includes(` ${sought}`) || area.code.toLowerCase() === sought
  || (area.level === "municipality" && areas[area.province] && bare(areas[area.province].name) === sought);
function heading(all) {
  const line = element("tr");
  all.forEach(({ title, layer }, i) => {
    const th = element("th", undefined, { scope: "col", class: layer ? "" : "text", "aria-sort": i === order.column ? (order.down ? "descending" : "ascending") : "none" });
    const button = element("button", title, { type: "button" });
    button.addEventListener("click", () => {
      order = { column: i, down: order.column === i ? !order.down : Boolean(layer) };
      table();
      byId("table").tHead.rows[0].cells[i].querySelector("button").focus();
    });
    th.append(button);
    line.append(th);
  });
  return line;
}
function rowOf(all, area, first) {
  const line = element("tr", undefined, { "data-code": area.code, "aria-current": String(area === state.chosen) });
  all.forEach(({ layer, of, edition }, i) => {
    if (layer) line.append(element("td", toldOf(edition, layer, area, of(area)))); else if (i) line.append(element("td", of(area), { class: "text" })); else line.append(first(area));
  });
  return line;
}
function linked(area) {
  const th = element("th", undefined, { scope: "row" });
  th.append(element("button", area.name, { type: "button", class: "link", tabindex: "-1" }));
  return th;
}
function table() {
  const all = columns(), found = sorted(all).filter(asked), scope = state.zoom || country, rows = found.slice(0, MOST_ROWS), body = byId("table");
  if (state.chosen && found.includes(state.chosen) && !rows.includes(state.chosen)) rows[rows.length - 1] = state.chosen; /* what is chosen is always there */
  body.tHead.replaceChildren(heading(all));
  body.tBodies[0].replaceChildren(...rows.map((area) => rowOf(all, area, linked)));
  (body.tFoot || body.createTFoot()).replaceChildren(rowOf(all.map((c) => (c.place ? { ...c, of: () => "" } : c)), scope, (area) => element("th", area.name, { scope: "row" })));
  reach();
  const count = format(rowsNow().length, 0), here = `${say("page-shown", { area: scope.name, count })}, ${periods[state.period].name}`;
  const part = found.length > rows.length ? say("page-rows-first", { shown: format(rows.length, 0), count: format(found.length, 0) }) : sought ? say("page-rows-found", { count: format(found.length, 0) }) : "";
  byId("table-shown").textContent = [here, part].filter(Boolean).join(". ");
}
/* The row of the choice comes into view within the table; a choice that is in no row is given one */
function unroll() {
  const line = byId("table").querySelector("tr[aria-current=true]"), box = byId("table").closest(".scroll");
  if (!line) { if (state.chosen?.level === state.level) later("rows", table); return; }
  const from = line.offsetTop - byId("table").tHead.offsetHeight, until = line.offsetTop + line.offsetHeight;
  if (from < box.scrollTop) box.scrollTop = from; else if (until > box.scrollTop + box.clientHeight) box.scrollTop = until - box.clientHeight;
}
function rowsSearched() {
  const box = element("input", undefined, { type: "search", id: "rows", autocomplete: "off", "aria-describedby": "table-shown" }), line = element("p", undefined, { class: "help" });
  line.append(element("label", `${words["many-search"]} `, { for: "rows" }), box);
  byId("table-shown").setAttribute("role", "status");
  byId("table-shown").before(line);
  box.addEventListener("input", () => { sought = bare(box.value); later("rows", table); });
}
rowsSearched();
/* A long list as its first rows, with a line for the others */
function plain(titles, rows) {
  const found = element("table", undefined, { class: "small wide" }), head = element("tr");
  for (const title of titles) head.append(element("th", title, { scope: "col" }));
  found.append(element("thead"), element("tbody"));
  found.tHead.append(head);
  for (const cells of rows.slice(0, MOST_ROWS)) {
    const line = element("tr");
    cells.forEach((cell, i) => line.append(element(i ? "td" : "th", cell, i ? {} : { scope: "row" })));
    found.tBodies[0].append(line);
  }
  if (rows.length > MOST_ROWS) {
    const rest = element("tr");
    rest.append(element("td", say("page-rows-others", { count: format(rows.length - MOST_ROWS, 0) }), { colspan: titles.length }));
    found.createTFoot().append(rest);
  }
  return found;
}

/* The points and patterns of the map as lists, for readers who cannot see the map. */
function plain(titles, rows) {
  const table = element("table", undefined, { class: "small wide" });
  const head = element("tr");
  for (const title of titles) head.append(element("th", title, { scope: "col" }));
  table.append(element("thead"), element("tbody"));
  table.tHead.append(head);
  for (const cells of rows) {
    const line = element("tr");
    cells.forEach((cell, i) => line.append(element(i ? "td" : "th", cell, i ? {} : { scope: "row" })));
    table.tBodies[0].append(line);
  }
  return table;
}
function lists() {
  const box = byId("lists");
  const shown = (row) => within(areas[row[0]], state.zoom);
  const sites = first.sites.filter(shown), limits = first.bounds.filter((b) => b[1] === state.period && shown(b));
  byId("lists-box").hidden = !first.sites.length && !first.bounds.length && !openingsOf(first).length;
  if (!byId("lists-box").open) return;
  box.replaceChildren();
  openingsList(box);
  if (sites.length) {
    const titles = ["map-town", "map-name", "map-kind", "map-places", "map-end", "map-source"].map((w) => words[w]);
    const rows = sites.map((s) => [areas[s[0]].name, s[1], s[3],
      s[4].map(([g, n]) => `${n === null ? words["map-place-unknown"] : format(n, 0)} ${g}`).join("; "),
      s[6] ? day(s[6]) : words["map-no-end"], `${s[7]}${s[8] ? ` (${s[8]})` : ""}`]);
    box.append(element("h3", words["map-sites"]), plain(titles, rows.sort((a, b) => collate(a[0], b[0]))));
  }
  if (limits.length) {
    const titles = ["map-town", "map-bound", "map-group", "map-places", "map-reason", "map-author"].map((w) => words[w]);
    box.append(element("h3", words["map-limits"]), plain(titles, limits.map((b) => [areas[b[0]].name, b[3], b[4], format(b[5], 0), b[6], b[7]])));
  }
}

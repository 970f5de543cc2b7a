/* Comparison of two proposals: which areas receive more in B than in A, which fewer, and their sums. */
const changeOf = (a) => less(number(editions[1], a, "new"), number(editions[0], a, "new"));
function apart(scope) {
  const towns = byLevel.municipality.filter((a) => within(a, scope)), found = towns.map((a) => [a, changeOf(a)]);
  const of = (keep) => found.filter(([, d]) => d !== null && keep(d));
  const shown = found.reduce((s, [, d]) => s + (d || 0), 0), whole = changeOf(scope || country);
  const hidden = found.filter(([, d]) => d === null);
  return { more: of((d) => d > 0), fewer: of((d) => d < 0), same: of((d) => d === 0), hidden, towns, whole, rest: less(whole, shown) };
}
const added = (rows) => rows.reduce((s, [, d]) => s + d, 0);
/* Rows of which the last is the sum of the others, even if some areas are withheld */
function addingUp(scope) {
  const { more, fewer, same, hidden, towns, whole, rest } = apart(scope);
  const line = (title, rows, places) => [title, format(rows.length, 0), places];
  const rows = [
    line(words["map-more"], more, format(added(more), 0, "+")), line(words["map-fewer"], fewer, format(added(fewer), 0, "+")),
    line(words["map-same"], same, format(0, 0)),
  ];
  const unsaid = (scope || country).withheld ? words["map-withheld"] : words["map-unknown"];
  if (hidden.length) rows.push(line(words["map-not-shown"], hidden, rest === null ? unsaid : format(rest, 0, "+")));
  rows.push(line((scope || country).name, towns, told(scope || country, whole, 0, false, null)));
  const table = plain([words["map-what"], words["map-towns"], words["map-places"]], rows);
  table.classList.add("sum");
  return section(words["map-adding-up"], table);
}
function byProvince() {
  const rows = [...byLevel.province].sort((x, y) => collate(x.name, y.name)).map((p) => [
    p.name, ...editions.map((e) => told(p, number(e, p, "new"), 0, false, e)), told(p, changeOf(p), 0, false, null), format(apart(p).hidden.length, 0),
  ]);
  const box = element("div", undefined, { class: "scroll", tabindex: "0", role: "region", "aria-label": words["map-by-province"] });
  box.append(plain([words["map-province"], "A", "B", words["map-difference"], words["map-not-shown-short"]], rows));
  return section(words["map-by-province"], box);
}
function side(code, rows, sign) {
  const found = [...rows].sort((x, y) => sign * (y[1] - x[1]) || collate(x[0].name, y[0].name));
  const titles = [words["map-town"], "A", "B", words["map-difference"]];
  const box = section(words[code], element("p", say("page-more", { count: format(found.length, 0), places: format(added(found), 0, "+") })));
  if (found.length) {
    const scroll = element("div", undefined, { class: "scroll", tabindex: "0", role: "region", "aria-label": words[code] });
    const own = (a, e) => told(a, number(e, a, "new"), 0, false, e);
    scroll.append(plain(titles, found.map(([a, d]) => [a.name, ...editions.map((e) => own(a, e)), format(d, 0, "+")])));
    box.append(scroll);
  }
  return box;
}
function who() {
  if (!paired) return;
  const { more, fewer } = apart(state.zoom), found = [addingUp(state.zoom)];
  if (!state.zoom && byLevel.province.length > 1 && !provincesAlone) found.push(byProvince());
  byId("who").replaceChildren(...found, side("map-more", more, 1), side("map-fewer", fewer, -1));
}

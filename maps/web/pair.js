/* Two proposals: who receives more in B than in A, and who fewer. */
function who() {
  if (!paired) return;
  const change = (a) => less(number(editions[1], a, "new"), number(editions[0], a, "new"));
  const rows = byLevel.municipality.filter((a) => within(a, state.zoom)).map((a) => [a, change(a)]).filter(([, d]) => d);
  const side = (code, keep, sign) => {
    const found = rows.filter(([, d]) => keep(d)).sort((x, y) => sign * (y[1] - x[1]) || collate(x[0].name, y[0].name));
    const total = found.reduce((s, [, d]) => s + d, 0);
    const titles = [words["map-town"], "A", "B", words["map-difference"]];
    const box = section(words[code], element("p", say("page-more", { count: format(found.length, 0), places: format(total, 0, "+") })));
    if (found.length) {
      const scroll = element("div", undefined, { class: "scroll", tabindex: "0", role: "region", "aria-label": words[code] });
      scroll.append(plain(titles, found.map(([a, d]) => [a.name, told(a, number(editions[0], a, "new"), 0), told(a, number(editions[1], a, "new"), 0), format(d, 0, "+")])));
      box.append(scroll);
    }
    return box;
  };
  byId("who").replaceChildren(side("map-more", (d) => d > 0, 1), side("map-fewer", (d) => d < 0, -1));
}

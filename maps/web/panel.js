/* The side panel: the proposal first, then before and after, rank, province, reasons, limits, sites, neighbours. */
const number = (edition, area, name) => edition.figure(name, area, state.period);
const sum = (a, b) => (a === null || b === null || a === undefined || b === undefined ? null : a + b);
const rate = (area, places) => (places === null || places === undefined || !area.population ? null : 1000 * places / area.population);
const compared = (area) => !(area.incomplete && area.level === "municipality");

function figures(edition, area) {
  const existing = number(edition, area, "existing"), fresh = number(edition, area, "new");
  return { existing, fresh, total: sum(existing, fresh) };
}
function rank(edition, area) {
  const value = (a) => (compared(a) ? rate(a, figures(edition, a).total) : null);
  const own = value(area);
  if (own === null) return null;
  const known = byLevel.municipality.map(value).filter((v) => v !== null);
  return say("page-rank", { rank: format(known.filter((v) => v > own).length + 1, 0), count: format(known.length, 0) });
}
function pairs(list, rows) {
  for (const [name, value] of rows) list.append(element("dt", name), element("dd", value));
}
function nowAndThen(edition, area) {
  const { existing, total } = figures(edition, area), open = number(edition, area, "open");
  const table = element("table", undefined, { class: "small" });
  const head = element("tr");
  head.append(element("td"), element("th", words["map-now"], { scope: "col" }), element("th", words["map-then"], { scope: "col" }));
  table.append(element("thead"), element("tbody"));
  table.tHead.append(head);
  for (const [name, before, after, decimals] of [
    [words["map-places"], existing, total, 0],
    [words["map-per-1000"], rate(area, existing), rate(area, total), 2],
  ]) {
    const line = element("tr");
    line.append(element("th", name, { scope: "row" }), element("td", told(area, before, decimals, true)), element("td", told(area, after, decimals, true)));
    table.tBodies[0].append(line);
  }
  const list = element("dl"), share = number(edition, area, "share"), previous = number(edition, area, "previous");
  if (share !== undefined) pairs(list, [[words["map-key-share"], told(area, share, 0)]]);
  if (share && total !== null && compared(area) && !area.incomplete) pairs(list, [[words["map-difference"], `${format(100 * (total - share) / share, 0, "+")} %`]]);
  const required = number(edition, area, "required");
  if (required !== undefined && required !== null) pairs(list, [[words["map-required"], format(required, 0)]]);
  if (open) pairs(list, [[words["map-open"], format(open, 0)]]);
  if (previous !== undefined && previous !== null) {
    pairs(list, [[words["map-before"], format(previous, 0)], [words["layer-change"], format(number(edition, area, "new") - previous, 0, "+")]]);
  }
  return [table, list];
}
function section(title, ...content) {
  const found = element("section");
  found.append(element("h3", title), ...content);
  return found;
}
function listOf(lines) {
  const list = element("ul");
  for (const line of lines) list.append(element("li", line));
  return list;
}
const siteLine = ([, name, place, kind, places, opened, end]) => {
  const all = places.map(([, n]) => n);
  const size = all.includes(null) ? words["map-place-unknown"] : `${format(all.reduce((a, b) => a + b, 0), 0)} ${words["map-places"].toLowerCase()}`;
  const until = !end ? words["map-no-end"] : say(end < periods[state.period].reference ? "page-ended" : "page-until", { day: day(end) });
  return `${name}${place && !name.includes(place) ? `, ${place}` : ""}: ${kind}, ${size}, ${until}`;
};
const boundLine = ([, , , bound, group, places, reason, author]) =>
  `${bound} (${group}): ${format(places, 0)}${reason ? ` – ${reason}` : ""}${author ? ` (${words["map-author"]} ${author})` : ""}`;

function near(edition, town) {
  const { label, towns } = neighbours(town);
  if (!towns.length) return [];
  const table = element("table", undefined, { class: "small" });
  const head = element("tr");
  for (const title of [words["map-name"], words["map-new-short"], words["map-total-1000"]]) head.append(element("th", title, { scope: "col" }));
  table.append(element("thead"), element("tbody"));
  table.tHead.append(head);
  for (const t of towns) {
    const { fresh, total } = figures(edition, t), line = element("tr"), name = element("th", undefined, { scope: "row" });
    const button = element("button", t.name, { type: "button", class: "link" });
    button.addEventListener("click", () => { goTo(t); byId("panel-name").focus(); });
    name.append(button);
    line.append(name, element("td", told(t, fresh, 0)), element("td", told(t, compared(t) ? rate(t, total) : null, 2)));
    table.tBodies[0].append(line);
  }
  return [section(label, table)];
}
function telling(edition, area) {
  const found = [], fresh = number(edition, area, "new");
  const lead = element("p", undefined, { class: "lead" });
  lead.append(element("strong", told(area, fresh, 0)), ` ${words["map-new"]}`);
  found.push(lead, ...nowAndThen(edition, area));
  if (area.withheld) found.push(element("p", words["map-withheld-why"]));
  if (area.incomplete) found.push(element("p", words["map-partly-unknown"]));
  const place = area.level === "municipality" ? rank(edition, area) : null;
  if (place) found.push(element("p", place));
  const groups = edition.groups.map((g, k) => [g.label, number(edition, area, `new-${k}`)]).filter(([, n]) => n !== undefined);
  const list = element("dl");
  pairs(list, groups.map(([label, n]) => [label, told(area, n, 0)]));
  if (groups.length > 1) found.push(section(words["map-by-group"], list));
  const standing = data.layers.filter((l) => ["realised", "hard", "soft", "gap"].includes(l.name));
  if (standing.length) {
    const bids = element("dl");
    pairs(bids, standing.map((l) => [l.label, told(area, edition.layer(l.name, area, state.period), 0)]));
    found.push(section(words["map-standing"], bids));
  }
  const why = edition.reasons(area.index);
  if (why.length) found.push(section(say("page-why", { period: periods[periods.length - 1].name }), listOf(why)));
  const limits = boundsNow(edition).filter((b) => b[0] === area.index);
  if (limits.length) found.push(section(words["map-limits"], listOf(limits.map(boundLine))));
  const sites = edition.sites.filter((s) => s[0] === area.index);
  if (sites.length) found.push(section(words["map-sites"], listOf(sites.map(siteLine))));
  if (area.level === "municipality") found.push(...near(edition, area));
  if (area.level !== "country" && area.level !== "province" && areas[area.province]) {
    const province = areas[area.province];
    const of = element("p", undefined, { class: "lead" });
    of.append(element("strong", told(province, number(edition, province, "new"), 0)), ` ${words["map-new"]}`);
    found.push(section(say("page-province", { name: province.name }), of, ...nowAndThen(edition, province)));
  }
  return found;
}
function panel() {
  const area = state.chosen || country, box = byId("panel-numbers");
  byId("panel-name").textContent = area.name;
  const level = data.levels.find((l) => l.name === area.level);
  const now = periods.length > 1 ? ` · ${words["map-period"]} ${periods[state.period].name}` : "";
  byId("panel-level").textContent = (level ? `${level.label}${area.level === "municipality" && areas[area.province] ? `, ${areas[area.province].name}` : ""}` : words["map-choose"]) + now;
  if (!paired) { box.replaceChildren(...telling(first, area)); return; }
  box.replaceChildren(...editions.map((edition, k) => {
    const found = element("section", undefined, { class: "edition" });
    found.append(element("h3", data.titles[k]), ...telling(edition, area));
    return found;
  }));
}
function choose(area) {
  state.chosen = area;
  panel();
  marks();
  for (const line of byId("table").tBodies[0].rows) line.setAttribute("aria-current", String(area !== null && line.dataset.code === area.code));
  if (!area) return;
  history.replaceState(null, "", `#${encodeURIComponent(area.code)}`);
  byId("said").textContent = say("page-chosen", { name: area.name, places: `${told(area, number(first, area, "new"), 0)} ${words["map-new"]}` });
}

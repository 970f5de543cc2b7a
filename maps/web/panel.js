/* The side panel: the proposal, then before and after, rank, province, reasons, limits, locations, neighbours. */
const number = (edition, area, name) => edition.figure(name, area, state.period);

function figures(edition, area) {
  const existing = number(edition, area, "existing"), fresh = number(edition, area, "new");
  return { existing, fresh, total: sum(existing, fresh) };
}
function rank(edition, area) {
  const value = (a) => (compared(edition.areas[a.index]) ? rate(a, figures(edition, a).total) : null);
  const own = value(area);
  if (own === null) return null;
  const known = byLevel.municipality.map(value).filter((v) => v !== null);
  if (known.length < 2) return null; /* a rank among one tells nothing */
  const found = { rank: format(known.filter((v) => v > own).length + 1, 0), count: format(known.length, 0) }, tied = known.filter((v) => v === own).length - 1;
  return tied ? say("page-rank-tied", { ...found, tied: format(tied, 0) }) : say("page-rank", found);
}
function pairs(list, rows) {
  for (const [name, value] of rows) list.append(element("dt", name), element("dd", value));
}
function nowAndThen(edition, area) {
  const own = (value, decimals, partial) => told(area, value, decimals, partial, edition);
  const { existing, total } = figures(edition, area);
  const table = element("table", undefined, { class: "small" });
  const head = element("tr");
  head.append(element("td"), element("th", words["map-now"], { scope: "col" }), element("th", words["map-then"], { scope: "col" }));
  table.append(element("thead"), element("tbody"));
  table.tHead.append(head);
  for (const [name, before, after, decimals] of [
    [words["map-places"], existing, total, 0],
    [words["map-per-1000"], rate(area, existing), rate(area, total), rateDecimals],
  ]) {
    const line = element("tr");
    line.append(element("th", name, { scope: "row" }), element("td", own(before, decimals, true)), element("td", own(after, decimals, true)));
    table.tBodies[0].append(line);
  }
  return [table];
}
function shares(edition, area) {
  const seen = seenIn(edition, area), own = (value, decimals, partial) => told(area, value, decimals, partial, edition), open = number(edition, area, "open");
  const list = element("dl"), share = number(edition, area, "share"), previous = number(edition, area, "previous");
  if (share !== undefined) pairs(list, [[words["map-key-share"], own(share, 0)]]);
  const known = figures(edition, country).total, whole = number(edition, country, "share");
  if (share && known !== null && whole && Math.abs(whole - known) > 0.5) pairs(list, [[words["map-known-share"], format(share * known / whole, 0)]]);
  const apart = data.layers.some((l) => l.name === "difference") ? edition.layer("difference", area, state.period) : null;
  if (apart !== null && !seen.incomplete) pairs(list, [[words["map-from-share"], `${format(apart, 0, "+")}\u00a0%`]]);
  const required = number(edition, area, "required");
  if (required !== undefined && required !== null) pairs(list, [[words["map-required"], format(required, 0)]]);
  if (open) pairs(list, [[words["map-open"], format(open, 0)]]);
  const change = data.layers.find((l) => l.name === "change");
  if (previous !== undefined && previous !== null && change) {
    pairs(list, [[words["map-before"], format(previous, 0)], [change.label, format(number(edition, area, "new") - previous, 0, "+")]]);
  }
  return list.children.length ? [list] : [];
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
  const count = all.reduce((a, b) => a + b, 0);
  const size = all.includes(null) ? words["map-place-unknown"] : `${format(count, 0)} ${count === 1 ? words["map-one-place"] : words["map-places"].toLowerCase()}`;
  const until = !end ? words["map-no-end"] : say(end < periods[state.period].reference ? "page-ended" : "page-until", { day: day(end) });
  return `${name}${place && !name.includes(place) ? `, ${place}` : ""}: ${kind}, ${size}, ${until}`;
};
const boundLine = ([, , , bound, group, places, reason, author]) =>
  `${bound} (${group}): ${format(places, 0)}${reason ? ` – ${reason}` : ""}${author ? ` (${words["map-author"]} ${author})` : ""}`;

/* Neighbours with their numbers: all, or the few that are nearest */
function near(edition, town, title, most) {
  const around = neighbours(town), label = title || around.label;
  const towns = most ? [...around.towns].sort((a, b) => apartBy(town, a) - apartBy(town, b)).slice(0, most) : around.towns;
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
    line.append(name, element("td", told(t, fresh, 0, false, edition)), element("td", told(t, compared(edition.areas[t.index]) ? rate(t, total) : null, rateDecimals, false, edition)));
    table.tBodies[0].append(line);
  }
  return [section(label, table)];
}
/* Fewer places than now are called a closure or a reduction; of one place it is said as of one */
const proposed = (fresh) => words[(fresh < 0 ? "map-closing" : "map-new") + (Math.abs(fresh) === 1 ? "-one" : "")];
function lead(edition, area) {
  const fresh = number(edition, area, "new"), found = element("p", undefined, { class: "lead" });
  if (fresh === null && seenIn(edition, area).withheld) { found.append(words["map-withheld-lead"]); return found; }
  const when = periods.length > 1 || fresh === null ? "" : `, ${periods[state.period].name}`;
  found.append(element("strong", told(area, fresh, 0, false, edition)), ` ${proposed(fresh)}${when}`);
  return found;
}
/* From when until when places are proposed: a line for every number that holds over one or more periods */
function spans(edition, area) {
  const runs = [];
  periods.forEach(({ name }, i) => {
    const places = edition.figure("new", area, i), last = runs[runs.length - 1];
    if (last && last.places === places) last.until = name; else runs.push({ places, first: name, until: name });
  });
  const when = runs.filter(({ places }) => places).map(({ places, first, until }) =>
    say(first === until ? "page-when-one" : "page-when", { places: format(places, 0, places < 0 ? "+" : ""), first, until }));
  return when.length ? [section(words["map-when"], listOf(when))] : [];
}
/* What there is and what is new in every period, so that a reader sees what replaces what ends */
function overTime(edition, area) {
  const table = element("table", undefined, { class: "small over-time" }), head = element("tr");
  for (const title of ["map-period", "map-now", "map-new-then", "map-then"]) head.append(element("th", words[title], { scope: "col" }));
  table.append(element("thead"), element("tbody"));
  table.tHead.append(head);
  periods.forEach(({ name }, i) => {
    const line = element("tr"), existing = edition.figure("existing", area, i), fresh = edition.figure("new", area, i);
    if (i === state.period) line.setAttribute("aria-current", "true");
    line.append(element("th", name, { scope: "row" }), element("td", told(area, existing, 0, true, edition)), element("td", told(area, fresh, 0, false, edition)), element("td", told(area, sum(existing, fresh), 0, true, edition)));
    table.tBodies[0].append(line);
  });
  return [section(words["map-over-time"], table)];
}
/* What a number is as a location: known locations, else that the number is no location */
function where(edition, area) {
  if (area.level !== "municipality") return [];
  const here = openingsNow(edition).filter((one) => areas[one.town] === area), fresh = number(edition, area, "new");
  const text = edition.located ? (here.length ? null : words["map-where-no-site"]) : fresh === 0 ? words["map-where-none"]
    : fresh > 0 && fresh < data.viable ? say("page-below-viable", { size: format(data.viable, 0) }) : words["map-where-untold"];
  return fresh === null ? [] : [section(words["map-where"], text === null ? listOf(here.map(openingLine)) : element("p", text))];
}
/* Whether a province is relieved: what it hosts per inhabitant beside the country, and its part of what is new */
function relieved(edition, area) {
  if (!data.relief || area.level !== "province" && !(provincesAlone && area.level === "municipality")) return [];
  const [own, land] = [area, country].map((a) => rate(a, number(edition, a, "existing"))), [here, all_] = [area, country].map((a) => number(edition, a, "new"));
  if ([own, land, here, all_].includes(null) || !all_ || here < 0) return [];
  const details = { own: format(own, rateDecimals), land: format(land, rateDecimals), part: format(100 * here / all_, 1), people: format(100 * area.population / country.population, 1) };
  return [section(words["map-relief"], element("p", say(`page-relief-${own <= land ? "less" : !here ? "none" : here / all_ < area.population / country.population ? "more" : "not"}`, details)))];
}
/* What is told of an area within a minute */
function telling(edition, area) {
  const found = [], seen = seenIn(edition, area);
  found.push(lead(edition, area));
  if (periods.length > 1) found.push(...(area.level === "municipality" ? spans(edition, area) : overTime(edition, area)));
  found.push(...where(edition, area), ...nowAndThen(edition, area));
  found.push(...relieved(edition, area));
  const decides = edition.decides[area.index], reasons = edition.reasons(area.index);
  if (decides !== undefined) found.push(section(words["map-why-short"], element("p", reasons[decides])));
  if (seen.withheld) found.push(element("p", words["map-withheld-why"]));
  if (seen.incomplete) found.push(element("p", words["map-partly-unknown"]));
  const place = area.level === "municipality" ? rank(edition, area) : null;
  if (place) found.push(element("p", place));
  if (area.level === "municipality") found.push(...near(edition, area, words["map-nearby"], 3));
  return found;
}
/* All other figures and reasons */
function all(edition, area) {
  const found = [], why = edition.reasons(area.index), own = (value) => told(area, value, 0, false, edition);
  if (periods.length > 1 && area.level === "municipality") found.push(...overTime(edition, area));
  found.push(...shares(edition, area));
  const groups = edition.groups.map((g, k) => [g.label, number(edition, area, `new-${k}`)]).filter(([, n]) => n !== undefined);
  const list = element("dl");
  pairs(list, groups.map(([label, n]) => [label, own(n)]));
  if (groups.length > 1) found.push(section(words["map-by-group"], list));
  const standing = data.layers.filter((l) => ["realised", "hard", "soft", "gap"].includes(l.name));
  if (standing.length) {
    const bids = element("dl");
    pairs(bids, standing.map((l) => [l.label, own(edition.layer(l.name, area, state.period))]));
    found.push(section(words["map-standing"], bids));
  }
  if (why.length) found.push(section(say("page-why", { period: edition.last }), listOf(why)));
  const streams = edition.streams(area.index);
  if (streams.length) found.push(section(`${words["map-streams"]}, ${edition.last}`, listOf(streams)));
  const limits = boundsNow(edition).filter((b) => b[0] === area.index);
  if (limits.length) found.push(section(words["map-limits"], listOf(limits.map(boundLine))));
  const sites = edition.sites.filter((s) => s[0] === area.index);
  if (sites.length) found.push(section(words["map-sites"], listOf(sites.map(siteLine))));
  if (area.level === "municipality") found.push(...near(edition, area));
  const province = provincesAlone ? null : homeAt(area, "province");
  if (province && province !== area) found.push(section(say("page-province", { name: province.name }), lead(edition, province), ...nowAndThen(edition, province)));
  return found;
}
function panel() {
  const area = state.chosen || state.zoom || country, box = byId("panel-numbers");
  byId("panel-name").textContent = area.name;
  const level = data.levels.find((l) => l.name === area.level);
  const { name, reference } = periods[state.period], when = reference ? `, ${words["map-reference"]} ${day(reference)}` : "";
  const now = ` · ${words["map-period"]} ${name}${when}`;
  const place = area.level === "municipality" && !provincesAlone && areas[area.province] ? `, ${areas[area.province].name}` : "";
  const choice = state.chosen ? "" : words["map-choose"];
  byId("panel-level").textContent = [level ? level.label + place : "", choice].filter(Boolean).join(". ") + now;
  const told = (parts) => (paired ? parts.map((found, k) => {
    const one = element("section", undefined, { class: "edition" });
    one.append(element("h3", data.titles[k]), ...found);
    return one;
  }) : parts[0]);
  const rest = editions.map((edition) => all(edition, area));
  box.replaceChildren(...told(editions.map((edition) => telling(edition, area))));
  byId("panel-rest").replaceChildren(...told(rest));
  byId("rest").hidden = rest.every((found) => !found.length);
  byId("rest").querySelector("summary").textContent = say("page-all-figures", { name: area.name });
}
function choose(area) {
  state.chosen = area;
  document.body.classList.toggle("chose", area !== null);
  panel();
  marks();
  for (const line of byId("table").tBodies[0].rows) line.setAttribute("aria-current", String(area !== null && line.dataset.code === area.code));
  reach();
  unroll();
  history.replaceState(null, "", area ? `#${encodeURIComponent(area.code)}` : "#");
  announce();
}
function announce() {
  const area = state.chosen;
  const places = (edition, k) => {
    const fresh = number(edition, area, "new");
    const untold = fresh === null && seenIn(edition, area).withheld;
    return `${paired ? `${"AB"[k]}: ` : ""}${untold ? words["map-withheld-said"] : `${told(area, fresh, 0, false, edition)} ${proposed(fresh)}`}`;
  };
  byId("said").textContent = area ? say("page-chosen", { name: area.name, places: editions.map(places).join("; ") }) : "";
}

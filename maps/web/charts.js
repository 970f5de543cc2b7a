/* Before and after as bars, and the Lorenz curve; the same numbers are beside them as text. */
const MOST_BARS = 60;
function bars() {
  const levels = state.zoom || provincesAlone ? ["municipality"] : ["province", "region", "municipality"];
  const level = levels.find((l) => byLevel[l].length > 1) || "municipality", here = byLevel[level].filter((a) => within(a, state.zoom));
  const rows = here.map((a) => {
    const { existing, total } = figures(first, a);
    return paired ? [a, rate(a, total), rate(a, figures(editions[1], a).total)] : [a, rate(a, existing), rate(a, total)];
  }).sort((x, y) => (y[2] ?? -1) - (x[2] ?? -1)).slice(0, MOST_BARS);
  const names = paired ? ["A", "B"] : [words["map-now"], words["map-then"]];
  const most = Math.max(...rows.flatMap(([, p, q]) => [p ?? 0, q ?? 0]), 0.001);
  const table = element("table", undefined, { class: "small bars" });
  const head = element("tr");
  head.append(element("th", data.levels.find((l) => l.name === level).label, { scope: "col" }), element("th", names[0], { scope: "col" }),
    element("th", names[1], { scope: "col" }), element("td", undefined, { class: "picture" }));
  table.append(element("thead"), element("tbody"));
  table.tHead.append(head);
  for (const [area, before, after] of rows) {
    const svg = drawn("svg", { viewBox: "0 0 100 14", preserveAspectRatio: "none", "aria-hidden": "true" });
    const wide = (v) => 99 * (v ?? 0) / most;
    svg.append(drawn("rect", { y: 1, height: 5, width: wide(before), fill: "#8a969e" }), drawn("rect", { y: 7, height: 6, width: wide(after), fill: "#0b5a8a" }));
    const line = element("tr"), picture = element("td", undefined, { class: "picture" });
    picture.append(svg);
    line.append(element("th", area.name, { scope: "row" }), element("td", told(area, before, rateDecimals, true, first)), element("td", told(area, after, rateDecimals, true, editions[paired ? 1 : 0])), picture);
    table.tBodies[0].append(line);
  }
  const key = element("p", undefined, { class: "key" });
  for (const [fill, text] of [["#8a969e", names[0]], ["#0b5a8a", names[1]]]) key.append(swatch(fill), `${text} `);
  const title = state.zoom ? `${state.zoom.name}: ${words["map-bars-areas"].toLowerCase()}` : words[level === "province" ? "map-bars" : "map-bars-areas"];
  const box = rows.length > 20 ? element("div", undefined, { class: "scroll", tabindex: "0", role: "region", "aria-label": title }) : element("div");
  box.append(table);
  byId("bars").replaceChildren(element("h3", title), key, box);
  if (here.length > rows.length) byId("bars").append(element("p", say("page-others", { count: format(here.length - rows.length, 0) })));
}

/* The Lorenz curve: municipalities in order of places per inhabitant, cumulative part of inhabitants against places */
function lorenz(edition, read) {
  const known = byLevel.municipality.filter((a) => within(a, state.zoom) && a.population && compared(edition.areas[a.index]) && figures(edition, a).total !== null)
    .map((a) => [a.population, read(figures(edition, a))]).sort((a, b) => a[1] / a[0] - b[1] / b[0]);
  const people = known.reduce((s, [p]) => s + p, 0), places = known.reduce((s, [, n]) => s + n, 0);
  let x = 0, y = 0;
  const line = [[0, 0]];
  if (!people || !places || known.length < 3) return null; /* a curve of one or two areas tells nothing */
  for (const [p, n] of known) { x += p / people; y += n / places; line.push([x, y]); }
  return line;
}
function heightAt(line, x) {
  for (let i = 1; i < line.length; i += 1) {
    if (line[i][0] >= x) {
      const [x0, y0] = line[i - 1], [x1, y1] = line[i];
      return x1 > x0 ? y0 + (y1 - y0) * (x - x0) / (x1 - x0) : y1;
    }
  }
  return 1;
}
function curves() {
  const box = byId("lorenz");
  const lines = paired
    ? editions.map((e, k) => ["AB"[k], lorenz(e, (f) => f.total), ["#8a5a00", "#0b5a8a"][k], ["6 3", "none"][k]])
    : [[words["map-now"], lorenz(first, (f) => f.existing), "#6b7780", "6 3"], [words["map-then"], lorenz(first, (f) => f.total), "#0b5a8a", "none"]];
  const title = state.zoom ? `${state.zoom.name}: ${words["map-lorenz"].toLowerCase()}` : words["map-lorenz"];
  box.replaceChildren(element("h3", title));
  const known = lines.filter(([, line]) => line);
  if (!known.length) { box.append(element("p", words["map-lorenz-few"])); return; }
  const percent = (v) => `${format(100 * v, 0)} %`;
  const text = [words["map-lorenz-text"]];
  if (!paired && known.length === 2) text.unshift(say("page-half", { before: percent(heightAt(known[0][1], 0.5)), after: percent(heightAt(known[1][1], 0.5)) }));
  const svg = drawn("svg", { viewBox: "-34 -8 292 282", role: "img", "aria-label": `${title}. ${text.join(" ")}` });
  svg.append(drawn("rect", { width: 250, height: 250, fill: "none", stroke: "#6b7780" }));
  svg.append(drawn("path", { d: "M0 250L250 0", stroke: "#1d2b36", "stroke-width": 1, fill: "none" }));
  svg.append(drawn("text", { x: 96, y: 132, "font-size": 12, fill: "#1d2b36", transform: "rotate(-45 96 132)" }, words["map-equal"]));
  for (const [, line, colour, dash] of known) {
    const d = line.map(([x, y], i) => `${i ? "L" : "M"}${(250 * x).toFixed(1)} ${(250 - 250 * y).toFixed(1)}`).join("");
    svg.append(drawn("path", { d, fill: "none", stroke: colour, "stroke-width": 2.5, "stroke-dasharray": dash }));
  }
  svg.append(drawn("text", { x: 125, y: 268, "font-size": 13, "text-anchor": "middle", fill: "#1d2b36" }, words["map-lorenz-x"]));
  svg.append(drawn("text", { x: -12, y: 125, "font-size": 13, "text-anchor": "middle", fill: "#1d2b36", transform: "rotate(-90 -12 125)" }, words["map-lorenz-y"]));
  const key = element("p", undefined, { class: "key" });
  for (const [name, , colour, dash] of known) {
    const mark = drawn("svg", { viewBox: "0 0 28 18", "aria-hidden": "true", class: "bare" });
    mark.append(drawn("path", { d: "M0 9H28", stroke: colour, "stroke-width": 3, "stroke-dasharray": dash }));
    key.append(mark, `${name} `);
  }
  const numbers = plain([words["map-people"], ...known.map(([name]) => name)], [0.1, 0.25, 0.5, 0.75, 0.9].map((x) => [percent(x), ...known.map(([, line]) => percent(heightAt(line, x)))]));
  const more = element("details");
  more.append(element("summary", words["map-lorenz-table"]), numbers);
  box.append(key, svg, ...text.map((t) => element("p", t)), more);
}
function scores() {
  const box = byId("scores"), names = [...new Set(editions.flatMap((e) => e.scores.map((s) => s[0])))];
  if (!names.length) return;
  /* Figures over all municipalities are withheld from who may not see some of them, which is not that they are unknown */
  const none = (edition) => words[edition.areas.some((a) => a.withheld) ? "map-withheld" : "map-unknown"];
  const cell = (s, k, edition) => (s && s[k] !== null && s[k] !== undefined ? format(s[k], s[3]) : none(edition));
  /* Two proposals may end in different periods, and their figures are about their own last one */
  const lasts = [...new Set(editions.map((e) => e.last))], when = (k) => (lasts.length > 1 ? ` (${editions[k].last})` : "");
  const after = paired ? ["A", "B"].map((letter, k) => `${letter}: ${words["map-then"].toLowerCase()}${when(k)}`) : [words["map-then"]];
  const titles = [words["map-figure"], `${words["map-now"]}${when(0)}`, ...after];
  const rows = names.map((name) => {
    const own = editions.map((e) => e.scores.find((s) => s[0] === name));
    return [name, cell(own[0], 1, first), ...own.map((s, k) => cell(s, 2, editions[k]))];
  });
  box.replaceChildren(element("h3", say("page-scores", { area: country.name, period: lasts.join(", ") })), plain(titles, rows));
  const meanings = new Map(editions.flatMap((e) => e.scores.map((s) => [s[0], s[4]])));
  for (const name of names) if (meanings.get(name)) byId("terms").append(element("dt", name), element("dd", meanings.get(name)));
}
function charts() { bars(); curves(); }

/* Search among many areas: names are made comparable once, and arrows go from the search box through what was found. */
let alike = null;
function describe(area) {
  if (!alike) {
    alike = new Map();
    for (const one of areas) if (one.level !== "country") alike.set(bare(one.name), [...(alike.get(bare(one.name)) || []), one]);
  }
  const level = data.levels.find((l) => l.name === area.level).label.toLowerCase();
  if (area.level !== "municipality") return `${area.name} (${level})`;
  const others = alike.get(bare(area.name)).filter((one) => one !== area), same = others.some((one) => one.level === "municipality");
  if (others.length && !same) return `${area.name} (${level})`;
  return same && !provincesAlone ? `${area.name} (${areas[area.province] ? areas[area.province].name : ""}, ${area.code})` : area.name;
}
const MOST_LETTERS = 64;
const rows_ = [new Uint8Array(MOST_LETTERS + 1), new Uint8Array(MOST_LETTERS + 1)];
/* Steps between two words; words whose lengths differ too much are not compared */
function steps(a, b) {
  if (Math.abs(a.length - b.length) > Math.max(2, Math.floor(a.length / 3)) || Math.max(a.length, b.length) > MOST_LETTERS) return Infinity;
  let [last, next] = rows_;
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    next[0] = i;
    for (let j = 1; j <= b.length; j += 1) next[j] = Math.min(last[j] + 1, next[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    [last, next] = [next, last];
  }
  return last[b.length];
}
function arrows(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], stops = [byId("search"), ...byId("hits").querySelectorAll("button")], at = stops.indexOf(event.target);
  if (!step || at < 0 || byId("hits").hidden) return;
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
}
byId("search").closest("form").addEventListener("keydown", arrows);

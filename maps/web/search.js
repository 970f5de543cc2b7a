/* Tolerant search: a part of a name is enough, and a misspelt name finds the most similar one. */
const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
let keyed = null;
const findable = () => keyed || (keyed = areas.filter((a) => data.levels.some((l) => l.name === a.level)).map((a) => ({ area: a, key: bare(a.name) })));
const calledElse = { "den haag": "s gravenhage", "the hague": "s gravenhage", "den bosch": "s hertogenbosch", friesland: "fryslan" };
const rankOf = (a) => ["municipality", "province", "region"].indexOf(a.level);

function steps(a, b) {
  let last = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next[j] = Math.min(last[j] + 1, next[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    last = next;
  }
  return last[b.length];
}
function hits(text) {
  const key = calledElse[bare(text)] || bare(text);
  if (!key) return { found: [], near: [] };
  const code = byCode.get(text.trim().toUpperCase());
  const score = ({ area, key: name }) => (area === code || name === key ? 0 : name.startsWith(key) ? 1 : ` ${name}`.includes(` ${key}`) ? 2 : name.includes(key) ? 3 : 9);
  const found = findable().map((f) => [f.area, score(f)]).filter(([, s]) => s < 9)
    .sort(([a, s], [b, t]) => s - t || rankOf(a) - rankOf(b) || collate(a.name, b.name));
  if (found.length) {
    const exact = found.filter(([, s]) => s === 0);
    return { found: found.map(([a]) => a), near: [], exact: exact.length === 1 ? exact[0][0] : null }; /* a province and its city of one name are asked apart */
  }
  const near = findable().map((f) => [f.area, steps(key, f.key)]).filter(([, d]) => d <= Math.max(2, Math.floor(key.length / 3)))
    .sort(([a, d], [b, e]) => d - e || rankOf(a) - rankOf(b) || collate(a.name, b.name)).map(([a]) => a);
  return { found: [], near };
}
function describe(area) {
  const level = data.levels.find((l) => l.name === area.level).label.toLowerCase();
  if (area.level !== "municipality") return `${area.name} (${level})`;
  const alike = areas.filter((b) => b !== area && b.level !== "country" && bare(b.name) === bare(area.name)), same = alike.some((b) => b.level === "municipality");
  if (alike.length && !same) return `${area.name} (${level})`;
  return same && !provincesAlone ? `${area.name} (${areas[area.province] ? areas[area.province].name : ""}, ${area.code})` : area.name;
}
function offer(text) {
  const { found, near } = hits(text), list = byId("hits");
  const shown = (found.length ? found : near).slice(0, 7);
  list.replaceChildren(...shown.map((area) => {
    const item = element("li"), button = element("button", describe(area), { type: "button" });
    button.addEventListener("click", () => take(area));
    item.append(button);
    return item;
  }));
  list.hidden = !shown.length;
  byId("said").textContent = !text.trim() ? "" : found.length ? say("page-hits", { count: format(found.length, 0) })
    : say(near.length ? "page-nearest" : "page-no-hit", { text: text.trim() });
}
function take(area) {
  byId("hits").hidden = true;
  byId("hits").replaceChildren();
  byId("search").value = area.name;
  goTo(area);
  byId("panel-name").focus({ preventScroll: true });
  if (window.innerWidth <= 960) byId("panel-name").scrollIntoView();
}
function searching() {
  const box = byId("search");
  box.addEventListener("input", () => offer(box.value));
  box.closest("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const { found, near, exact } = hits(box.value);
    const only = exact || (found.length === 1 ? found[0] : near.length === 1 ? near[0] : null);
    if (only) take(only); else offer(box.value);
  });
  box.addEventListener("keydown", (event) => { if (event.key === "Escape") { byId("hits").hidden = true; } });
}

/* Hands on the map: locks, limits, bids, exchanges; what room they leave; and what is to be looked at next. */
const KINDS = ["fixed", "minimum", "maximum", "capacity", "exempt", "bid-hard", "bid-soft"];
const isLimit = (edit) => edit.kind === "limit";
const ofTown = (area) => draft.edits.filter((e) => [e.municipality, e.giver, e.taker].includes(area.code));
function town() {
  const box = byId("desk-town"), area = state.chosen;
  if (!area || area.level !== "municipality") { box.replaceChildren(element("p", words["desk-choose"])); return; }
  const now = number(first, area, "new"), kept = town.kept && town.kept.code === area.code ? town.kept : {};
  const form = element("form"), kind = choice(KINDS.map((k) => [k, words[`desk-kind-${k}`]]), kept.kind || "fixed", { id: "desk-kind" });
  const group = choice([["", words["desk-total"]], ...draft.settings.groups.map((g) => [g, groupName(g)])], kept.group || "");
  const period = choice([["", words["desk-every-period"]], ...periods.map((p) => [p.name, p.name])], "");
  const places = element("input", undefined, { type: "number", min: "0", step: "1", required: "", value: now ?? "", id: "desk-number" });
  const reason = element("input", undefined, { type: "text", required: "", maxlength: "1000", value: kept.reason || "", id: "desk-reason" });
  const author = element("input", undefined, { type: "text", required: "", maxlength: "200", value: desk.person });
  const seen = choice(desk.audiences.map((a) => [a, words[`desk-audience-${a}`]]), strictest);
  const keep = () => { town.kept = { code: area.code, kind: kind.value, group: group.value, reason: reason.value }; };
  const fitting = () => {
    const exempt = kind.value === "exempt", bid = kind.value.startsWith("bid");
    places.disabled = exempt;
    group.options[0].disabled = bid;
    period.closest("label").hidden = periods.length < 2 || bid;
    if (bid && !group.value) group.value = draft.settings.groups[0];
  };
  for (const input of [kind, group, reason]) input.addEventListener("change", () => { fitting(); keep(); });
  form.append(element("h3", area.name), row2(labelled(words["desk-kind"], kind), labelled(words["desk-places"], places)), row2(labelled(words["desk-group"], group), labelled(words["desk-period"], period)),
    labelled(words["desk-reason"], reason), row2(labelled(words["desk-author"], author), labelled(words["desk-seen"], seen)), element("button", words["desk-enter"], { type: "submit", class: "first", "data-key": "town-enter" }));
  fitting();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const common = { municipality: area.code, reason: reason.value, author: author.value, visibility: seen.value };
    const exempt = kind.value === "exempt", bid = kind.value.startsWith("bid");
    const edit = bid ? { kind: "bid", ...common, group: group.value, places: Number(places.value), firmness: kind.value.slice(4) }
      : { kind: "limit", ...common, bound: exempt ? "maximum" : kind.value, group: group.value || null, period: period.value || null, places: exempt ? 0 : Number(places.value) };
    change(editText(edit), (d) => {
      put(d, edit);
      const rule = bid ? "keep_bids" : edit.bound === "capacity" ? "respect_capacity" : "respect_limits";
      if (!d.settings.rules[rule]) d.settings.rules[rule] = {}; /* a row that no rule reads would do nothing */
    });
    if (!bid) drawLocks(true);
    town.kept = null;
    controls("town-enter");
  });
  const rows = ofTown(area), own = element("ul", undefined, { class: "plain" });
  for (const edit of rows) own.append(entryText(edit));
  const deals = element("div", undefined, { role: "status" });
  const find = button(words["desk-deals"], () => dealing(area, find, deals), { "data-key": "deals" });
  box.replaceChildren(form, ...(rows.length ? [own] : []), element("p", words["desk-deals-help"], { class: "quiet" }), find, deals);
}
async function dealing(area, find, deals) {
  if (find.getAttribute("aria-disabled")) return;
  find.setAttribute("aria-disabled", "true"); /* a disabled button would lose the keyboard */
  deals.replaceChildren(element("p", words["desk-deals-busy"], { class: "quiet" }));
  try {
    const found = await ask(`${api}/deals`, { draft, area: area.code });
    deals.replaceChildren(found.deals.length ? element("ul", undefined, { class: "plain" }) : element("p", words["desk-deals-none"]));
    for (const deal of found.deals) {
      const text = deal.legs.map((leg) => leg.text).join("; "), item = element("li");
      item.append(element("div", text), button(words["desk-try"], () => {
        change(say("live-step-deal", { name: area.name }), (d) => {
          for (const leg of deal.legs) put(d, { kind: "exchange", giver: leg.giver, taker: leg.taker, group: leg.group, period: deal.period, places: deal.places, agreed: new Date().toISOString().slice(0, 10), reason: words["desk-deal-reason"], author: desk.person, visibility: strictest });
          d.settings.rules.keep_exchanges = {};
        });
        controls();
      }, { "aria-label": `${words["desk-try"]}: ${text}` }));
      deals.firstChild.append(item);
    }
  } catch (error) { if (!error.lines) throw error; deals.replaceChildren(...error.lines.map((line) => element("p", line))); }
  find.removeAttribute("aria-disabled");
}
/* Limits are drawn on the map by a pattern as soon as one is entered; the choice is offered where there are any */
function drawLocks(on) {
  state.bounds = on;
  byId("overlay-bounds").checked = on;
}
function locksShown() { byId("overlay-bounds").closest("label").hidden = !first.bounds.length && !draft.edits.some(isLimit); }
function editText(edit) {
  const name = (code) => (byCode.get(code) || { name: code }).name;
  const about = { limit: () => `${name(edit.municipality)}: ${edit.bound === "maximum" && edit.places === 0 ? words["desk-kind-exempt"] : `${words[`desk-kind-${edit.bound}`]} ${format(edit.places, 0)}`} (${[groupName(edit.group), edit.period].filter(Boolean).join(", ")})`,
    bid: () => `${name(edit.municipality)}: ${words[`desk-kind-bid-${edit.firmness}`]} ${format(edit.places, 0)} (${groupName(edit.group)})`,
    exchange: () => say("live-exchange", { giver: name(edit.giver), taker: name(edit.taker), places: format(edit.places, 0), group: groupName(edit.group) }),
    requirement: () => `${words["desk-asked"]}: ${name(edit.scope)} ${format(edit.places, 0)} (${groupName(edit.group)}, ${edit.period})` };
  return about[edit.kind]();
}
function entryText(edit) {
  const item = element("li", editText(edit)), key = `loose-${edit.id}`;
  item.append(element("div", `${edit.reason} – ${edit.author}, ${words[`desk-audience-${edit.visibility}`]}`, { class: "quiet" }));
  item.append(button(words["desk-loose"], () => { change(say("live-step-loose", { what: editText(edit) }), (d) => { d.edits = d.edits.filter((e) => e.id !== edit.id); }); controls("loose-all"); }, { "aria-label": `${words["desk-loose"]}: ${editText(edit)}`, "data-key": key }));
  return item;
}
function edits() {
  const box = byId("desk-edits"), limits = draft.edits.filter(isLimit).length;
  byId("desk-count").textContent = draft.edits.length ? `(${format(draft.edits.length, 0)})` : "";
  if (!draft.edits.length) { box.replaceChildren(element("p", words["desk-nothing"])); return; }
  const list = element("ul", undefined, { class: "plain" }), all = [];
  for (const edit of draft.edits) list.append(entryText(edit));
  if (limits) all.push(button(words["desk-unlock-all"], () => { change(words["desk-unlock-all"], (d) => { d.edits = d.edits.filter((e) => !isLimit(e)); }); controls(); }, { "data-key": "loose-all" }));
  if (limits < draft.edits.length) all.push(button(words["desk-loose-all"], () => { change(words["desk-loose-all"], (d) => { d.edits = []; }); controls(); }));
  box.replaceChildren(row2(...all), list);
}
function rooms(found) {
  const box = byId("desk-room");
  if (!found) { box.replaceChildren(); return; }
  const table = tableOf(["desk-where", "desk-required", "desk-least", "desk-most"].map((code) => words[code]));
  for (const one of found.filter((r) => r.locked || r.most !== null || r.least || found.length === 1)) {
    const line = element("tr");
    const wrong = one.asked !== null && (one.least > one.asked || one.most !== null && one.most < one.asked);
    line.append(element("th", `${one.name}${wrong ? ` ⚠ ${words["desk-impossible"]}` : ""}`, { scope: "row" }), element("td", one.asked === null ? "–" : format(one.asked, 0)), element("td", format(one.least, 0)), element("td", one.most === null ? words["desk-unbounded"] : format(one.most, 0)));
    table.tBodies[0].append(line);
  }
  box.replaceChildren(...(table.tBodies[0].rows.length ? [element("h3", words["desk-room"]), table] : []));
}
/* A figure with its meaning under it, for a keyboard and a finger too */
function titleOf(name, meaning) {
  const cell = element("th", undefined, { scope: "row" });
  if (!meaning) { cell.append(name); return cell; }
  cell.append(fold(`score-${name}`, name, element("p", meaning, { class: "quiet" })));
  return cell;
}
function scoreTable(found) {
  const box = byId("desk-scores"), fresh = Object.keys(found.baselines || {}).length, keyed = fresh ? found.baselines : scoreTable.keyed;
  scoreTable.keyed = keyed;
  const table = tableOf(["desk-figure", "desk-before", "desk-now", ...(keyed ? ["desk-by-key"] : [])].map((code) => words[code]));
  for (const [name, before, after, decimals, meaning] of found.edition.scores) {
    const line = element("tr");
    line.append(titleOf(name, meaning), element("td", format(before, decimals)), element("td", format(after, decimals)));
    if (keyed) line.append(element("td", format(keyed[name] ?? null, decimals)));
    table.tBodies[0].append(line);
  }
  renew(box, element("p", words["desk-fair-help"], { class: "quiet" }), table);
}
/* What asks for attention: withheld or broken first, then what is too small to be a location, then open bids */
function problems() {
  const found = [];
  for (const area of byLevel.municipality) {
    const fresh = number(first, area, "new");
    if (number(first, area, "open")) found.push([area, words["desk-problem-open"]]);
    else if (fresh > 0 && fresh < data.viable) found.push([area, say("page-below-viable", { size: format(data.viable, 0) })]);
  }
  return found;
}
let problem = -1;
function nextProblem() {
  const all = problems();
  if (!all.length) { announceDesk(words["desk-no-problem"]); return; }
  problem = (problem + 1) % all.length;
  const [area, text] = all[problem];
  goTo(area);
  byId("panel-name").focus();
  announceDesk(say("live-problem", { number: problem + 1, count: all.length, name: area.name, text }));
}

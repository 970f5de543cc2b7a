/* Hands on the map: locks, limits, bids, exchanges; what room they leave; and what is to be looked at next. */
const KINDS = ["fixed", "minimum", "maximum", "capacity", "exempt", "bid-hard", "bid-soft"];
function town() {
  const box = byId("desk-town"), area = state.chosen;
  if (!area || area.level !== "municipality") { box.replaceChildren(element("p", words["desk-choose"])); return; }
  const now = number(first, area, "new");
  const form = element("form"), kind = choice(KINDS.map((k) => [k, words[`desk-kind-${k}`]]), "fixed");
  const group = choice([["", words["desk-total"]], ...draft.settings.groups.map((g) => [g, groupName(g)])], "");
  const places = element("input", undefined, { type: "number", min: "0", step: "1", required: "", value: now ?? "" });
  const reason = element("input", undefined, { type: "text", required: "", maxlength: "1000" });
  const author = element("input", undefined, { type: "text", required: "", maxlength: "200", value: desk.person });
  const seen = choice(desk.audiences.map((a) => [a, words[`desk-audience-${a}`]]), desk.audiences[desk.audiences.length - 1]);
  const row = element("div", undefined, { class: "row" });
  row.append(labelled(words["desk-kind"], kind), labelled(words["desk-group"], group), labelled(words["desk-places"], places));
  kind.addEventListener("change", () => { places.disabled = kind.value === "exempt"; if (kind.value.startsWith("bid") && !group.value) group.value = draft.settings.groups[0]; });
  form.append(element("h3", area.name), row, labelled(words["desk-reason"], reason), labelled(words["desk-author"], author), labelled(words["desk-seen"], seen), element("button", words["desk-enter"], { type: "submit", class: "first" }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const common = { municipality: area.code, reason: reason.value, author: author.value, visibility: seen.value };
    const exempt = kind.value === "exempt", bid = kind.value.startsWith("bid");
    const edit = bid ? { kind: "bid", ...common, group: group.value || draft.settings.groups[0], places: Number(places.value), firmness: kind.value.slice(4) }
      : { kind: "limit", ...common, bound: exempt ? "maximum" : kind.value, group: group.value || null, places: exempt ? 0 : Number(places.value) };
    change(say("live-step-limit", { kind: words[`desk-kind-${kind.value}`], name: area.name }), (d) => put(d, edit));
    edits();
  });
  const deals = element("div");
  const find = button(words["desk-deals"], async () => {
    find.disabled = true;
    try {
      const found = await ask(`${api}/deals`, { draft, area: area.code });
      deals.replaceChildren(found.deals.length ? element("ul", undefined, { class: "plain" }) : element("p", words["desk-deals-none"]));
      for (const deal of found.deals) {
        const item = element("li", deal.legs.map((leg) => leg.text).join("; "));
        item.append(" ", button(words["desk-try"], () => { change(say("live-step-deal", { name: area.name }), (d) => { for (const leg of deal.legs) put(d, { kind: "exchange", giver: leg.giver, taker: leg.taker, group: leg.group, period: deal.period, places: deal.places, agreed: new Date().toISOString().slice(0, 10), reason: words["desk-deal-reason"], author: desk.person, visibility: "prt" }); d.settings.rules.keep_exchanges = {}; }); controls(); }));
        deals.firstChild.append(item);
      }
    } catch (error) { deals.replaceChildren(...error.lines.map((line) => element("p", line))); }
    find.disabled = false;
  });
  box.replaceChildren(form, find, deals);
}
function editText(edit) {
  const name = (code) => (byCode.get(code) || { name: code }).name;
  const about = { limit: () => `${name(edit.municipality)}: ${words[edit.bound === "maximum" && edit.places === 0 ? "desk-kind-exempt" : `desk-kind-${edit.bound}`]} ${format(edit.places, 0)} (${groupName(edit.group)})`,
    bid: () => `${name(edit.municipality)}: ${words[`desk-kind-bid-${edit.firmness}`]} ${format(edit.places, 0)} (${groupName(edit.group)})`,
    exchange: () => say("live-exchange", { giver: name(edit.giver), taker: name(edit.taker), places: format(edit.places, 0), group: groupName(edit.group) }),
    requirement: () => `${words["desk-asked"]}: ${name(edit.scope)} ${format(edit.places, 0)} (${groupName(edit.group)}, ${edit.period})` };
  return about[edit.kind]();
}
function edits() {
  const box = byId("desk-edits");
  if (!draft.edits.length) { box.replaceChildren(element("p", words["desk-nothing"])); return; }
  const list = element("ul", undefined, { class: "plain" });
  for (const edit of draft.edits) {
    const item = element("li", editText(edit));
    item.append(element("div", `${edit.reason} – ${edit.author}, ${words[`desk-audience-${edit.visibility}`]}`, { class: "quiet" }));
    item.append(button(words["desk-loose"], () => { change(say("live-step-loose", { what: editText(edit) }), (d) => { d.edits = d.edits.filter((e) => e.id !== edit.id); }); controls(); }, { "aria-label": `${words["desk-loose"]}: ${editText(edit)}` }));
    list.append(item);
  }
  box.replaceChildren(list, button(words["desk-loose-all"], () => { change(words["desk-loose-all"], (d) => { d.edits = []; }); controls(); }));
}
function rooms(found) {
  const box = byId("desk-room");
  if (!found) { box.replaceChildren(); return; }
  const table = element("table"), head = element("tr");
  for (const code of ["desk-where", "desk-required", "desk-least", "desk-most"]) head.append(element("th", words[code], { scope: "col" }));
  table.append(element("thead"), element("tbody"));
  table.tHead.append(head);
  for (const one of found.filter((r) => r.locked || r.most !== null || r.least || found.length === 1)) {
    const line = element("tr");
    const wrong = one.asked !== null && (one.least > one.asked || one.most !== null && one.most < one.asked);
    line.append(element("th", `${one.name}${wrong ? ` ⚠ ${words["desk-impossible"]}` : ""}`, { scope: "row" }), element("td", one.asked === null ? "–" : format(one.asked, 0)), element("td", format(one.least, 0)), element("td", one.most === null ? words["desk-unbounded"] : format(one.most, 0)));
    table.tBodies[0].append(line);
  }
  box.replaceChildren(...(table.tBodies[0].rows.length ? [element("h3", words["desk-room"]), table] : []));
}
function scoreTable(found) {
  const box = byId("desk-scores"), table = element("table"), head = element("tr");
  const keyed = found.baselines || scoreTable.keyed;
  scoreTable.keyed = keyed;
  for (const code of ["desk-figure", "desk-before", "desk-now", ...(keyed ? ["desk-by-key"] : [])]) head.append(element("th", words[code], { scope: "col" }));
  table.append(element("thead"), element("tbody"));
  table.tHead.append(head);
  for (const [name, before, after, decimals, meaning] of found.edition.scores) {
    const line = element("tr");
    line.append(element("th", name, { scope: "row", title: meaning }), element("td", format(before, decimals)), element("td", format(after, decimals)));
    if (keyed) line.append(element("td", format(keyed[name] ?? null, decimals)));
    table.tBodies[0].append(line);
  }
  box.replaceChildren(table);
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

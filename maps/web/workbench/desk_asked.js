/* What is asked, by which key it is divided, and which rules hold. */
let askedNow = desk.asked_now;
const rowKey = (row) => [row.scope, row.group, row.period].join("|");
/* Where parts of groups are stated, what the plan uses stands beside what the table says */
function tellAsked(found) {
  askedNow = found;
  const places = new Map(found.map((row) => [rowKey(row), row.places]));
  for (const cell of byId("desk-asked").querySelectorAll("[data-asked]")) cell.textContent = places.has(cell.dataset.asked) ? format(places.get(cell.dataset.asked), 0) : "–";
}
function required() {
  const box = byId("desk-asked"), several = periods.length > 1, parted = Boolean(draft.settings.group_shares);
  const table = tableOf(["desk-where", "desk-group", ...(several ? ["desk-period"] : []), ...(parted ? ["desk-by-table", "desk-in-plan"] : ["desk-places"])].map((code) => words[code]));
  for (const row of desk.required) {
    const own = draft.edits.find((e) => e.kind === "requirement" && e.scope === row.scope && e.group === row.group && e.period === row.period);
    const input = numeric(own ? own.places : row.places, { step: 1 }, (places) => {
      change(say("live-step-asked", { name: row.name }), (d) => put(d, { kind: "requirement", scope: row.scope, group: row.group, period: row.period, places, reason: words["desk-asked-reason"], author: desk.person, visibility: "public" }));
      edits();
    }, { "aria-label": [row.name, groupName(row.group), row.period].join(", ") });
    const line = element("tr"), cell = element("td");
    cell.append(input);
    line.append(element("th", row.name, { scope: "row" }), element("td", groupName(row.group), { class: "text" }), ...(several ? [element("td", row.period)] : []), cell, ...(parted ? [element("td", "–", { "data-asked": rowKey(row) })] : []));
    table.tBodies[0].append(line);
  }
  const scroll = element("div", undefined, { class: "scroll", tabindex: "0", role: "region", "aria-label": words["desk-required"] });
  scroll.append(table);
  box.replaceChildren(scroll, ...groupParts(), ...draft.settings.groups.flatMap(keyOf), rules(), labelled(words["desk-viable"], numeric(draft.settings.viable_size ?? 50, { step: 1 }, (value) => change(words["desk-viable"], (d) => { d.settings.viable_size = value; }))));
  tellAsked(askedNow);
}
/* The part of all places that a special group gets, in per cent; empty is the split of the table */
function groupParts() {
  const fields = desk.special.map((group) => {
    const part = draft.settings.group_shares?.[group], key = `part-${group}`, name = say("live-group-part", { group: groupName(group) });
    const input = element("input", undefined, { type: "number", min: 0, max: 100, step: "any", value: part === undefined ? "" : Number((100 * part).toPrecision(12)), placeholder: words["desk-as-table"], "data-key": key });
    input.addEventListener("change", () => {
      if (!input.checkValidity()) { input.reportValidity(); return; }
      change(say("live-step-group-part", { group: groupName(group) }), (d) => {
        setIn(d.settings.group_shares ??= {}, group, input.value === "" ? null : Number((input.value / 100).toPrecision(12)));
        if (!Object.keys(d.settings.group_shares).length) delete d.settings.group_shares;
      });
      controls(key);
    });
    return labelled(name, input);
  });
  const help = element("p", words[draft.settings.group_shares ? "desk-group-parts-now" : "desk-group-parts"], { class: "quiet" });
  return fields.length && draft.settings.groups.length > 1 ? [help, ...fields] : [];
}
function keyOf(group) {
  const own = draft.settings.keys[group] || {}, known = room("keys", own.name), name = say("live-key", { group: groupName(group) });
  const pick = choice(desk.catalogue.keys.map((r) => [r.name, r.label]), own.name, { "data-key": `key-${group}` });
  pick.addEventListener("change", () => { change(say("live-step-key", { group: groupName(group) }), (d) => { d.settings.keys[group] = { name: pick.value }; }); controls(`key-${group}`); });
  const fields = parameters(known, own.parameters, name, (d, key, value) => setIn(d.settings.keys[group].parameters ??= {}, key, value));
  return [labelled(name, pick), ...(fields.length ? [fold(`key-${group}`, words["desk-parameters"], ...fields)] : [])];
}
function rules() {
  const box = element("fieldset");
  box.append(element("legend", words["desk-rules"]));
  for (const rule of desk.catalogue.rules.filter(meant)) {
    const on = rule.name in draft.settings.rules, key = `rule-${rule.name}`;
    const label = element("label"), tick = element("input", undefined, { type: "checkbox", "data-key": key, ...(on ? { checked: "" } : {}), ...(rule.name === "meet_requirement" ? { disabled: "" } : {}) });
    tick.addEventListener("change", () => { change(say("live-step-rule", { rule: rule.label }), (d) => { if (tick.checked) d.settings.rules[rule.name] = rule.open ? { total: d.settings.viable_size ?? 50 } : {}; else delete d.settings.rules[rule.name]; }); controls(key); });
    label.append(tick, element("span", rule.label));
    box.append(label);
    const fields = on ? parameters({ ...rule, also: rule.open ? [["total", words["desk-total"]], ...draft.settings.groups.map((g) => [g, groupName(g)])].map(([name, text]) => ({ name, label: text })) : [], named: false }, draft.settings.rules[rule.name], rule.label, (d, name, value) => setIn(d.settings.rules[rule.name], name, value)) : [];
    if (fields.length) box.append(fold(key, words["desk-parameters"], ...fields));
  }
  return box;
}

/* Aims in their order with their weights, what is asked, and by which key it is divided. */
const room = (kind, name) => desk.catalogue[kind].find((r) => r.name === name) || { name, label: name, parameters: [] };
const groupName = (group) => (!group || group === "total" ? words["desk-total"] : (first.groups.find((g) => g.name === group) || { label: group }).label);
const aimText = (part) => `${room("aims", part.aim).label} (${[levelName(part.level), groupName(part.group)].join(", ")})`;
const levelName = (level) => desk.catalogue.levels.find((l) => l.name === (level || "municipality")).label.toLowerCase();
function button(text, work, attributes) {
  const found = element("button", text, { type: "button", ...attributes });
  found.addEventListener("click", work);
  return found;
}
function labelled(text, input) {
  const label = element("label", text);
  label.append(input);
  return label;
}
function choice(options, chosen) {
  const found = element("select");
  for (const [value, text] of options) found.append(element("option", text, { value, ...(value === chosen ? { selected: "" } : {}) }));
  return found;
}
function stages() {
  const box = byId("desk-stages"), all = draft.settings.stages;
  box.replaceChildren(element("p", words["desk-tuning-help"], { class: "quiet" }), ...all.map((stage, k) => {
    const part = element("div", undefined, { class: "stage" }), head = element("header");
    head.append(element("strong", `${k + 1}. ${stage.aim ? aimText(stage) : words["desk-blend"]}`));
    const move = (by, code) => button(words[code], () => { change(say("live-step-order", { number: k + 1 }), (d) => { const [one] = d.settings.stages.splice(k, 1); d.settings.stages.splice(k + by, 0, one); }); controls(); }, { "aria-label": `${words[code]}: ${k + 1}`, ...(k + by < 0 || k + by >= all.length ? { disabled: "" } : {}) });
    head.append(move(-1, "desk-up"), move(1, "desk-down"));
    if (all.length > 1) head.append(button(words["desk-away-with"], () => { change(say("live-step-remove", { aim: stage.aim ? room("aims", stage.aim).label : words["desk-blend"] }), (d) => d.settings.stages.splice(k, 1)); controls(); }, { "aria-label": `${words["desk-away-with"]}: ${k + 1}` }));
    part.append(head);
    if (stage.blend) {
      stage.blend.forEach((one, n) => part.append(weight(k, n, one)));
      part.append(adding(words["desk-add-weighed"], (r) => r.weighs, (aim) => (d) => d.settings.stages[k].blend.push({ aim, weight: 0.5 })));
    }
    if (!room("aims", stage.aim).ties) part.append(tolerance(k, stage));
    return part;
  }));
  box.append(adding(words["desk-add-aim"], () => true, (aim) => (d) => d.settings.stages.splice(d.settings.stages.length - (endsInTies(d) ? 1 : 0), 0, { aim })));
  box.append(button(words["desk-add-blend"], () => { change(words["desk-step-blend"], (d) => d.settings.stages.unshift({ blend: [{ aim: "total_gap", weight: 0.5 }, { aim: "cvar_load", weight: 0.5 }] })); controls(); }));
}
const endsInTies = (d) => { const last = d.settings.stages[d.settings.stages.length - 1]; return last && last.aim && room("aims", last.aim).ties; };
function adding(text, which, edit) {
  const form = element("div", undefined, { class: "row" });
  const pick = choice(desk.catalogue.aims.filter(which).map((r) => [r.name, r.label]));
  form.append(labelled(text, pick), button(words["desk-add"], () => { change(say("live-step-add", { aim: room("aims", pick.value).label }), edit(pick.value)); controls(); }));
  return form;
}
/* Weights are independent of one another; the part that each gets of the whole is drawn */
function weight(k, n, one) {
  const line = element("div", undefined, { class: "aim" }), id = `weight-${k}-${n}`;
  const range = element("input", undefined, { type: "range", id, min: "0", max: "1", step: "0.05", value: one.weight });
  const number = element("input", undefined, { type: "number", min: "0", max: "1", step: "0.05", value: one.weight, "aria-label": `${words["desk-weight"]}: ${aimText(one)}` });
  const label = element("label", aimText(one), { for: id }), part = element("div", undefined, { class: "part" });
  const set = (value) => {
    if (!(value >= 0 && value <= 1)) return;
    range.value = value; number.value = value;
    change(say("live-step-weight", { aim: room("aims", one.aim).label }), (d) => { d.settings.stages[k].blend[n].weight = value; }, { again: true });
    parts(k);
  };
  range.addEventListener("input", () => set(Number(range.value)));
  number.addEventListener("change", () => set(Number(number.value)));
  part.dataset.stage = k; part.dataset.part = n;
  line.append(label, range, number, part);
  later(`parts-${k}`, () => parts(k));
  return line;
}
function parts(k) {
  const blend = draft.settings.stages[k]?.blend || [], all = blend.reduce((s, p) => s + p.weight, 0);
  for (const box of document.querySelectorAll(`.part[data-stage="${k}"]`)) {
    const own = all ? 100 * blend[box.dataset.part].weight / all : 0;
    const svg = drawn("svg", { viewBox: "0 0 100 4", preserveAspectRatio: "none", role: "img", "aria-label": say("live-part", { part: format(own, 0) }) });
    svg.append(drawn("rect", { width: own, height: 4, fill: "#0b5a8a" }));
    box.replaceChildren(svg);
  }
}
function tolerance(k, stage) {
  const input = element("input", undefined, { type: "number", min: "0", max: "100", step: "0.5", value: format(100 * (stage.tolerance || 0), 1).replace(",", ".") });
  input.addEventListener("change", () => {
    const value = Number(input.value) / 100;
    if (value >= 0 && value <= 1) change(say("live-step-tolerance", { number: k + 1 }), (d) => { d.settings.stages[k].tolerance = value; });
  });
  return labelled(words["desk-tolerance"], input);
}
function required() {
  const box = byId("desk-asked"), rows = desk.required;
  const table = element("table"), head = element("tr");
  for (const code of ["desk-where", "desk-group", "desk-period", "desk-places"]) head.append(element("th", words[code], { scope: "col" }));
  table.append(element("thead"), element("tbody"));
  table.tHead.append(head);
  for (const row of rows) {
    const own = draft.edits.find((e) => e.kind === "requirement" && e.scope === row.scope && e.group === row.group && e.period === row.period);
    const input = element("input", undefined, { type: "number", min: "0", step: "1", value: own ? own.places : row.places, "aria-label": [row.name, groupName(row.group), row.period].join(", ") });
    input.addEventListener("change", () => {
      const places = Number(input.value);
      if (!Number.isInteger(places) || places < 0) return;
      change(say("live-step-asked", { name: row.name }), (d) => put(d, { kind: "requirement", scope: row.scope, group: row.group, period: row.period, places, reason: words["desk-asked-reason"], author: desk.person, visibility: "public" }));
      edits();
    });
    const line = element("tr"), cell = element("td");
    cell.append(input);
    line.append(element("th", row.name, { scope: "row" }), element("td", groupName(row.group)), element("td", row.period), cell);
    table.tBodies[0].append(line);
  }
  box.replaceChildren(table);
  for (const group of draft.settings.groups) {
    const pick = choice(desk.catalogue.keys.map((r) => [r.name, r.label]), (draft.settings.keys[group] || {}).name);
    pick.addEventListener("change", () => change(say("live-step-key", { group: groupName(group) }), (d) => { d.settings.keys[group] = { name: pick.value }; }));
    box.append(labelled(say("live-key", { group: groupName(group) }), pick));
  }
  const rules = element("fieldset");
  rules.append(element("legend", words["desk-rules"]));
  for (const rule of desk.catalogue.rules) {
    const label = element("label"), tick = element("input", undefined, { type: "checkbox", ...(draft.settings.rules[rule.name] ? { checked: "" } : {}), ...(rule.name === "meet_requirement" ? { disabled: "" } : {}) });
    tick.addEventListener("change", () => change(say("live-step-rule", { rule: rule.label }), (d) => { if (tick.checked) d.settings.rules[rule.name] = {}; else delete d.settings.rules[rule.name]; }));
    label.append(tick, element("span", rule.label));
    rules.append(label);
  }
  box.append(rules);
  const viable = element("input", undefined, { type: "number", min: "0", step: "1", value: draft.settings.viable_size ?? 50 });
  viable.addEventListener("change", () => { if (Number.isInteger(Number(viable.value))) change(words["desk-viable"], (d) => { d.settings.viable_size = Number(viable.value); }); });
  box.append(labelled(words["desk-viable"], viable));
}

/* Aims in their order, with levels, groups, parameters, tolerances and weights. */
const room = (kind, name) => desk.catalogue[kind].find((r) => r.name === name) || { name, label: name, parameters: [] };
const groupName = (group) => (!group || group === "total" ? words["desk-total"] : (first.groups.find((g) => g.name === group) || { label: words[`desk-group-${group}`] || group }).label);
const levelName = (level) => desk.catalogue.levels.find((l) => l.name === (level || "municipality")).label.toLowerCase();
const scopeText = (part) => [levelName(part.level), groupName(part.group)].join(" · ");
const aimText = (part) => `${room("aims", part.aim).label} (${scopeText(part).replace(" · ", ", ")})`;
/* What is about streams means something in a joint plan alone */
const OF_STREAMS = ["keep_streams", "keep_unknown", "streams_moved"];
const meant = (one) => Boolean(draft.settings.joint) || !OF_STREAMS.includes(one.name) || one.name in draft.settings.rules;
function stages() {
  const box = byId("desk-stages"), all = draft.settings.stages;
  box.replaceChildren(element("p", words["desk-tuning-help"], { class: "quiet" }), ...all.map((stage, k) => stageCard(stage, k, all.length)));
  box.append(adding(words["desk-add-aim"], () => true, (aim) => (d) => d.settings.stages.splice(d.settings.stages.length - (endsInTies(d) ? 1 : 0), 0, { aim }), "add-aim"));
  box.append(button(words["desk-add-blend"], () => { change(words["desk-step-blend"], (d) => d.settings.stages.unshift({ blend: [{ aim: "total_gap", weight: 0.5 }, { aim: "cvar_load", weight: 0.5 }] })); controls(); }, { "data-key": "add-blend" }));
}
const percent = (part) => format(100 * part, Number.isInteger(Math.round(1000 * part) / 10) ? 0 : 1);
function stageCard(stage, k, count) {
  const part = element("div", undefined, { class: "stage", role: "group", "aria-label": `${k + 1}. ${stage.aim ? aimText(stage) : words["desk-blend"]}` });
  const head = element("header"), tools = element("span", undefined, { class: "tools" });
  head.append(element("span", String(k + 1), { class: "rank", "aria-hidden": "true" }), element("strong", stage.aim ? room("aims", stage.aim).label : words["desk-blend"]), tools);
  const move = (by, code, sign) => button(sign, () => {
    change(say("live-step-order", { number: k + 1 }), (d) => { const [one] = d.settings.stages.splice(k, 1); d.settings.stages.splice(k + by, 0, one); });
    controls(`stage-${k + by}-${code}`);
  }, { "aria-label": `${words[code]}: ${k + 1}`, title: words[code], "data-key": `stage-${k}-${code}`, ...(k + by < 0 || k + by >= count ? { disabled: "" } : {}) });
  tools.append(move(-1, "desk-up", "↑"), move(1, "desk-down", "↓"));
  if (count > 1) tools.append(button("×", () => { change(say("live-step-remove", { aim: stage.aim ? room("aims", stage.aim).label : words["desk-blend"] }), (d) => d.settings.stages.splice(k, 1)); controls(`stage-${Math.max(0, k - 1)}-desk-down`); }, { "aria-label": `${words["desk-away-with"]}: ${k + 1}`, title: words["desk-away-with"], "data-key": `stage-${k}-away` }));
  part.append(head);
  if (stage.blend) {
    stage.blend.forEach((one, n) => part.append(weight(k, n, one)));
    part.append(adding(words["desk-add-weighed"], (r) => r.weighs && !r.ties, (aim) => (d) => d.settings.stages[k].blend.push({ aim, weight: 0.5 }), `add-${k}`), tolerance(k, stage));
  } else if (room("aims", stage.aim).ties) part.append(element("p", scopeText(stage), { class: "quiet" }));
  else part.append(fold(`stage-${k}`, `${scopeText(stage)} · ${say("live-tolerance", { part: percent(stage.tolerance || 0) })}`, scopes(k, stage, (d) => d.settings.stages[k]), tolerance(k, stage), ...ofAim(stage, (d) => d.settings.stages[k])));
  return part;
}
const endsInTies = (d) => { const last = d.settings.stages[d.settings.stages.length - 1]; return last && last.aim && room("aims", last.aim).ties; };
function scopes(k, part, at) {
  const pick = (code, options, name, standard) => {
    const key = `${code}-${k}-${part.aim}`, found = choice(options, part[name] || standard, { "data-key": key });
    found.addEventListener("change", () => { change(say("live-step-scope", { aim: room("aims", part.aim).label }), (d) => setIn(at(d), name, found.value === standard ? null : found.value)); controls(key); });
    return labelled(words[code], found);
  };
  return row2(pick("desk-level", desk.catalogue.levels.map((l) => [l.name, l.label]), "level", "municipality"),
    pick("desk-group", [["total", words["desk-total"]], ...draft.settings.groups.map((g) => [g, groupName(g)]), ...(draft.settings.joint ? [["together", words["desk-together"]]] : [])], "group", "total"));
}
function ofAim(part, at) {
  return parameters(room("aims", part.aim), part.parameters, room("aims", part.aim).label, (d, key, value) => setIn(at(d).parameters ??= {}, key, value));
}
function adding(text, which, edit, key) {
  const pick = choice(desk.catalogue.aims.filter((r) => which(r) && meant(r)).map((r) => [r.name, r.label]), undefined, { "data-key": key });
  return row2(labelled(text, pick), button(words["desk-add"], () => { change(say("live-step-add", { aim: room("aims", pick.value).label }), edit(pick.value)); controls(); }, { "data-key": `${key}-do`, "aria-label": `${words["desk-add"]}: ${text}` }));
}
/* Weights are independent of one another; the part that each gets of the whole is drawn */
function weight(k, n, one) {
  const line = element("div", undefined, { class: "aim" }), id = `weight-${k}-${n}`, at = (d) => d.settings.stages[k].blend[n];
  const range = element("input", undefined, { type: "range", id, min: "0", max: "1", step: "0.05", value: one.weight, "data-key": id });
  const number = element("input", undefined, { type: "number", min: "0", max: "1", step: "0.05", value: one.weight, "aria-label": `${words["desk-weight"]}: ${aimText(one)}` });
  const label = element("label", room("aims", one.aim).label, { for: id }), part = element("div", undefined, { class: "part" });
  const set = (value) => {
    if (!(value >= 0 && value <= 1)) return;
    range.value = value; number.value = value;
    change(say("live-step-weight", { aim: room("aims", one.aim).label }), (d) => { at(d).weight = value; }, { again: true });
    parts(k);
  };
  range.addEventListener("input", () => set(Number(range.value)));
  number.addEventListener("change", () => set(Number(number.value)));
  part.dataset.stage = k; part.dataset.part = n;
  const away = draft.settings.stages[k].blend.length > 1 ? [button(words["desk-away-with"], () => { change(say("live-step-remove", { aim: room("aims", one.aim).label }), (d) => d.settings.stages[k].blend.splice(n, 1)); controls(); }, { "aria-label": `${words["desk-away-with"]}: ${aimText(one)}` })] : [];
  const settings = fold(`part-${k}-${n}`, scopeText(one), scopes(`${k}-${n}`, one, at), ...ofAim(one, at), ...away);
  line.append(label, range, number, part, settings, curve(k, n, one, (value) => set(value)));
  later(`parts-${k}`, () => parts(k));
  return line;
}
function parts(k) {
  const blend = draft.settings.stages[k]?.blend || [], all = blend.reduce((s, p) => s + p.weight, 0);
  for (const box of document.querySelectorAll(`.part[data-stage="${k}"]`)) {
    const own = all && blend[box.dataset.part] ? 100 * blend[box.dataset.part].weight / all : 0;
    const svg = drawn("svg", { viewBox: "0 0 100 4", preserveAspectRatio: "none", role: "img", "aria-label": say("live-part", { part: format(own, 0) }) });
    svg.append(drawn("rect", { width: own, height: 4, fill: "#0b5a8a" }));
    box.replaceChildren(svg);
    box.title = say("live-part", { part: format(own, 0) });
  }
}
function tolerance(k, stage) {
  return labelled(words["desk-tolerance"], numeric(Math.round(1000 * (stage.tolerance || 0)) / 10, { max: 1000 }, (value) => {
    change(say("live-step-tolerance", { number: k + 1 }), (d) => setIn(d.settings.stages[k], "tolerance", value ? value / 100 : null));
    controls(`tolerance-${k}`);
  }, { "data-key": `tolerance-${k}` }));
}

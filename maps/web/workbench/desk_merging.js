/* Two who saved one scenario: what both changed is decided part by part, in the words of the desk. */
function merging(error, reason) {
  const box = byId("desk-keep"), form = element("form");
  form.append(element("h3", say("live-conflict", { author: error.author })), element("p", words[error.conflicts.length ? "desk-conflict-help" : "desk-conflict-none"]));
  for (const [n, conflict] of error.conflicts.entries()) {
    const part = element("fieldset"), pick = (value, text, attributes) => {
      const label = element("label");
      label.append(element("input", undefined, { type: "radio", name: `merge-${n}`, value, ...attributes }), element("span", text));
      return label;
    };
    part.append(element("legend", fieldName(conflict)), pick("theirs", say("live-theirs", { value: brief(conflict, conflict.theirs) }), { checked: "" }), pick("mine", say("live-mine", { value: brief(conflict, conflict.mine) })));
    form.append(part);
  }
  form.append(element("button", words["desk-merge"], { type: "submit", class: "first" }));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const next = error.merged;
    for (const [n, conflict] of error.conflicts.entries()) if (form.elements[`merge-${n}`].value === "mine") setField(next, conflict);
    base = error.head;
    change(words["desk-step-merge"], (d) => { d.settings = next.settings; d.edits = next.edits; });
    controls();
    await save(draft, reason);
  });
  box.replaceChildren(form);
  form.querySelector("input, button").focus();
}
/* What a conflict is about, and each of both values, as the desk says them elsewhere */
function fieldName({ field, mine: own, theirs }) {
  const [where, name, ...rest] = field.split("/"), inner = rest.join("/"), row = own || theirs;
  if (where === "edits") return { limit: () => byCode.get(row.municipality)?.name, requirement: () => words["desk-asked"] }[row.kind]?.() || editText(row);
  const known = { keys: () => say("live-key", { group: groupName(inner) }), rules: () => `${words["desk-rules"]}: ${room("rules", inner).label}`, stages: () => words["desk-tuning"], viable_size: () => words["desk-viable"], group_shares: () => (inner ? say("live-group-part", { group: groupName(inner) }) : words["desk-group-share"]) };
  return known[name] && (inner || !["keys", "rules"].includes(name)) ? known[name]() : [name, inner].filter(Boolean).join(" ");
}
function brief({ field }, value) {
  const [where, name, inner] = field.split("/");
  if (value === null) return words["desk-gone"];
  if (where === "edits") return `${editText(value)} – ${value.reason}, ${value.author}`;
  if (name === "keys" && inner) return [room("keys", value.name).label, ...numbersIn(value.parameters)].join(", ");
  if (name === "rules" && inner) return [words["desk-rule-on"], ...numbersIn(value)].join(", ");
  if (name === "group_shares") return inner ? `${percent(value)} %` : Object.entries(value).map(([g, part]) => `${groupName(g)} ${percent(part)} %`).join(", ");
  if (name === "stages") return value.map((s, k) => `${k + 1}. ${s.aim ? aimText(s) : s.blend.map((p) => `${aimText(p)} × ${format(p.weight, 2)}`).join(" + ")}`).join("; ");
  return typeof value === "number" ? format(value, 0) : typeof value === "string" ? value : JSON.stringify(value);
}
const numbersIn = (given) => Object.entries(given || {}).map(([name, number]) => `${name} ${number}`);
/* A row of mine takes the place of theirs about the same */
function setField(next, { field, mine: value, theirs }) {
  const [where, name, inner] = [field.split("/")[0], field.split("/")[1], field.split("/").slice(2).join("/")];
  if (where === "edits") { next.edits = next.edits.filter((e) => !theirs || e.id !== theirs.id); if (value) next.edits.push(value); return; }
  const holder = inner ? (next.settings[name] ??= {}) : next.settings, key = inner || name;
  if (value === null) delete holder[key]; else holder[key] = value;
}

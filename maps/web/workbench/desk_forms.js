/* What controls are made of: buttons, fields, choices and folds that stay as they were when they are drawn anew. */
function button(text, work, attributes) {
  const found = element("button", text, { type: "button", ...attributes });
  found.addEventListener("click", (event) => refusals(() => work(event)));
  return found;
}
/* What the server refuses is told where the page tells everything */
async function refusals(work) {
  try { await work(); } catch (error) { if (!error.lines) throw error; announceDesk(error.lines.join(" ")); }
}
/* Nodes of a part drawn anew: the keyboard stays on the same control, or goes to the title of the part */
function renew(box, ...nodes) {
  const had = box.contains(document.activeElement), key = had && document.activeElement.dataset.key;
  box.replaceChildren(...nodes);
  if (had) keyboardTo(key && box.querySelector(`[data-key="${CSS.escape(key)}"]:not(:disabled)`), box);
}
function keyboardTo(control, box) { (control || box.closest("details").querySelector("summary")).focus(); }
/* What somebody is filling in stays when its part is drawn anew */
const filled = {};
function remembered(input, key) {
  input.dataset.key = key;
  if (key in filled) input.value = filled[key];
  input.addEventListener("input", () => { filled[key] = input.value; });
  return input;
}
function labelled(text, input) {
  const label = element("label", text, { class: "field" });
  label.append(input);
  return label;
}
function choice(options, chosen, attributes) {
  const found = element("select", undefined, attributes);
  for (const [value, text] of options) found.append(element("option", text, { value, ...(value === chosen ? { selected: "" } : {}) }));
  return found;
}
/* A field for a number; what is no number within its bounds is not taken */
function numeric(value, { min = 0, max = null, step = "any" }, work, attributes) {
  const input = element("input", undefined, { type: "number", min, step, value, ...(max === null ? {} : { max }), ...attributes });
  input.addEventListener("change", () => { if (input.value !== "" && input.checkValidity()) work(Number(input.value)); else input.reportValidity(); });
  return input;
}
function row2(...parts) {
  const found = element("div", undefined, { class: "row" });
  found.append(...parts);
  return found;
}
function tableOf(titles) {
  const table = element("table"), head = element("tr");
  for (const title of titles) head.append(element("th", title, { scope: "col" }));
  table.append(element("thead"), element("tbody"));
  table.tHead.append(head);
  return table;
}
const unfoldedParts = new Set();
function fold(key, title, ...content) {
  const found = element("details", undefined, { class: "more" }), summary = element("summary", title, { "data-key": `fold-${key}` });
  found.open = unfoldedParts.has(key);
  found.append(summary, ...content);
  found.addEventListener("toggle", () => { if (found.open) unfoldedParts.add(key); else unfoldedParts.delete(key); });
  return found;
}
/* Parameters of a key, rule or aim; empty is the default. An open one has further parameters by name */
function parameters(known, chosen, name, edit) {
  const box = element("div"), own = chosen || {};
  const listed = [...known.parameters.map((p) => [p.name, p.label, p.default]), ...(known.also || []).filter((p) => !known.parameters.some((k) => k.name === p.name)).map((p) => [p.name, p.label, ""]),
    ...Object.keys(own).filter((p) => ![...known.parameters, ...(known.also || [])].some((k) => k.name === p)).map((p) => [p, p, ""])];
  for (const [key, label, standard] of listed) {
    const input = element("input", undefined, { type: "number", step: "any", value: own[key] ?? "", placeholder: standard === "" ? "" : format(standard, 3).replace(/[.,]?0+$/, "") });
    input.addEventListener("change", () => change(say("live-step-parameter", { name }), (d) => edit(d, key, input.value === "" ? null : Number(input.value))));
    box.append(labelled(label, input));
  }
  if (known.named) {
    const column = element("input", undefined, { type: "text", maxlength: "60" });
    box.append(row2(labelled(words["desk-column"], column), button(words["desk-add"], () => { if (column.value.trim()) { change(say("live-step-parameter", { name }), (d) => edit(d, column.value.trim(), 1)); controls(); } })));
  }
  return listed.length || known.named ? [box] : [];
}
const setIn = (holder, key, value) => { if (value === null) delete holder[key]; else holder[key] = value; };
/* The strictest readers whom the person may address: who sees a row that is tried */
const strictest = desk.audiences[desk.audiences.length - 1];

/* Save, look back, compare, share, publish; what is said; and files. */
const when = (iso) => new Intl.DateTimeFormat(data.language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
async function keeping() {
  const box = byId("desk-keep"), found = await ask(api, undefined, "GET");
  const reason = element("input", undefined, { type: "text", required: "", maxlength: "1000" });
  const form = element("form");
  form.append(labelled(words["desk-save-reason"], reason), element("button", words["desk-save"], { type: "submit", class: "first" }));
  form.addEventListener("submit", async (event) => { event.preventDefault(); await save(draft, reason.value); });
  const list = element("ul", undefined, { class: "plain" });
  const shown = await ask(`${api}/publications`, undefined, "GET");
  for (const one of found.history) {
    const item = element("li", say("live-revision", { number: one.number, author: one.author, at: when(one.at) }));
    if (one.reason) item.append(element("div", one.reason, { class: "quiet" }));
    if (one.number !== found.head) item.append(button(words["desk-restore"], async () => {
      const old = await ask(`${api}/revisions/${one.number}`, undefined, "GET");
      change(say("live-step-restore", { number: one.number }), (d) => { d.settings = old.draft.settings; d.edits = old.draft.edits; });
      controls();
    }, { "aria-label": `${words["desk-restore"]}: ${one.number}` }), " ");
    if (one.number !== found.head) item.append(element("a", words["desk-compare"], { href: `/s/${desk.scenario.id}/compare?first=${one.number}`, target: "_blank", rel: "noopener", "aria-label": `${words["desk-compare"]}: ${one.number}` }));
    for (const page of shown.publications.filter((p) => p.number === one.number)) {
      const line = element("div", undefined, { class: "quiet" });
      line.append(element("a", say("live-published", { audience: words[`desk-audience-${page.audience}`], at: when(page.at) }), { href: `/p/${page.id}`, target: "_blank", rel: "noopener" }), " ");
      if (page.withdrawn_at) line.append(say("live-withdrawn", { at: when(page.withdrawn_at), by: page.withdrawn_by }));
      else line.append(button(words["desk-withdraw"], async () => { await ask(`/api/publications/${page.id}/withdraw`, {}); keeping(); }));
      item.append(line);
    }
    list.append(item);
  }
  const audience = choice(desk.audiences.map((a) => [a, words[`desk-audience-${a}`]]), "council");
  const publish = element("div", undefined, { class: "row" });
  publish.append(labelled(words["desk-publish-for"], audience), button(words["desk-publish"], async () => {
    try { await ask(`${api}/publications`, { number: found.head, audience: audience.value }); await keeping(); announceDesk(words["desk-published-now"]); } catch (error) { announceDesk(error.lines.join(" ")); }
  }));
  const agreed = element("input", undefined, { type: "file", accept: ".csv" });
  agreed.addEventListener("change", async () => {
    const body = new FormData();
    body.append("file", agreed.files[0]);
    body.append("name", `${desk.scenario.name.slice(0, 180)} (${words["desk-agreed-name"]})`);
    try { location.href = `/s/${(await ask(`${api}/agreed`, body)).id}`; } catch (error) { announceDesk(error.lines.join(" ")); }
  });
  const name = element("input", undefined, { type: "text", maxlength: "200", value: `${desk.scenario.name} (2)` });
  const copyOf = element("div", undefined, { class: "row" });
  copyOf.append(labelled(words["desk-copy-name"], name), button(words["desk-copy"], async () => {
    const made = await ask("/api/scenarios", { name: name.value, scenario: desk.scenario.id, number: found.head });
    location.href = `/s/${made.id}`;
  }));
  const previous = found.head > 1 ? [element("a", words["desk-compare-previous"], { href: `/s/${desk.scenario.id}/compare?first=${found.head - 1}`, target: "_blank", rel: "noopener" })] : [];
  const others = (await ask("/api/scenarios", undefined, "GET")).scenarios.filter((s) => s.id !== desk.scenario.id);
  const other = choice(others.map((s) => [s.id, s.name]));
  const against = element("div", undefined, { class: "row" });
  if (others.length) against.append(labelled(words["desk-compare-with"], other), button(words["desk-compare"], () => window.open(`/s/${desk.scenario.id}/compare?other=${other.value}`, "_blank", "noopener")));
  const share = found.shared ? element("p", words["desk-is-shared"], { class: "quiet" }) : button(words["desk-share"], async () => { await ask(api, { shared: true }, "PATCH"); keeping(); });
  box.replaceChildren(form, element("h3", words["desk-compare-title"]), ...previous, against, element("h3", words["desk-history"]), list, element("h3", words["desk-show-title"]), share, publish, element("h3", words["desk-copy"]), copyOf, element("h3", words["desk-agreed-here"]), element("p", words["desk-agreed-help"], { class: "quiet" }), labelled(words["desk-agreed-file"], agreed));
}
async function save(what, reason) {
  try {
    const done = await ask(`${api}/revisions`, { draft: what, base, reason });
    saved = what; base = done.number;
    if (draft === what) { try { localStorage.removeItem(mine); } catch { /* nothing was kept */ } }
    stepButtons();
    await keeping();
    announceDesk(say("live-saved-as", { number: done.number }));
  } catch (error) {
    if (error.status === 409 && error.conflicts) merging(error, reason); else announceDesk(error.lines.join(" "));
  }
}
/* Somebody else saved in the meantime: what both changed is decided field by field */
function merging(error, reason) {
  const box = byId("desk-keep"), form = element("form");
  form.append(element("h3", say("live-conflict", { author: error.author })), element("p", words[error.conflicts.length ? "desk-conflict-help" : "desk-conflict-none"]));
  const picks = error.conflicts.map((conflict) => {
    const pick = choice([["theirs", say("live-theirs", { value: brief(conflict.theirs) })], ["mine", say("live-mine", { value: brief(conflict.mine) })]]);
    form.append(labelled(conflict.field, pick));
    return [conflict, pick];
  });
  form.append(element("button", words["desk-merge"], { type: "submit", class: "first" }));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const next = error.merged;
    for (const [conflict, pick] of picks) if (pick.value === "mine") setField(next, conflict.field, conflict.mine);
    base = error.head;
    change(words["desk-step-merge"], (d) => { d.settings = next.settings; d.edits = next.edits; });
    controls();
    await save(draft, reason);
  });
  box.replaceChildren(form);
  form.querySelector("select, button").focus();
}
const brief = (value) => { const text = value === null ? words["desk-gone"] : JSON.stringify(value); return text.length > 80 ? `${text.slice(0, 80)}…` : text; };
function setField(next, field, value) {
  const [where, name, inner] = [field.split("/")[0], field.split("/")[1], field.split("/").slice(2).join("/")];
  if (where === "edits") { next.edits = next.edits.filter((e) => e.id !== name); if (value) next.edits.push(value); return; }
  const holder = inner ? (next.settings[name] ??= {}) : next.settings, key = inner || name;
  if (value === null) delete holder[key]; else holder[key] = value;
}
async function talking() {
  const box = byId("desk-talk"), found = await ask(`${api}/comments`, undefined, "GET");
  const text = element("textarea", undefined, { required: "", maxlength: "4000" });
  text.value = talking.text || "";
  text.addEventListener("input", () => { talking.text = text.value; }); /* another choice on the map keeps what is being written */
  const here = state.chosen && state.chosen.level === "municipality" ? state.chosen : null;
  const seen = choice(desk.audiences.map((a) => [a, words[`desk-audience-${a}`]]), strictest);
  const form = element("form");
  form.append(labelled(here ? say("live-say-of", { name: here.name }) : words["desk-say"], text), labelled(words["desk-for"], seen), element("button", words["desk-send"], { type: "submit", class: "first" }));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try { await ask(`${api}/comments`, { text: text.value, municipality: here ? here.code : "", audience: seen.value }); talking.text = ""; await talking(); announceDesk(words["desk-sent"]); } catch (error) { announceDesk(error.lines.join(" ")); }
  });
  const list = element("ul", undefined, { class: "plain" });
  for (const one of found.comments) {
    const area = byCode.get(one.municipality), item = element("li");
    item.append(element("div", `${area ? `${area.name}: ` : ""}${one.text}`, one.resolved_by ? { class: "done" } : {}), element("div", `${one.author}, ${when(one.at)}, ${words[`desk-audience-${one.audience}`]}`, { class: "quiet" }));
    if (one.resolved_by) item.append(element("div", say("live-resolved", { by: one.resolved_by }), { class: "quiet" }));
    else item.append(button(words["desk-resolve"], async () => { await ask(`/api/comments/${one.id}/resolve`, {}); talking(); }));
    list.append(item);
  }
  box.replaceChildren(form, list);
}

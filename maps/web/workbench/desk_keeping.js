/* Save, look back, compare, share and publish; what somebody may not do is not offered. */
const may = (role) => desk.roles.includes(role);
const when = (iso) => new Intl.DateTimeFormat(data.language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
async function keeping() {
  const box = byId("desk-keep"), found = await ask(api, undefined, "GET");
  const reason = remembered(element("input", undefined, { type: "text", required: "", maxlength: "1000" }), "save-reason");
  const form = element("form");
  form.append(labelled(words["desk-save-reason"], reason), element("button", words["desk-save"], { type: "submit", class: "first" }));
  form.addEventListener("submit", async (event) => { event.preventDefault(); await save(draft, reason.value); });
  const list = element("ul", undefined, { class: "plain" });
  const shown = await ask(`${api}/publications`, undefined, "GET");
  for (const one of found.history) {
    const item = element("li", say("live-revision", { number: one.number, author: one.author, at: when(one.at) }));
    if (one.reason) item.append(element("div", one.reason, { class: "quiet" }));
    if (one.number !== found.head && may("edit")) item.append(button(words["desk-restore"], async () => {
      const old = await ask(`${api}/revisions/${one.number}`, undefined, "GET");
      change(say("live-step-restore", { number: one.number }), (d) => { d.settings = old.draft.settings; d.edits = old.draft.edits; });
      controls();
    }, { "aria-label": `${words["desk-restore"]}: ${one.number}`, "data-key": `restore-${one.number}` }), " ");
    if (one.number !== found.head) item.append(element("a", words["desk-compare"], { href: `/s/${desk.scenario.id}/compare?first=${one.number}`, target: "_blank", rel: "noopener", "aria-label": `${words["desk-compare"]}: ${one.number}` }));
    for (const page of shown.publications.filter((p) => p.number === one.number)) {
      const line = element("div", undefined, { class: "quiet" });
      const told = say("live-published", { audience: words[`desk-audience-${page.audience}`], at: when(page.at) });
      line.append(element("a", told, { href: `/p/${page.id}`, target: "_blank", rel: "noopener" }), " ");
      if (page.withdrawn_at) line.append(say("live-withdrawn", { at: when(page.withdrawn_at), by: page.withdrawn_by }));
      else if (may("publish")) line.append(button(words["desk-withdraw"], async () => { await ask(`/api/publications/${page.id}/withdraw`, {}); await keeping(); announceDesk(say("live-withdrawn-now", { what: told })); }, { "aria-label": `${words["desk-withdraw"]}: ${told}`, "data-key": `withdraw-${page.id}` }));
      item.append(line);
    }
    list.append(item);
  }
  const audience = remembered(choice(desk.audiences.map((a) => [a, words[`desk-audience-${a}`]]), "council"), "publish-for");
  const publish = element("div", undefined, { class: "row" });
  publish.append(labelled(words["desk-publish-for"], audience), button(words["desk-publish"], async () => {
    const seen = audience.value;
    await ask(`${api}/publications`, { number: found.head, audience: seen });
    await keeping();
    announceDesk(say("live-published-now", { number: found.head, audience: words[`desk-audience-${seen}`] }));
  }, { "data-key": "publish" }));
  const agreed = element("input", undefined, { type: "file", accept: ".csv" });
  agreed.addEventListener("change", () => refusals(async () => {
    const body = new FormData();
    body.append("file", agreed.files[0]);
    body.append("name", `${desk.scenario.name.slice(0, 180)} (${words["desk-agreed-name"]})`);
    location.href = `/s/${(await ask(`${api}/agreed`, body)).id}`;
  }));
  const name = remembered(element("input", undefined, { type: "text", maxlength: "200", value: `${desk.scenario.name} (2)` }), "copy-name");
  const copyOf = element("div", undefined, { class: "row" });
  copyOf.append(labelled(words["desk-copy-name"], name), button(words["desk-copy"], async () => {
    const made = await ask("/api/scenarios", { name: name.value, scenario: desk.scenario.id, number: found.head });
    location.href = `/s/${made.id}`;
  }));
  const previous = found.head > 1 ? [element("a", words["desk-compare-previous"], { href: `/s/${desk.scenario.id}/compare?first=${found.head - 1}`, target: "_blank", rel: "noopener" })] : [];
  const others = (await ask("/api/scenarios", undefined, "GET")).scenarios.filter((s) => s.id !== desk.scenario.id);
  const other = remembered(choice(others.map((s) => [s.id, [s.name, say("live-version", { number: s.head }), when(s.changed)].join(" · ")])), "compare-with");
  const against = element("div", undefined, { class: "row" });
  if (others.length) against.append(labelled(words["desk-compare-with"], other), button(words["desk-compare"], () => window.open(`/s/${desk.scenario.id}/compare?other=${other.value}`, "_blank", "noopener")));
  const share = found.shared ? element("p", words["desk-is-shared"], { class: "quiet" }) : button(words["desk-share"], async () => { await ask(api, { shared: true }, "PATCH"); await keeping(); announceDesk(words["desk-shared-now"]); });
  const called = remembered(element("input", undefined, { type: "text", maxlength: "200", value: desk.scenario.name }), "scenario-name");
  const naming = row2(labelled(words["desk-scenario-name"], called), button(words["desk-rename"], () => rename(called.value.trim()), { "data-key": "rename" }));
  const titled = (code, ...parts) => [element("h3", words[code]), ...parts];
  renew(box, ...(may("edit") ? [form] : [element("p", words["desk-only-reading"], { class: "quiet" })]), ...titled("desk-compare-title", ...previous, against), ...titled("desk-history", list),
    ...(may("edit") ? titled("desk-show-title", share, ...(may("publish") ? [publish] : [])) : []),
    ...(may("edit") ? [...titled("desk-name-title", naming, copyOf), ...titled("desk-agreed-here", element("p", words["desk-agreed-help"], { class: "quiet" }), labelled(words["desk-agreed-file"], agreed))] : []));
}
async function rename(name) {
  if (!name) return;
  await ask(api, { name }, "PATCH");
  desk.scenario.name = name;
  byId("desk-name").textContent = name;
  announceDesk(say("live-renamed", { name }));
}
/* What the server calls by its code has a name on the page */
const withNames = (line) => line.replace(/\bGM\d{4}\b/g, (code) => (byCode.has(code) ? byCode.get(code).name : code));
async function save(what, reason) {
  try {
    const done = await ask(`${api}/revisions`, { draft: what, base, reason });
    saved = what; base = done.number;
    if (draft === what) { try { localStorage.removeItem(mine); } catch { /* nothing was kept */ } }
    delete filled["save-reason"];
    stepButtons();
    await keeping();
    announceDesk(say("live-saved-as", { number: done.number }));
  } catch (error) {
    if (error.status === 409 && error.conflicts) merging(error, reason); else announceDesk(error.lines.map(withNames).join(" "));
  }
}

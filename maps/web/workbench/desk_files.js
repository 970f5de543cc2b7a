/* Files of a saved version, made beside the page; figures of somebody else's plan; the scenario as text. */
async function filing() {
  const box = byId("desk-files"), form = element("form");
  const kind = choice([["plan", words["desk-job-plan"]], ["papers", words["desk-job-papers"]], ["weightmap", words["desk-job-weightmap"]]]);
  const audience = choice(desk.audiences.map((a) => [a, words[`desk-audience-${a}`]]), "public");
  if (!may("edit")) form.append(element("p", words["desk-files-reading"], { class: "quiet" }));
  else form.append(labelled(words["desk-job"], kind), labelled(words["desk-for"], audience), element("button", words["desk-make"], { type: "submit", class: "first" }), element("p", words["desk-make-help"], { class: "quiet" }));
  const list = element("ul", undefined, { class: "plain" });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const here = state.chosen && state.chosen.level !== "country" ? [state.chosen.code] : [];
    try { watch(await ask(`${api}/jobs`, { number: base, kind: kind.value, audience: audience.value, areas: here }), list); } catch (error) { announceDesk(error.lines.join(" ")); }
  });
  const toml = element("textarea", undefined, { rows: "12", spellcheck: "false", "aria-label": "TOML" });
  const read = button(words["desk-toml-read"], async () => {
    try { const found = await ask(`${api}/read-toml`, { text: toml.value }); change(words["desk-step-toml"], (d) => { d.settings = found.settings; }); controls(); announceDesk(words["desk-toml-taken"]); } catch (error) { announceDesk(error.lines.join(" ")); }
  });
  const showToml = button(words["desk-toml-show"], async () => { try { toml.value = (await ask(`${api}/toml`, { draft })).toml; } catch (error) { announceDesk(error.lines.join(" ")); } });
  const file = element("input", undefined, { type: "file", accept: ".csv,.xlsx" }), scored = element("div", undefined, { class: "sheet" });
  file.addEventListener("change", async () => {
    const body = new FormData();
    body.append("file", file.files[0]);
    body.append("draft", JSON.stringify(draft));
    try { scored.textContent = (await ask(`${api}/score`, body)).text; } catch (error) { scored.textContent = error.lines.join("\n"); }
  });
  box.replaceChildren(form, list, element("h3", words["desk-score"]), labelled(words["desk-score-file"], file), scored, element("h3", "TOML"), showToml, toml, read);
  for (const job of (await ask(`${api}/jobs`, undefined, "GET")).jobs) watch(job, list, true);
}
function watch(job, list, below = false) {
  const item = element("li"), told = element("div", job.told, { class: "quiet" }), title = element("div");
  const stop = button(words["desk-stop"], async () => {
    if (stop.getAttribute("aria-disabled")) return;
    stop.setAttribute("aria-disabled", "true");
    stop.textContent = words["desk-stopping"]; /* the best plan so far is checked and written first */
    await ask(`/api/jobs/${job.id}/stop`, {});
  });
  const called = `${words[`desk-job-${job.kind}`]}, ${words[`desk-audience-${job.audience}`]}`;
  const status = (state) => {
    title.textContent = `${called}: ${words[`desk-job-${state}`]}`;
    stop.hidden = state !== "queued" && state !== "running";
    told.hidden = state === "done"; /* its last line names a file of the server */
  };
  let stopped = false;
  status(job.state);
  item.append(title, told, stop);
  if (below) list.append(item); else list.prepend(item);
  const done = (files) => {
    if (!files) return;
    const link = element("a", words["desk-download"], { href: `/api/jobs/${job.id}/files`, download: "" });
    if (job.kind !== "weightmap") item.append(element("a", words["desk-open-map"], { href: `/api/jobs/${job.id}/map`, target: "_blank", rel: "noopener" }), " ");
    item.append(link);
    if (stopped) link.focus(); /* the button that was pressed is gone */
  };
  const gone = () => button(words["desk-delete"], async () => {
    if (!await confirmed({ title: say("live-delete-job", { name: called }), text: words["desk-delete-job-goes"], yes: words["desk-delete"], no: words["desk-delete-not"] })) return;
    await ask(`/api/jobs/${job.id}`, undefined, "DELETE");
    const next = (item.nextElementSibling || item.previousElementSibling || list.previousElementSibling).querySelector("button:not([hidden]), a");
    item.remove();
    announceDesk(say("live-deleted", { name: called }));
    keyboardTo(next, list);
  }, { "aria-label": `${words["desk-delete"]}: ${called}` });
  const over = (found) => { done(found.files); if (found.may_delete) item.append(" ", gone()); };
  if (job.ended) { over(job); return; }
  const events = new EventSource(`/api/jobs/${job.id}/events`);
  events.addEventListener("line", (event) => { status("running"); told.textContent = event.data; });
  events.addEventListener("end", async (event) => { events.close(); stopped = document.activeElement === stop; status(event.data); announceDesk(`${title.textContent}.`); over(await ask(`/api/jobs/${job.id}`, undefined, "GET")); });
}

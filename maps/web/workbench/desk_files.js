/* Files of a saved version, made beside the page; figures of somebody else's plan; the scenario as text. */
async function filing() {
  const box = byId("desk-files"), form = element("form");
  const kind = choice([["plan", words["desk-job-plan"]], ["papers", words["desk-job-papers"]], ["weightmap", words["desk-job-weightmap"]]]);
  const audience = choice(desk.audiences.map((a) => [a, words[`desk-audience-${a}`]]), "public");
  if (!may("edit")) form.append(element("p", words["desk-files-reading"], { class: "quiet" }));
  else form.append(labelled(words["desk-job"], kind), labelled(words["desk-for"], audience), element("button", words["desk-make"], { type: "submit", class: "first" }), element("p", words["desk-make-help"], { class: "quiet" }), element("p", words["desk-papers-whom"], { class: "quiet" }));
  const list = element("ul", undefined, { class: "plain" });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const here = state.chosen && state.chosen.level !== "country" ? [state.chosen.code] : [];
    try { watch(await ask(`${api}/jobs`, { number: base, kind: kind.value, audience: audience.value, areas: here }), list); announceDesk(list.firstElementChild.firstElementChild.textContent); } catch (error) { announceDesk(error.lines.join(" ")); }
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
  watched.clear();
  for (const job of (await ask(`${api}/jobs`, undefined, "GET")).jobs) watch(job, list, true);
}

/* The page on which a scenario begins: a bundled case, own tables, or one that is kept. */
const byId = (id) => document.getElementById(id);
const { words, who } = JSON.parse(byId("desk-data").textContent);
const say = (code, details) => words[code].replace(/\{(\w+)\}/g, (_, name) => details[name]);
const tell = (text) => { byId("said").textContent = text; };
async function ask(path, body, method = "POST") {
  const options = { method, headers: { "X-Workbench": "1" }, credentials: "same-origin" };
  if (body instanceof FormData) options.body = body;
  else if (body !== undefined) { options.body = JSON.stringify(body); options.headers["Content-Type"] = "application/json"; }
  const response = await fetch(path, options);
  const found = response.status === 204 ? {} : response.headers.get("content-type")?.includes("json") ? await response.json() : await response.blob();
  if (!response.ok) throw Object.assign(new Error(), { found: found.detail || found, status: response.status });
  return found;
}
const wrong = (error) => tell((error.found && error.found.lines || [say("live-refused", { status: error.status || "–" })]).join(" "));
for (const button of document.querySelectorAll("[data-bundled]")) {
  button.addEventListener("click", async () => {
    tell(words["desk-opening"]);
    try { location.href = `/s/${(await ask("/api/scenarios", { name: button.dataset.title, bundled: button.dataset.bundled })).id}`; } catch (error) { wrong(error); }
  });
}
for (const button of document.querySelectorAll("[data-delete]")) {
  button.addEventListener("click", async () => {
    const { name, id } = button.dataset, item = button.closest("li");
    if (!await confirmed({ title: say("live-delete-scenario", { name }), text: words[`desk-delete-${button.dataset.delete}`], yes: words["desk-delete"], no: words["desk-delete-not"] })) return;
    try { await ask(`/api/scenarios/${id}`, undefined, "DELETE"); } catch (error) { wrong(error); return; }
    const beside = item.nextElementSibling || item.previousElementSibling || document;
    try { localStorage.removeItem(`draft-${who}-${id}`); } catch { /* nothing was kept */ }
    item.remove();
    tell(say("live-deleted", { name }));
    beside.querySelector("a[href^='/s/'], [data-bundled]").focus(); /* the button that was pressed is gone */
  });
}
for (const at of document.querySelectorAll("time")) at.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at.dateTime));
const upload = byId("upload");
if (upload) upload.addEventListener("submit", async (event) => {
  event.preventDefault();
  tell(words["desk-reading"]);
  const body = new FormData(upload);
  if (!upload.elements.agreed.files.length) body.delete("agreed");
  byId("complaints").hidden = true;
  try { location.href = `/s/${(await ask("/api/dossiers", body)).id}`; } catch (error) {
    const all = error.found && error.found.complaints;
    if (!all) { wrong(error); return; }
    tell("");
    byId("complaints").hidden = false;
    byId("complaints-title").textContent = say("live-complaints", { count: all.length });
    byId("complaints").querySelector("tbody").replaceChildren(...all.map((one) => {
      const line = document.createElement("tr"), where = [one.table, one.cell || (one.row ? `${one.row}${one.column ? `, ${one.column}` : ""}` : one.column || "")].filter(Boolean).join(" ");
      [where, one.value ?? "", one.text].forEach((text, k) => {
        const cell = document.createElement("td");
        cell.textContent = text;
        if (!k) cell.className = "cell";
        line.append(cell);
      });
      return line;
    }));
    byId("complaints-title").tabIndex = -1;
    byId("complaints-title").focus();
  }
});
if (byId("marked")) byId("marked").addEventListener("click", async () => {
  try {
    const body = new FormData();
    for (const file of upload.elements.files.files) body.append("files", file);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await ask("/api/dossiers/marked", body));
    link.download = "marked.xlsx";
    link.click();
    URL.revokeObjectURL(link.href);
  } catch (error) { wrong(error); }
});
if (byId("language")) byId("language").addEventListener("click", () => { document.cookie = `language=${new URL(byId("language").href).searchParams.get("lang")}; path=/; SameSite=Lax`; });
if (byId("sign-out")) byId("sign-out").addEventListener("click", async () => { await ask("/sign-out", {}); location.reload(); });
const grant = byId("grant");
async function grants() {
  const found = await ask("/api/grants", undefined, "GET");
  byId("grants").replaceChildren(...found.grants.map((one) => Object.assign(document.createElement("li"), { textContent: `${one.subject} · ${one.province} · ${words[`desk-role-${one.role}`]} · ${words[`desk-audience-${one.audience}`]} (${one.by})` })));
  const log = await ask("/api/audit", undefined, "GET");
  byId("log").replaceChildren(...log.lines.map((one) => Object.assign(document.createElement("div"), { textContent: `${one.at.slice(0, 19)} ${one.person} ${one.action} ${one.what}` })));
}
if (grant) {
  grants().catch(wrong);
  grant.addEventListener("submit", async (event) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(grant));
    try { await ask("/api/grants", { ...given, role: given.role || null }, "PUT"); await grants(); tell(words["desk-granted"]); } catch (error) { wrong(error); }
  });
}

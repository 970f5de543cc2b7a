/* Jobs as the page lists them. One stream of events tells of all that have not ended, and of all pages of a browser one
   has such a stream: a browser has six connections for one server, and a stream takes one. Where a page has none (another
   has it, a proxy holds it back, the connection fell away), it asks. */
const ASK_AFTER = 700; /* milliseconds between two questions */
const SILENCE = 5000, LONGEST = 75000; /* milliseconds after which a stream that said nothing is held back; a server ends each after a minute */
const watched = new Map();
let asker = 0, unreached = "", streaming = false, streams = Boolean(navigator.locks && window.EventSource); /* locks are not there over plain http */
function watch(job, list, below = false) {
  const item = element("li"), told = element("div", undefined, { class: "quiet" }), title = element("div");
  const stop = button(words["desk-stop"], async () => {
    if (stop.getAttribute("aria-disabled")) return;
    stop.setAttribute("aria-disabled", "true");
    stop.textContent = words["desk-stopping"]; /* the best plan so far is checked and written first */
    await ask(`/api/jobs/${job.id}/stop`, {});
  });
  const of = job.kind === "papers" ? job.areas.map((code) => (byCode.get(code) || { name: code }).name) : [];
  const called = [words[`desk-job-${job.kind}`], ...of, words[`desk-audience-${job.audience}`]].join(", ");
  const made = element("div", `${say("live-version", { number: job.number })}, ${when(job.created)}`, { class: "quiet" });
  const rows = job.alone ? [element("div", words["desk-job-alone"], { class: "quiet" })] : [];
  const tell = (found) => {
    title.textContent = `${called}: ${words[`desk-job-${found.state}`]}`;
    stop.hidden = Boolean(found.ended);
    told.hidden = found.state === "done"; /* its last line names a file of the server */
    told.textContent = found.told;
  };
  item.append(title, made, ...rows, told, stop);
  if (below) list.append(item); else list.prepend(item);
  const gone = () => button(words["desk-delete"], async () => {
    if (!await confirmed({ title: say("live-delete-job", { name: called }), text: words["desk-delete-job-goes"], yes: words["desk-delete"], no: words["desk-delete-not"] })) return;
    await ask(`/api/jobs/${job.id}`, undefined, "DELETE");
    const next = (item.nextElementSibling || item.previousElementSibling || list.previousElementSibling).querySelector("button:not([hidden]), a");
    item.remove();
    announceDesk(say("live-deleted", { name: called }));
    keyboardTo(next, list);
  }, { "aria-label": `${words["desk-delete"]}: ${called}` });
  const over = (found, had) => {
    const link = found.files && element("a", words["desk-download"], { href: `/api/jobs/${job.id}/files`, download: "" });
    if (link && job.kind !== "weightmap") item.append(element("a", words["desk-open-map"], { href: `/api/jobs/${job.id}/map`, target: "_blank", rel: "noopener" }), " ");
    if (link) item.append(link);
    if (link && had) link.focus(); /* the button that was pressed is gone */
    if (found.may_delete) item.append(" ", gone());
  };
  tell(job);
  if (job.ended) { over(job); return; }
  watched.set(job.id, (found) => {
    const had = document.activeElement === stop;
    tell(found);
    if (!found.ended) return;
    watched.delete(job.id);
    over(found, had);
    announceDesk(`${title.textContent}.`);
  });
  clearTimeout(asker);
  asker = setTimeout(askAfter, ASK_AFTER);
}
function tellAll(jobs, asked = new Map(watched)) {
  const found = new Map(jobs.map((job) => [job.id, job]));
  for (const [id, tell] of asked) {
    if (watched.get(id) !== tell) continue; /* the list was drawn anew in the meantime */
    if (found.has(id)) tell(found.get(id)); else watched.delete(id); /* it was taken away */
  }
}
async function askAfter() {
  const asked = new Map(watched);
  try {
    tellAll((await ask(`${api}/jobs`, undefined, "GET")).jobs, asked);
    unreached = "";
  } catch (error) {
    if (!error.lines) throw error;
    const said = error.lines.join(" ");
    if (said !== unreached) announceDesk(said); /* once: it would be read aloud at every question */
    unreached = said;
  }
  clearTimeout(asker);
  if (!watched.size || streaming) return;
  asker = setTimeout(askAfter, ASK_AFTER);
  if (streams) navigator.locks.request("workbench-events", { ifAvailable: true }, (free) => free && watched.size && !streaming ? streamed() : undefined);
}
function streamed() {
  streaming = true;
  clearTimeout(asker);
  return new Promise((end) => {
    const source = new EventSource(`${api}/events`);
    const over = () => {
      clearTimeout(held);
      source.close();
      streaming = false;
      end();
      if (watched.size) asker = setTimeout(askAfter, ASK_AFTER); /* it had its time, or the connection fell away */
    };
    let held = setTimeout(() => { streams = false; over(); }, SILENCE);
    source.addEventListener("jobs", (event) => {
      clearTimeout(held);
      held = setTimeout(over, LONGEST); /* a laptop that slept may not notice that its connection is gone */
      tellAll(JSON.parse(event.data).jobs);
      if (!watched.size) over();
    });
    source.addEventListener("error", over);
  });
}

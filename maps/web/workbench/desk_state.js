/* The draft that is edited, its history, and the server that plans it. Only the latest draft is asked for: while one
   question is under way the next waits, and what came in between is never sent. */
const desk = JSON.parse(byId("desk-data").textContent);
const api = `/api/scenarios/${desk.scenario.id}`;
let draft = desk.draft, saved = desk.draft, base = desk.number;
const past = [], future = [];
const copy = (value) => JSON.parse(JSON.stringify(value));
const mine = `draft-${desk.who}-${desk.scenario.id}`; /* of this person: a browser can be shared */

async function ask(path, body, method = "POST") {
  const options = { method, headers: { "X-Workbench": "1" }, credentials: "same-origin" };
  if (body instanceof FormData) options.body = body;
  else if (body !== undefined) { options.body = JSON.stringify(body); options.headers["Content-Type"] = "application/json"; }
  let response;
  const spoken = `${path}${path.includes("?") ? "&" : "?"}lang=${data.language}`; /* as the page, whatever the cookie says */
  try { response = await fetch(spoken, options); } catch { throw { lines: [words["desk-away"]] }; }
  const found = response.status === 204 ? {} : await response.json().catch(() => ({}));
  if (response.ok) return found;
  if (response.status === 401) throw { lines: [words["desk-signed-out"]] };
  const detail = found.detail || found;
  throw { status: response.status, lines: detail.lines || [say("live-refused", { status: response.status })], ...(typeof detail === "object" ? detail : {}) };
}
function announceDesk(text) { byId("desk-said").textContent = text; }

/* A step has a name, so that undo can say what it undoes */
function change(name, edit, { again = false } = {}) {
  const next = copy(draft);
  edit(next);
  if (JSON.stringify(next) === JSON.stringify(draft)) return;
  const last = past[past.length - 1];
  if (!(again && last && last.name === name && last.again)) past.push({ name, before: draft, again });
  future.length = 0;
  use(next);
}
function use(next) {
  draft = next;
  try { localStorage.setItem(mine, JSON.stringify({ draft, base })); } catch { /* a browser without storage keeps nothing */ }
  stepButtons();
  request();
}
function stepButtons() {
  for (const [id, list, code, none] of [["desk-undo", past, "live-undo-step", "desk-undo"], ["desk-redo", future, "live-redo-step", "desk-redo"]]) {
    const step = list[list.length - 1];
    const had = document.activeElement === byId(id);
    byId(id).disabled = !step;
    byId(id).textContent = step ? `${words[`${none}-sign`]} ${step.name}` : words[none];
    byId(id).title = step ? say(code, { step: step.name }) : "";
    byId(id).setAttribute("aria-label", byId(id).title || words[none]);
    if (had && !step) byId("desk-next").focus(); /* a button that can do nothing more would lose the keyboard */
  }
  const same = JSON.stringify(draft) === JSON.stringify(saved);
  byId("desk-state").textContent = words[same ? "desk-saved" : "desk-unsaved"];
  byId("desk-state").classList.toggle("unsaved", !same);
}
function back(from, to, code) {
  const step = from.pop();
  if (!step) return;
  to.push({ name: step.name, before: draft });
  done = say(code, { step: step.name });
  announceDesk(done);
  use(step.before);
  controls();
}

/* The plan; what was undone is told together with the plan that it led to */
let done = "";
const WHY_AFTER = 600; /* milliseconds of rest after which reasons are made too; they take longer than figures */
const REST_AFTER = 350; /* milliseconds after which table and charts follow the map; a slider on its way needs them not */
let restTimer = 0;
let asking = false, waitingDraft = null, sequence = 0, whyTimer = 0;
function request() {
  waitingDraft = draft;
  if (!asking) next();
}
async function next() {
  let possible = true;
  asking = true;
  document.body.classList.add("busy");
  while (waitingDraft) {
    const asked = waitingDraft;
    waitingDraft = null;
    sequence += 1;
    try {
      const began = performance.now(), found = await ask(`${api}/plan`, { draft: asked, sequence });
      possible = true;
      if (!waitingDraft) { show(found); announceDesk([done, say("live-planned", { ms: format(performance.now() - began, 0) })].filter(Boolean).join(" ")); done = ""; }
    } catch (error) {
      if (!error.lines) throw error;
      possible = false;
      if (!waitingDraft) trouble(error);
    }
  }
  asking = false;
  document.body.classList.remove("busy");
  clearTimeout(whyTimer);
  if (possible) whyTimer = setTimeout(explain, WHY_AFTER);
}
/* From which rows the answer was made stays in sight as long as it holds */
function tellAlone(text) {
  const box = byId("desk-alone");
  if (box.textContent !== text) box.textContent = text;
  box.hidden = !text;
}
function show(found) {
  hideClash();
  tellAlone(found.alone);
  const raw = found.edition;
  const fresh = unpacked({ ...data.editions[0], ...raw, reasons: raw.reasons || {}, streams: raw.streams || {}, decides: raw.decides || {}, bounds: raw.bounds });
  Object.assign(first, { figure: fresh.figure, layer: fresh.layer, bounds: fresh.bounds, scores: raw.scores, reasons: fresh.reasons, streams: fresh.streams, decides: raw.decides || {} });
  areas.forEach((area) => { first.areas[area.index].withheld = found.withheld.includes(area.code); });
  data.cards = found.cards;
  const headline = document.querySelector(".headline");
  if (headline) headline.textContent = found.headline;
  document.body.classList.toggle("stale", !found.explained);
  if (found.said) retell(found.said);
  restyle();
  cards();
  marks();
  panel();
  names();
  legend();
  clearTimeout(restTimer);
  restTimer = setTimeout(() => { tables(); later("charts", () => { charts(); scores(); }); }, REST_AFTER);
  if (found.room !== undefined) rooms(found.room);
  if (found.asked_now) tellAsked(found.asked_now);
  scoreTable(found);
  locksShown();
  document.body.dataset.shown = String(Number(document.body.dataset.shown || 0) + 1);
}
/* Who acted in the part that goes is led to where the step can be undone */
function hideClash() {
  const box = byId("desk-clash"), had = box.contains(document.activeElement);
  box.hidden = true;
  if (had) (byId("desk-undo").disabled ? byId("desk-next") : byId("desk-undo")).focus();
}
/* Sentences about the plan, which are made anew after its figures; until then the old ones are not shown */
function retell({ context, unknown, notes }) {
  document.querySelectorAll("header p > .scope").forEach((scope, k) => { scope.parentNode.lastChild.textContent = context[k] || ""; });
  const lists = [[".asked details + details ul", unknown], ["footer details ul", notes]];
  for (const [where, lines] of lists) {
    const list = document.querySelector(where);
    if (list) list.replaceChildren(...lines.map((line) => element("li", line)));
  }
}
async function explain() {
  if (asking) return;
  const open = byId("desk-why-box").open && state.chosen && state.chosen.level === "municipality";
  try {
    const asked = draft, found = await ask(`${api}/why`, { draft: asked, sequence, area: open ? state.chosen.code : "" });
    if (asking || waitingDraft || draft !== asked) return;
    show(found);
    byId("desk-why").textContent = open ? found.sheet : words["desk-why-choose"];
  } catch (error) { if (!error.lines) throw error; /* the plan itself told what is wrong */ }
}
/* Why there is no plan and what would make one possible; anything else that went wrong is told as it is */
function trouble(error) {
  const box = byId("desk-clash"), clash = error.status === 409 || error.error === "clash";
  box.replaceChildren(element("h2", words[clash ? "desk-clash" : "desk-wrong"]), ...error.lines.map((line) => element("p", line)));
  if ((error.ways || []).length) box.append(element("p", words["desk-ways-help"], { class: "quiet" }));
  for (const [k, way] of (error.ways || []).entries()) {
    const part = element("div");
    part.append(element("h3", say("live-way", { number: k + 1, price: way.price })), listOf(way.lines));
    if (way.edits) {
      part.append(button(words["desk-try"], () => {
        change(words["desk-step-repair"], (next) => {
          for (const edit of way.edits) put(next, { ...edit, reason: say("live-repair-reason", { number: k + 1 }), author: desk.person, visibility: edit.kind === "requirement" ? "public" : strictest });
        });
        controls();
      }, { "aria-label": `${words["desk-try"]}: ${say("live-way", { number: k + 1, price: way.price })}` }));
    } else part.append(element("p", words[way.parts ? "desk-way-parts" : "desk-way-dossier"], { class: "quiet" }));
    box.append(part);
  }
  const last = past[past.length - 1];
  if (last) box.append(element("p", undefined, {}), button(say("live-undo-step", { step: last.name }), () => back(past, future, "live-undone")));
  box.hidden = false;
  box.parentNode.scrollTop = 0;
  const headline = document.querySelector(".headline");
  if (headline) headline.textContent = words[document.body.dataset.shown || error !== desk.clash ? "desk-previous-plan" : "desk-clash"];
  if (error.room) rooms(error.room);
  if (clash) tellAlone(error.alone);
  announceDesk(words[clash ? "desk-no-plan" : "desk-wrong"]);
}
/* A row that is entered replaces those about the same; a limit of all periods is split where one of them changes */
const sameBut = (edit, period) => [edit.kind, edit.municipality, edit.bound, edit.group || "", period || "", edit.scope, edit.kind === "exchange" || edit.kind === "bid" ? edit.id : ""].join("|");
const about = (edit) => sameBut(edit, edit.period);
const newId = () => `w${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;
function put(next, edit) {
  const whole = { ...edit, id: edit.id || newId() }, isLimit = whole.kind === "limit";
  const split = (e) => (isLimit && whole.period && !e.period && sameBut(e, whole.period) === about(whole) ? periods.map((p) => ({ ...e, id: newId(), period: p.name })) : [e]);
  const replaced = (e) => about(e) === about(whole) || (isLimit && !whole.period && sameBut(e, "") === about(whole));
  next.edits = [...next.edits.flatMap(split).filter((e) => !replaced(e)), whole];
}

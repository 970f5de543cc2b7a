/* The start of the desk: every control drawn, the local draft offered, keys of the keyboard. */
/* All controls drawn anew; the keyboard stays where it was, or goes where it is wanted */
function controls(wanted) {
  const had = document.activeElement, key = wanted || had && had.dataset.key, part = had && had.closest(".desk > details");
  stages(); required(); edits(); town(); panel();
  const again = key && document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (again && !again.disabled) again.focus(); else if (again) (again.parentNode.querySelector("button:not(:disabled)") || again).focus();
  else if (part && !document.activeElement.closest(".desk")) part.querySelector("summary").focus(); /* what was acted on is gone */
}
const announceChoice = announce, panelPlain = panel;
announce = () => { announceChoice(); town(); if (byId("desk-why-box").open) { clearTimeout(whyTimer); whyTimer = setTimeout(explain, 200); } if (byId("desk-talk-box").open) talking(); };
/* What can be done with the municipality that is chosen, under its numbers */
panel = () => {
  panelPlain();
  const area = state.chosen;
  if (!area || area.level !== "municipality") return;
  const opening = (id, inner) => () => { byId(id).open = true; byId(id).scrollIntoView({ block: "nearest" }); (document.querySelector(inner) || byId(id).firstElementChild).focus(); };
  const quick = row2(button(words["desk-quick-limit"], opening("desk-town-box", "#desk-kind")), button(words["desk-why"], opening("desk-why-box", "#desk-why")), button(words["desk-quick-talk"], opening("desk-talk-box", "#desk-talk textarea")));
  quick.classList.add("quick");
  const lead = byId("panel-numbers").querySelector(".lead");
  if (lead) lead.after(quick); else byId("panel-numbers").prepend(quick);
};
function localDraft() {
  let kept = null;
  try { kept = JSON.parse(localStorage.getItem(mine)); } catch { /* nothing readable was kept */ }
  if (!kept || JSON.stringify(kept.draft) === JSON.stringify(draft)) return;
  const box = element("div", undefined, { class: "stage", role: "status" });
  box.append(element("p", words[kept.base === base ? "desk-local" : "desk-local-old"]),
    button(words["desk-local-take"], () => { change(words["desk-local-take"], (d) => { d.settings = kept.draft.settings; d.edits = kept.draft.edits; }); controls(); box.remove(); byId("desk-undo").focus(); }), " ",
    button(words["desk-local-drop"], () => { localStorage.removeItem(mine); box.remove(); byId("desk-next").focus(); }));
  byId("desk-clash").before(box);
}
byId("desk-undo").addEventListener("click", () => back(past, future, "live-undone"));
byId("desk-redo").addEventListener("click", () => back(future, past, "live-redone"));
byId("desk-next").addEventListener("click", nextProblem);
/* Where text is written the browser undoes what was typed; a slider, a tick or a button has nothing of its own to undo */
const WRITES = "textarea, input:not([type=range], [type=checkbox], [type=radio], [type=file])";
document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.target.matches(WRITES) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === "z") { event.preventDefault(); if (event.shiftKey) back(future, past, "live-redone"); else back(past, future, "live-undone"); }
});
for (const [id, work] of [["desk-keep-box", keeping], ["desk-talk-box", talking], ["desk-files-box", filing]]) {
  byId(id).addEventListener("toggle", () => { if (byId(id).open) work().catch((error) => announceDesk((error.lines || [String(error)]).join(" "))); });
}
byId("desk-why-box").addEventListener("toggle", () => { if (byId("desk-why-box").open) explain(); });
byId("desk-language").addEventListener("click", () => { document.cookie = `language=${new URL(byId("desk-language").href).searchParams.get("lang")}; path=/; SameSite=Lax`; });
window.addEventListener("beforeunload", (event) => { if (JSON.stringify(draft) !== JSON.stringify(saved)) event.preventDefault(); });
/* The map ends where the window does, however much is told above it */
function stretch() {
  const map = byId(data.maps[0]);
  document.body.style.setProperty("--map-top", `${Math.round(map.getBoundingClientRect().top + window.scrollY)}px`);
  fit();
  names();
}
window.addEventListener("resize", stretch);
stretch();
if (window.innerWidth <= 960) byId("desk-tuning-box").open = false; /* on a telephone the map comes first */
if (draft.edits.some(isLimit)) { drawLocks(true); marks(); legend(); }
locksShown();
localDraft();
controls();
stepButtons();
rooms(desk.room);
if (desk.located) byId("desk-stages").prepend(element("p", words["desk-located"], { class: "warning" }));
/* The page came with a plan and its reasons: nothing is asked for once more */
if (desk.clash) trouble(desk.clash);
else {
  scoreTable({ edition: { scores: first.scores }, baselines: desk.by_key });
  document.body.dataset.shown = "1";
}
document.body.dataset.ready = "yes";

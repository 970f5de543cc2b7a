/* The start of the desk: every control drawn, the local draft offered, keys of the keyboard. */
function controls() { stages(); required(); edits(); town(); }
const announceChoice = announce;
announce = () => { announceChoice(); town(); if (byId("desk-why-box").open) { clearTimeout(whyTimer); whyTimer = setTimeout(explain, 200); } if (byId("desk-talk-box").open) talking(); };
function localDraft() {
  let kept = null;
  try { kept = JSON.parse(localStorage.getItem(mine)); } catch { /* nothing readable was kept */ }
  if (!kept || JSON.stringify(kept.draft) === JSON.stringify(draft)) return;
  const box = element("div", undefined, { class: "stage", role: "status" });
  box.append(element("p", words[kept.base === base ? "desk-local" : "desk-local-old"]),
    button(words["desk-local-take"], () => { change(words["desk-local-take"], (d) => { d.settings = kept.draft.settings; d.edits = kept.draft.edits; }); controls(); box.remove(); }), " ",
    button(words["desk-local-drop"], () => { localStorage.removeItem(mine); box.remove(); }));
  byId("desk-clash").before(box);
}
byId("desk-undo").addEventListener("click", () => back(past, future, "live-undone"));
byId("desk-redo").addEventListener("click", () => back(future, past, "live-redone"));
byId("desk-next").addEventListener("click", nextProblem);
document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.target.matches("input, textarea, select") || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === "z") { event.preventDefault(); if (event.shiftKey) back(future, past, "live-redone"); else back(past, future, "live-undone"); }
});
for (const [id, work] of [["desk-keep-box", keeping], ["desk-talk-box", talking], ["desk-files-box", filing]]) {
  byId(id).addEventListener("toggle", () => { if (byId(id).open) work().catch((error) => announceDesk((error.lines || [String(error)]).join(" "))); });
}
byId("desk-why-box").addEventListener("toggle", () => { if (byId("desk-why-box").open) explain(); });
window.addEventListener("beforeunload", (event) => { if (JSON.stringify(draft) !== JSON.stringify(saved)) event.preventDefault(); });
localDraft();
controls();
stepButtons();
rooms(desk.room);
if (desk.located) byId("desk-stages").prepend(element("p", words["desk-located"], { class: "warning" }));
if (desk.clash) trouble(desk.clash); else explain();
document.body.dataset.ready = "yes";

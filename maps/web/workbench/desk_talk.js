/* What is said of a plan or a municipality, and for whom. */
async function talking() {
  const box = byId("desk-talk"), found = await ask(`${api}/comments`, undefined, "GET");
  const text = remembered(element("textarea", undefined, { required: "", maxlength: "4000" }), "comment"); /* another choice on the map keeps what is being written */
  const here = state.chosen && state.chosen.level === "municipality" ? state.chosen : null;
  const seen = remembered(choice(desk.audiences.map((a) => [a, words[`desk-audience-${a}`]]), strictest), "comment-for");
  const form = element("form");
  form.append(labelled(here ? say("live-say-of", { name: here.name }) : words["desk-say"], text), labelled(words["desk-for"], seen), element("button", words["desk-send"], { type: "submit", class: "first" }));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try { await ask(`${api}/comments`, { text: text.value, municipality: here ? here.code : "", audience: seen.value }); delete filled.comment; await talking(); announceDesk(words["desk-sent"]); } catch (error) { announceDesk(error.lines.join(" ")); }
  });
  const list = element("ul", undefined, { class: "plain" });
  for (const one of found.comments) {
    const area = byCode.get(one.municipality), item = element("li");
    item.append(element("div", `${area ? `${area.name}: ` : ""}${one.text}`, one.resolved_by ? { class: "done" } : {}), element("div", `${one.author}, ${when(one.at)}, ${words[`desk-audience-${one.audience}`]}`, { class: "quiet" }));
    if (one.resolved_by) item.append(element("div", say("live-resolved", { by: one.resolved_by }), { class: "quiet" }));
    else if (may("edit") || one.mine) item.append(button(words["desk-resolve"], async () => { await ask(`/api/comments/${one.id}/resolve`, {}); await talking(); announceDesk(words["desk-resolved-now"]); }, { "aria-label": `${words["desk-resolve"]}: ${one.text.slice(0, 60)}` }));
    list.append(item);
  }
  renew(box, ...(may("comment") ? [form] : []), list);
}

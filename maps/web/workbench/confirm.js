/* A question before something goes for good: what goes is named, and not doing it comes first. The keyboard is back on
   the button that asked afterwards, unless what follows takes it elsewhere. */
function confirmed({ title, text, yes, no }) {
  const box = document.createElement("dialog"), line = (tag, content) => Object.assign(document.createElement(tag), { textContent: content });
  const head = Object.assign(line("h2", title), { id: "confirm-title" }), told = Object.assign(line("p", text), { id: "confirm-text" }), row = document.createElement("div");
  box.setAttribute("aria-labelledby", head.id);
  box.setAttribute("aria-describedby", told.id);
  row.className = "row";
  return new Promise((answer) => {
    for (const [words, value] of [[no, ""], [yes, "yes"]]) {
      const button = Object.assign(line("button", words), { type: "button" });
      if (value) button.className = "gone";
      button.addEventListener("click", () => box.close(value));
      row.append(button);
    }
    box.append(head, told, row);
    box.addEventListener("close", () => { box.remove(); answer(box.returnValue === "yes"); });
    document.body.append(box);
    box.showModal();
  });
}

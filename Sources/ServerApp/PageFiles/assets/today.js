// Ticks without loading the page. A tick looks promised (dashed) until the server's page says it is saved, and stays dashed
// with a sentence if no answer came.

import { send, takeOver } from "./twins.js";

const main = document.querySelector("main");
// One after the other: an answer must never be older than what the page already shows.
let last = Promise.resolve();

main.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches(".action")) return;
  event.preventDefault();
  if (form.getAttribute("aria-busy") === "true") return;
  const button = event.submitter;
  promise(form, button);
  last = last.then(() => save(form, button));
});

function promise(form, button) {
  form.setAttribute("aria-busy", "true");
  form.dataset.state = "saving";
  for (const tick of form.querySelectorAll(".tick")) {
    tick.setAttribute("aria-pressed", String(tick === button && button.value !== "none"));
  }
  form.querySelector(".state").textContent = main.dataset.saving;
}

async function save(form, button) {
  const hadFocus = form.contains(document.activeElement);
  const always = button.classList.contains("always");
  try {
    const answer = await send(form, button);
    delete form.dataset.state;
    const action = form.elements.action.value;
    takeOver(answer.text, [`ticks-${action}`, `state-${action}`, `week-${action}`, "figures", "notice"]);
    if (hadFocus) form.querySelector(always ? ".tick.always" : ".tick:not(.always)").focus();
  } catch {
    // The server derives the entry's id from what is ticked, so sending once more never makes a second entry.
    form.dataset.state = "unsaved";
    form.querySelector(".state").textContent = main.dataset.unsaved;
  } finally {
    form.removeAttribute("aria-busy");
  }
}

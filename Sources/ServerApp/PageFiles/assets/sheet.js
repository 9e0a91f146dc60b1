// Entering paper sheets by keyboard. The fields stay the form's own: the script moves between them, counts, and sends the whole
// run, which the server replaces as one, a moment after the last key.

import { foot } from "./counts.js";
import { send, takeOver } from "./twins.js";

const form = document.getElementById("sheet");
const body = form.querySelector("tbody");
const where = document.getElementById("where");
const names = { "": where.dataset.blank, "○": where.dataset.new, "◎": where.dataset.always };
const digits = { 1: "○", 2: "◎", 0: "" };
const rows = [...body.rows].map((row) => ({
  handed: row.querySelector(".handed"),
  marks: [...row.querySelectorAll(".mark")],
}));
const columns = [...form.querySelectorAll("thead .item")].map((head) => head.textContent.trim());
const count = () => foot(form, rows);
const steps = [];
let changes = 0, saved = 0, timer, sending = false;

prepare();

function prepare() {
  document.getElementById("keys").hidden = false;
  document.getElementById("by-hand").hidden = true;
  document.getElementById("step-back").hidden = false;
  for (const { marks } of rows) {
    for (const field of marks) {
      // A read-only field takes every key as it is: no input method turns the space bar into a wide blank.
      field.readOnly = true;
      field.tabIndex = -1;
      paint(field);
    }
  }
  // One stop for the Tab key; the arrows do the rest.
  if (rows.length) rows[0].marks[0].tabIndex = 0;
}

function paint(field) {
  field.dataset.mark = { "": "", "○": "new", "◎": "always" }[field.value];
}

function place(field) {
  const row = rows.findIndex((one) => one.marks.includes(field));
  return row < 0 ? null : { row, column: rows[row].marks.indexOf(field) };
}

function go(row, column) {
  const field = rows[Math.min(Math.max(row, 0), rows.length - 1)].marks[Math.min(Math.max(column, 0), columns.length - 1)];
  field.focus();
}

function say(field) {
  const { row, column } = place(field);
  where.textContent = `${row + 1} · ${columns[column]}: ${names[field.value]}`;
}

function set(field, mark, remember = true) {
  if (field.value === mark) return;
  const { handed } = rows[place(field).row];
  if (remember) steps.push({ field, mark: field.value, handed: handed.checked });
  field.value = mark;
  if (mark) handed.checked = true;
  paint(field);
  say(field);
  changed();
}

function stepBack() {
  const step = steps.pop();
  if (!step) return;
  set(step.field, step.mark, false);
  rows[place(step.field).row].handed.checked = step.handed;
  step.field.focus();
  count();
}

body.addEventListener("focusin", ({ target }) => {
  if (!target.matches(".mark")) return;
  body.querySelector('.mark[tabindex="0"]').tabIndex = -1;
  target.tabIndex = 0;
  say(target);
});

body.addEventListener("click", ({ target }) => {
  if (target.matches(".mark")) set(target, { "": "○", "○": "◎", "◎": "" }[target.value]);
});

// Ticks of "handed in" and nicknames are plain fields; they only have to be saved.
body.addEventListener("input", changed);

form.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !event.target.matches(".nick")) {
    event.preventDefault();
    return stepBack();
  }
  const at = event.target.matches(".mark") && place(event.target);
  if (!at || event.altKey || event.metaKey) return;
  const field = event.target, ends = event.ctrlKey;
  const end = { Home: 0, End: columns.length - 1 }[event.key];
  const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
  if (end !== undefined) go(ends ? (end && rows.length - 1) : at.row, end);
  else if (ends) return;
  else if (move) go(at.row + move[0], at.column + move[1]);
  else if (event.key === "Enter") go(at.row + 1, 0);
  else if (event.key === " ") set(field, field.value ? "" : "○");
  else if (event.key.toLowerCase() === "a") set(field, field.value === "◎" ? "○" : "◎");
  else if (event.key === "Delete" || event.key === "Backspace") set(field, "");
  else if (event.key in digits) {
    set(field, digits[event.key]);
    if (at.column + 1 < columns.length) go(at.row, at.column + 1);
    else if (at.row + 1 < rows.length) go(at.row + 1, 0);
  } else return;
  event.preventDefault();
});

document.getElementById("step-back").addEventListener("click", stepBack);

form.addEventListener("submit", (event) => {
  // Taking everything back is a step of its own and loads the page.
  if (event.submitter?.value === "take-back") return void (saved = changes);
  event.preventDefault();
  save();
});

addEventListener("beforeunload", (event) => {
  if (saved !== changes) event.preventDefault();
});

function changed() {
  changes += 1;
  count();
  show("dirty");
  clearTimeout(timer);
  timer = setTimeout(save, 800);
}

function show(state) {
  const line = document.getElementById("state");
  line.dataset.state = state;
  line.textContent = line.dataset[state];
}

async function save() {
  clearTimeout(timer);
  if (sending) return;
  sending = true;
  const sent = changes;
  show("saving");
  try {
    const answer = await send(form);
    saved = sent;
    takeOver(answer.text);
    count();
    if (!answer.ok) show("dirty");
    else if (changes !== sent) show("dirty"), (timer = setTimeout(save, 800));
  } catch {
    show("retrying");
    timer = setTimeout(save, 5000);
  } finally {
    sending = false;
  }
}

// The grid of marks, worked by keys or by clicks: one stop for the Tab key, and the arrows do the rest.

const digits = { 1: "○", 2: "◎", 0: "" };
const next = { "": "○", "○": "◎", "◎": "" };
const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export class Grid {
  #columns; #changed; #names;
  #steps = [];
  #where = document.getElementById("where");

  /** `changed` is called after each mark that changes. */
  constructor(form, changed) {
    const body = form.querySelector("tbody");
    this.rows = [...body.rows].map((row) => ({
      handed: row.querySelector(".handed"),
      marks: [...row.querySelectorAll(".mark")],
    }));
    this.#columns = [...form.querySelectorAll("thead .item")].map((head) => head.textContent.trim());
    this.#changed = changed;
    const { blank, new: fresh, always } = this.#where.dataset;
    this.#names = { "": blank, "○": fresh, "◎": always };
    for (const field of this.rows.flatMap((row) => row.marks)) {
      // A read-only field takes every key as it is: no input method turns the space bar into a wide blank.
      field.readOnly = true;
      field.tabIndex = -1;
      this.#paint(field);
    }
    if (this.rows.length) this.rows[0].marks[0].tabIndex = 0;
    body.addEventListener("focusin", ({ target }) => target.matches(".mark") && this.#arrive(body, target));
    body.addEventListener("click", ({ target }) => target.matches(".mark") && this.#set(target, next[target.value]));
    form.addEventListener("keydown", (event) => this.#press(event) && event.preventDefault());
  }

  stepBack() {
    const step = this.#steps.pop();
    if (!step) return;
    this.rows[this.#place(step.field).row].handed.checked = step.handed;
    this.#set(step.field, step.mark, false);
    step.field.focus();
  }

  /** Whether the key means something here. */
  #press({ key, target, ctrlKey, metaKey, altKey }) {
    if ((ctrlKey || metaKey) && key.toLowerCase() === "z" && !target.matches(".nick")) return this.stepBack(), true;
    if (!target.matches(".mark") || altKey || metaKey) return false;
    const { row, column } = this.#place(target);
    const end = { Home: 0, End: this.#columns.length - 1 }[key];
    if (end !== undefined) return this.#go(ctrlKey ? end && this.rows.length - 1 : row, end), true;
    if (ctrlKey) return false;
    if (key in moves) this.#go(row + moves[key][0], column + moves[key][1]);
    else if (key === "Enter") this.#go(row + 1, 0);
    else if (key === " ") this.#set(target, target.value ? "" : "○");
    else if (key.toLowerCase() === "a") this.#set(target, target.value === "◎" ? "○" : "◎");
    else if (key === "Delete" || key === "Backspace") this.#set(target, "");
    else if (key in digits) this.#type(target, digits[key], row, column);
    else return false;
    return true;
  }

  /** Writes a mark and goes on to the next field. */
  #type(field, mark, row, column) {
    this.#set(field, mark);
    if (column + 1 < this.#columns.length) this.#go(row, column + 1);
    else if (row + 1 < this.rows.length) this.#go(row + 1, 0);
  }

  #set(field, mark, isRemembered = true) {
    if (field.value === mark) return;
    const { handed } = this.rows[this.#place(field).row];
    if (isRemembered) this.#steps.push({ field, mark: field.value, handed: handed.checked });
    field.value = mark;
    if (mark && isRemembered) handed.checked = true;
    this.#paint(field);
    this.#say(field);
    this.#changed();
  }

  #go(row, column) {
    const within = (number, count) => Math.min(Math.max(number, 0), count - 1);
    this.rows[within(row, this.rows.length)].marks[within(column, this.#columns.length)].focus();
  }

  #arrive(body, field) {
    body.querySelector('.mark[tabindex="0"]').tabIndex = -1;
    field.tabIndex = 0;
    this.#say(field);
  }

  #place(field) {
    const row = this.rows.findIndex((one) => one.marks.includes(field));
    return { row, column: this.rows[row].marks.indexOf(field) };
  }

  #paint(field) {
    field.dataset.mark = { "": "", "○": "new", "◎": "always" }[field.value];
  }

  /** Says where one is, for who does not see it. */
  #say(field) {
    const { row, column } = this.#place(field);
    this.#where.textContent = `${row + 1} · ${this.#columns[column]}: ${this.#names[field.value]}`;
  }
}

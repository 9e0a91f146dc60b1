// Entering paper sheets: the fields stay the form's own. grid.js moves between them by keys, counts.js adds up, and saving.js sends the
// whole run, which the server replaces as one, a moment after the last key.

import { foot } from "./counts.js";
import { Grid } from "./grid.js";
import { Saving } from "./saving.js";

const form = document.getElementById("sheet");
const grid = new Grid(form, changed);
const saving = new Saving(form, count);

for (const id of ["keys", "step-back"]) document.getElementById(id).hidden = false;
document.getElementById("by-hand").hidden = true;

document.getElementById("step-back").addEventListener("click", () => grid.stepBack());

// Ticks of "handed in" and nicknames are plain fields; they only have to be saved.
form.querySelector("tbody").addEventListener("input", changed);

function count() {
  foot(form, grid.rows);
}

function changed() {
  count();
  saving.soon();
}

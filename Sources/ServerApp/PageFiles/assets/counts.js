// The counts below the sheet's grid, for what stands in it now. The grams are the server's and come with its answer.

/** Writes the counts of `rows` ({ handed, marks }) into the foot of the form's table. */
export function foot(form, rows) {
  const handed = rows.filter((row) => row.handed.checked).length;
  const enrolled = Number(form.dataset.enrolled);
  const percent = new Intl.NumberFormat(form.dataset.lang, { style: "percent", maximumFractionDigits: 1 });
  const rate = (part, whole) => (whole ? percent.format(part / whole) : "–");
  const write = (name, texts) =>
    form.querySelectorAll(`tfoot [data-${name}]`).forEach((cell, index) => (cell.textContent = texts[index]));

  const count = (column, mark) => rows.filter((row) => row.marks[column].value === mark).length;
  const items = (rows[0]?.marks ?? []).map((_, column) => ({ fresh: count(column, "○"), always: count(column, "◎") }));
  const ticks = items.map(({ fresh, always }) => fresh + always);

  write("ticks", ticks);
  write("split", items.map(({ fresh, always }) => `${fresh} / ${always}`));
  write("of-rows", ticks.map((number) => rate(number, handed)));
  write("of-enrolled", ticks.map((number) => rate(number, enrolled)));
  write("handed", [handed]);
}

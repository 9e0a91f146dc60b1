// Comforts for the way in. Without this script the same forms do the same with one page more per step.

const code = document.getElementById("code");

// A QR link carries the code after "#", where no server and no log sees it; it need not stay in the history either.
if (code && location.hash.length > 1) {
  const text = location.hash.slice(1);
  if (/^[A-Za-z]{4}-?[A-Za-z]{4}$/.test(text)) code.value = text.toUpperCase();
  history.replaceState(null, "", location.pathname + location.search);
}

const form = document.getElementById("return");
if (form) pickInPlace(form);

function pickInPlace(form) {
  const slots = [...form.querySelectorAll(".slots li")];
  const empty = slots.map(() => form.querySelector(".slots").dataset.empty);
  let picked = form.elements.picks.value.split(",").filter(Boolean);

  form.addEventListener("submit", (event) => {
    const pick = event.submitter?.name === "pick" ? event.submitter.value : null;
    if (!pick) return;
    event.preventDefault();
    if (pick === "undo") picked.pop();
    else if (picked.length < slots.length) picked.push(pick);
    form.elements.picks.value = picked.join(",");
    slots.forEach(show);
    if (picked.length === slots.length) form.querySelector(".primary").focus();
  });

  function show(slot, index) {
    const id = picked[index];
    const source = id && form.querySelector(`.pictures button[value="${CSS.escape(id)}"] img`);
    if (source) {
      const picture = source.cloneNode();
      picture.width = picture.height = 56;
      slot.replaceChildren(picture);
    } else {
      const number = document.createElement("span");
      number.className = "empty";
      number.setAttribute("role", "img");
      number.setAttribute("aria-label", empty[index]);
      number.textContent = index + 1;
      slot.replaceChildren(number);
    }
  }
}

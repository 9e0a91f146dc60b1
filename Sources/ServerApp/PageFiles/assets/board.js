// Keeps the board up to date. The page itself is the data: it is asked for with its tag and taken over if it has changed.

import { takeOver } from "./twins.js";

const main = document.querySelector("main");
const asOf = () => document.querySelector(".as-of");
let tag = "";

async function renew() {
  try {
    const headers = tag ? { "If-None-Match": tag } : {};
    const response = await fetch(location.href, { headers, cache: "no-store", signal: AbortSignal.timeout(10_000) });
    if (response.status === 200 && !response.redirected) {
      tag = response.headers.get("ETag") ?? "";
      takeOver(await response.text());
    } else if (response.status !== 304) {
      throw new Error(`status ${response.status}`);
    }
    main.removeAttribute("data-late");
  } catch {
    // An old figure shown as a new one would be worse than none.
    if (!main.hasAttribute("data-late")) asOf().append(` – ${main.dataset.stale}`);
    main.setAttribute("data-late", "");
    tag = ""; // the next answer must write the time anew
  }
}

setInterval(() => document.hidden || renew(), 15_000);
document.addEventListener("visibilitychange", () => document.hidden || renew());

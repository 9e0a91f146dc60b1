// The server renders every page once, in one place. A script asks for the page anew and takes over the parts that may change:
// each element with `data-live` becomes what its twin is, the element of the same id in the answer. The element itself stays, since a
// screen reader watches it and not its successor. One that holds others stays as it is while it and its twin hold the same ones, each of
// which becomes its own twin: what a reader has opened around them is not closed.

export function takeOver(text, ids) {
  const answer = new DOMParser().parseFromString(text, "text/html");
  for (const old of document.querySelectorAll("[data-live]")) {
    if (ids && !ids.includes(old.id)) continue;
    const twin = answer.getElementById(old.id);
    if (!twin || twin.isEqualNode(old)) continue;
    const held = liveIn(old);
    if (!held || held !== liveIn(twin)) become(old, document.adoptNode(twin));
  }
}

function liveIn(element) {
  return [...element.querySelectorAll("[data-live]")].map(({ id }) => id).join(" ");
}

function become(old, twin) {
  for (const { name } of [...old.attributes]) if (!twin.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of twin.attributes) old.setAttribute(name, value);
  old.replaceChildren(...twin.childNodes);
}

/** Sends a form as the browser would and gives the page that answers, or throws if none came. */
export async function send(form, submitter) {
  const response = await fetch(form.getAttribute("action"), {
    method: "POST",
    body: new URLSearchParams(new FormData(form, submitter)),
    headers: { Accept: "text/html" },
    signal: AbortSignal.timeout(15_000),
  });
  // A session that has ended leads to another page, which is no answer to this form.
  if (response.redirected && new URL(response.url).pathname !== location.pathname) {
    location.assign(response.url);
    return new Promise(() => {});
  }
  if (response.status >= 500 || response.status === 429) throw new Error(`status ${response.status}`);
  return { ok: response.ok, text: await response.text() };
}

// Saves a form as one goes: a moment after the last change, again where no answer came, one request at a time.

import { send, takeOver } from "./twins.js";

const pauseMilliseconds = 800, retryMilliseconds = 5000;

export class Saving {
  #form; #taken; #timer;
  #changes = 0;
  #saved = 0;
  #isSending = false;
  #line = document.getElementById("state");

  /** `taken` is called when the page has taken over what the server answered. */
  constructor(form, taken) {
    this.#form = form;
    this.#taken = taken;
    form.addEventListener("submit", (event) => {
      // Taking everything back is a step of its own and loads the page.
      if (event.submitter?.value === "take-back") return void (this.#saved = this.#changes);
      event.preventDefault();
      this.#save();
    });
    addEventListener("beforeunload", (event) => {
      if (this.#saved !== this.#changes) event.preventDefault();
    });
  }

  /** Something has changed. */
  soon() {
    this.#changes += 1;
    this.#show("dirty");
    this.#saveAfter(pauseMilliseconds);
  }

  #saveAfter(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), milliseconds);
  }

  #show(state) {
    this.#line.dataset.state = state;
    this.#line.textContent = this.#line.dataset[state];
  }

  async #save() {
    clearTimeout(this.#timer);
    if (this.#isSending) return;
    this.#isSending = true;
    const sent = this.#changes;
    this.#show("saving");
    try {
      const answer = await send(this.#form);
      this.#saved = sent;
      takeOver(answer.text);
      this.#taken();
      if (!answer.ok || this.#changes !== sent) this.#show("dirty");
      if (answer.ok && this.#changes !== sent) this.#saveAfter(pauseMilliseconds);
    } catch {
      this.#show("retrying");
      this.#saveAfter(retryMilliseconds);
    } finally {
      this.#isSending = false;
    }
  }
}

// A list of messages that is kept current message by message, so that nothing else on the page moves.

import { h } from "./dom.js";
import { drawMessage } from "./message.js";
import { world } from "./world.js";

const GROUP_SECONDS = 300;
const NEAR_PX = 120;

export class MessageList {
  /** `root` scrolls and holds the messages; `openThread` is left out in a thread; `empty` draws what stands in for none. */
  constructor(root, { openThread = null, empty = () => null } = {}) {
    this.root = root;
    this.openThread = openThread;
    this.empty = empty;
  }

  /** Show these messages and no others. */
  fill(messages) {
    this.root.replaceChildren(h("div", { className: "before" }, this.empty()), ...messages.map((message) => drawMessage(message, this.openThread)));
    this.#group();
    this.#toEnd();
  }

  /** Show a new message, or a known one as it is now. */
  put(message) {
    const stick = this.#isAtEnd() || message.user === world.me || message.ephemeral;
    const node = drawMessage(message, this.openThread);
    const known = this.find(message.ts);
    if (known) replaceKeepingFocus(known, node);
    else this.root.append(node);
    this.#group();
    if (stick && !(known && known !== this.root.lastElementChild && known.nextSibling)) this.#toEnd();
  }

  remove(ts) {
    const node = this.find(ts);
    if (node?.contains(document.activeElement)) (node.previousElementSibling ?? this.root).focus();
    node?.remove();
    this.#group();
  }

  find(ts) {
    return this.root.querySelector(`[data-ts="${ts}"]`);
  }

  #group() {
    let before = null;
    for (const node of this.root.querySelectorAll(".message")) {
      const newDay = before?.dataset.day !== node.dataset.day;
      const follows = before && !newDay && before.dataset.user === node.dataset.user &&
        !before.matches(".ephemeral") && !node.matches(".ephemeral") &&
        Math.abs(Number(node.dataset.ts) - Number(before.dataset.ts)) < GROUP_SECONDS;
      node.classList.toggle("follows", Boolean(follows));
      node.classList.toggle("first-of-day", newDay);
      before = node;
    }
  }

  #isAtEnd() {
    return this.root.scrollHeight - this.root.scrollTop - this.root.clientHeight < NEAR_PX;
  }

  /** To the last message, and there again once a picture has come: until then it has no height. */
  #toEnd() {
    const scroll = () => { this.root.scrollTop = this.root.scrollHeight; };
    scroll();
    for (const image of this.root.querySelectorAll("img")) {
      if (!image.complete) image.addEventListener("load", scroll, { once: true });
    }
  }
}

function replaceKeepingFocus(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(fresh);
  if (!focused) return;
  const same = focused.dataset.actionId && fresh.querySelector(`[data-action-id="${CSS.escape(focused.dataset.actionId)}"]`);
  (same || fresh).focus({ preventScroll: true });
}

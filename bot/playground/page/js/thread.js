// The panel beside the messages that shows one thread.

import { composer } from "./composer.js";
import { byId, h, icon } from "./dom.js";
import { MessageList } from "./messagelist.js";
import { channel, repliesTo, world } from "./world.js";

let openTs = null;
let list = null;
let opener = null;

export const openThreadTs = () => openTs;

/** Show the thread of a message, and put the cursor into its composer. */
export function openThread(ts) {
  opener = document.activeElement;
  openTs = ts;
  const parent = world.messages.get(ts);
  const place = channel(parent.channel);
  const messages = h("div", { className: "messages", role: "log", aria: { live: "off", label: "Replies" }, tabIndex: 0 });
  const field = composer({ id: "thread-text", label: "Reply…", channelId: parent.channel, threadTs: ts });
  list = new MessageList(messages);
  byId("thread").replaceChildren(
    h("header", { className: "place-header" },
      h("h2", {}, "Thread"), h("p", { className: "place-note" }, place.is_im ? "" : `# ${place.name}`),
      h("button", { type: "button", className: "icon-button", aria: { label: "Close thread" }, on: { click: closeThread } }, icon("close")),
    ),
    messages,
    field.root,
  );
  byId("thread").hidden = false;
  document.body.classList.add("with-thread");
  list.fill([parent, ...repliesTo(ts)]);
  field.field.focus();
}

export function closeThread() {
  openTs = null;
  byId("thread").hidden = true;
  byId("thread").replaceChildren();
  document.body.classList.remove("with-thread");
  opener?.isConnected && opener.focus();
}

/** Show a message that belongs to the open thread. */
export function putInThread(message) {
  if (openTs && (message.ts === openTs || message.thread_ts === openTs)) list.put(message);
}

export function removeFromThread(ts) {
  if (ts === openTs) closeThread();
  else if (openTs) list.remove(ts);
}

byId("thread").addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented) closeThread();
});

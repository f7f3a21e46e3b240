// One message: who, when, what, and what can be done with it.

import { avatar, h, icon } from "./dom.js";
import { blockWords, drawBlocks } from "./blocks.js";
import { act } from "./link.js";
import { mrkdwn, words } from "./mrkdwn.js";
import { dayKey, dayTitle, fullTime, timeOf } from "./time.js";
import { isReply, member, repliesTo, world } from "./world.js";

const BUSY_MS = 3500;

/** Draw a message; `openThread(ts)` shows its replies, and is left out inside a thread. */
export function drawMessage(message, openThread) {
  const author = member(message.user);
  const ms = Number(message.ts) * 1000;
  const node = h("article", { className: "message", tabIndex: -1, data: { ts: message.ts, user: message.user, day: dayKey(ms) } },
    h("div", { className: "day" }, h("span", {}, dayTitle(ms))),
    message.ephemeral && h("p", { className: "only-you" }, icon("eye"), "Only visible to you"),
    h("div", { className: "gutter" }, avatar(author), h("time", { className: "quiet-time" }, timeOf(ms))),
    h("div", { className: "content" }, head(author, ms, message), body(message), files(message), openThread && replies(message, openThread)),
    toolbar(message, openThread),
  );
  node.classList.toggle("ephemeral", message.ephemeral);
  node.setAttribute("aria-label", `${author.display_name}, ${timeOf(ms)}`);
  return node;
}

function head(author, ms, message) {
  return h("header", {},
    h("span", { className: "author" }, author.is_bot ? author.real_name : author.display_name),
    author.is_bot && author.name !== "Slackbot" && h("span", { className: "badge" }, "APP"),
    h("time", { className: "when", title: fullTime(ms), dateTime: new Date(ms).toISOString() }, timeOf(ms)),
    message.prompted_by && h("span", { className: "prompted", title: "What you typed" }, message.prompted_by),
  );
}

function body(message) {
  const stage = {
    state: message.state,
    use(block, element, given, node) {
      node.classList.add("busy");
      setTimeout(() => node.classList.remove("busy"), BUSY_MS);
      act("press", { channel: message.channel, ts: message.ts, block_id: block.block_id, action_id: element.action_id, given });
    },
  };
  const edited = message.edited && h("span", { className: "edited" }, "(edited)");
  const blocks = message.blocks?.filter((block) => block.type !== "rich_text" || member(message.user).is_bot) ?? [];
  if (blocks.length) return h("div", { className: "blocks" }, drawBlocks(blocks, stage), edited);
  return message.text && h("div", { className: "words" }, mrkdwn(message.text), edited && " ", edited);
}

function files(message) {
  return message.files?.map((file) => {
    const address = new URL(file.url_private).pathname;
    if (!file.mimetype.startsWith("image/")) {
      return h("a", { className: "file", href: address, download: file.name }, icon("file"), file.title);
    }
    return h("figure", { className: "picture" },
      h("figcaption", { className: "quiet" }, file.title),
      h("a", { href: address, target: "_blank" }, h("img", { src: address, alt: file.alt_txt || file.title })),
    );
  });
}

function replies(message, openThread) {
  const all = repliesTo(message.ts);
  if (!all.length) return null;
  const authors = [...new Set(all.map((reply) => reply.user))].map((id) => avatar(member(id)));
  const count = all.length === 1 ? "1 reply" : `${all.length} replies`;
  return h("button", { type: "button", className: "replies", on: { click: () => openThread(message.ts) } },
    h("span", { className: "reply-authors" }, authors), h("strong", {}, count),
    h("span", { className: "quiet" }, `Last at ${timeOf(Number(all.at(-1).ts) * 1000)}`));
}

function toolbar(message, openThread) {
  if (message.ephemeral) return null;
  const tools = world.shortcuts.filter((shortcut) => shortcut.kind === "message").map((shortcut) =>
    h("button", {
      type: "button", title: shortcut.description,
      on: { click: () => act("shortcut", { callback_id: shortcut.callback_id, channel: message.channel, ts: message.ts }) },
    }, icon("bolt"), shortcut.name));
  if (openThread && !isReply(message)) {
    tools.unshift(h("button", { type: "button", title: "Reply in thread", aria: { label: "Reply in thread" }, on: { click: () => openThread(message.ts) } }, icon("thread")));
  }
  return tools.length ? h("div", { className: "toolbar", role: "group", aria: { label: "Message actions" } }, tools) : null;
}

/** What a message says, for a screen reader's announcement. */
export function spoken(message) {
  const said = message.text ? words(message.text) : blockWords(message.blocks ?? []);
  return `${member(message.user).display_name}: ${said}`;
}

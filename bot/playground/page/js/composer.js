// Where people type.

import { Completion } from "./completion.js";
import { h, icon } from "./dom.js";
import { act } from "./link.js";
import { world } from "./world.js";

const sent = [];

/** Make a composer that says things in a channel, or in a thread of it; `id` names its field. */
export function composer({ id, label, channelId, threadTs = null }) {
  const field = h("textarea", { id, rows: 1, placeholder: label, aria: { label }, spellcheck: false, autocomplete: "off" });
  const hint = h("span", { className: "usage" });
  const send = h("button", { type: "button", className: "send", aria: { label: "Send" }, disabled: true }, icon("send"));
  const box = h("div", { className: "composer" }, field, h("div", { className: "composer-bar" }, !threadTs && shortcuts(), hint, send));
  const root = h("div", { className: "composer-frame" }, box, h("p", { className: "keys", aria: { hidden: "true" } }, keys()));
  const completion = new Completion(field, root);

  const submit = () => {
    const text = field.value;
    if (!text.trim() || !act("say", { channel: channelId, text, thread_ts: threadTs })) return;
    sent.push(text);
    field.value = "";
    refresh();
    completion.close();
  };
  const refresh = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
    send.disabled = !field.value.trim();
    hint.textContent = usage(field.value);
  };
  field.addEventListener("input", refresh);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (completion.takesKey(event)) return event.preventDefault();
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === "ArrowUp" && !field.value && sent.length) {
      event.preventDefault();
      field.value = sent.at(-1);
      refresh();
    }
  });
  send.addEventListener("click", () => {
    submit();
    field.focus();
  });
  return { root, field };
}

const keys = () => [h("kbd", {}, "/"), " commands   ", h("kbd", {}, "Enter"), " sends   ", h("kbd", {}, "↑"), " brings back the last"];

function usage(text) {
  const command = world.commands.find((known) => text.startsWith(`${known.name} `));
  return command ? `${command.name} ${command.usage_hint}` : "";
}

function shortcuts() {
  const global = world.shortcuts.filter((shortcut) => shortcut.kind === "global");
  return global.map((shortcut) =>
    h("button", { type: "button", className: "shortcut", title: shortcut.description, on: { click: () => act("shortcut", { callback_id: shortcut.callback_id }) } },
      icon("bolt"), shortcut.name));
}

// The main column: one channel or the bot's messages, or its Home tab.

import { composer } from "./composer.js";
import { avatar, byId, h } from "./dom.js";
import { act } from "./link.js";
import { MessageList } from "./messagelist.js";
import { openThread } from "./thread.js";
import { drawView } from "./view.js";
import { channel, member, messagesIn, world } from "./world.js";

export const place = { channelId: null, tab: "messages" };

const list = new MessageList(byId("messages"), { openThread, empty: welcome });

/** Show a channel, or the bot's Home or Messages tab. */
export function showPlace(channelId, tab = "messages") {
  Object.assign(place, { channelId, tab });
  const here = channel(channelId);
  const bot = member(world.bot);
  byId("place-title").replaceChildren(...(here.is_im ? [avatar(bot), bot.name] : [h("span", { className: "hash" }, "#"), here.name]));
  byId("place-note").textContent = note(here, bot);
  drawTabs(here);
  const isHome = tab === "home";
  byId("messages").hidden = isHome;
  byId("home").hidden = !isHome;
  byId("composer-place").hidden = isHome;
  if (isHome) return showHome();
  const label = here.is_im ? `Message ${bot.name}, or type / for commands` : `Message #${here.name}, or type / for commands`;
  const { root, field } = composer({ id: "composer-text", label, channelId });
  byId("composer-place").replaceChildren(root);
  list.fill(messagesIn(channelId));
  if (mayTakeFocus()) field.focus();
}

/** The composer takes the focus where no screen keyboard would jump up, and from no switch that is used by keyboard. */
const mayTakeFocus = () =>
  matchMedia("(hover: hover)").matches && !byId("people").contains(document.activeElement) && !byId("tabs").contains(document.activeElement);

const note = (here, bot) => (here.is_im ? "App" : here.has_bot ? `${bot.name} is here` : `${bot.name} is not in this channel`);

function drawTabs(here) {
  const bar = byId("tabs");
  bar.hidden = !here.is_im || !world.home_tab;
  const tab = (name, title) =>
    h("button", {
      type: "button", role: "tab", tabIndex: place.tab === name ? 0 : -1, data: { tab: name },
      aria: { selected: String(place.tab === name) }, on: { click: () => switchTab(name), keydown: (event) => stepTab(event, name) },
    }, title);
  const focused = bar.contains(document.activeElement);
  bar.replaceChildren(tab("home", "Home"), tab("messages", "Messages"));
  if (focused) bar.querySelector("[aria-selected=true]").focus();
}

function switchTab(name) {
  showPlace(place.channelId, name);
  act("open_tab", { tab: name });
}

function stepTab(event, name) {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  switchTab(name === "home" ? "messages" : "home");
}

export function showHome() {
  if (place.tab !== "home") return;
  const home = byId("home");
  if (world.home) drawView(home, world.home);
  else home.replaceChildren(h("p", { className: "quiet empty-home" }, `${member(world.bot).name} shows nothing here yet.`));
}

function welcome() {
  const here = channel(place.channelId);
  const bot = member(world.bot);
  const first = world.commands[0];
  return h("div", { className: "welcome" },
    here.is_im ? avatar(bot) : h("span", { className: "hash-big", aria: { hidden: "true" } }, "#"),
    h("h2", {}, here.is_im ? bot.name : here.name),
    h("p", {}, here.has_bot ? `Talk to ${bot.name} here` : `${bot.name} is not in this channel: /invite @${bot.name} brings it in. Its commands work all the same`,
      first && [": try ", h("code", {}, `${first.name} ${first.usage_hint}`)], "."),
  );
}

/** Show a new or changed message, if it belongs here. */
export function putInPlace(message) {
  if (message.channel === place.channelId && place.tab === "messages") list.put(message);
}

export function removeFromPlace(ts) {
  list.remove(ts);
}

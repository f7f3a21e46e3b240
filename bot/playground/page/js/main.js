// Joins the parts: hears changes, shows them.

import { byId, h, icon } from "./dom.js";
import { act, connect } from "./link.js";
import { spoken } from "./message.js";
import { showModal, showModalErrors } from "./modal.js";
import { place, putInPlace, removeFromPlace, showHome, showPlace } from "./place.js";
import { drawClock, drawPeople, drawPlaces, markPlaces, tick } from "./sidebar.js";
import { startTheme } from "./theme.js";
import { closeThread, putInThread, removeFromThread } from "./thread.js";
import { becomeWorld, channel, isReply, me, member, setNow, world } from "./world.js";

const TICK_MS = 1000;
const NOTICE_MS = 8000;
const unread = new Set();

const CHANGES = { world: hearWorld, message: hearMessage, gone: hearGone, views: hearViews, view_errors: showModalErrors, clock: hearClock, bot: hearBot, joined: hearJoined, notice: hearNotice };

const hear = (change) => CHANGES[change.type](change);

function hearWorld(told) {
  const isSwitch = world.me !== told.me;
  becomeWorld(told);
  document.title = `${member(world.bot).name} playground`;
  if (isSwitch || !channel(place.channelId)) unread.clear();
  closeThread();
  drawPlaces(go);
  drawPeople(become);
  drawClock();
  showStatus();
  const kept = channel(place.channelId) ?? (place.channelId?.startsWith("D") && world.channels.find((it) => it.is_im));
  const here = kept || world.channels[0];
  const tab = here.is_im ? place.tab : "messages";
  go(here.id, tab);
  showModal();
  document.documentElement.dataset.ready = world.me;
}

function go(channelId, tab = "messages") {
  unread.delete(channelId);
  if (channelId !== place.channelId) closeThread();
  showPlace(channelId, tab);
  markPlaces(channelId, unread);
  setMenu(false);
  if (channel(channelId).is_im) act("open_tab", { tab });
}

function become(personId) {
  history.replaceState(null, "", `#${personId}`);
  connect(personId, hear, lost);
}

function hearMessage({ message }) {
  const isNew = !world.messages.has(message.ts);
  world.messages.set(message.ts, message);
  const parent = isReply(message) && world.messages.get(message.thread_ts);
  if (parent) putInPlace(parent);
  else putInPlace(message);
  putInThread(message);
  if (message.user !== world.me) byId("announcer").textContent = spoken(message);
  if (isNew && message.user !== world.me && !isShown(message)) {
    unread.add(message.channel);
    markPlaces(place.channelId, unread);
  }
}

const isShown = (message) =>
  message.channel === place.channelId && place.tab === "messages";

function hearGone({ ts }) {
  const gone = world.messages.get(ts);
  world.messages.delete(ts);
  removeFromPlace(ts);
  removeFromThread(ts);
  const parent = gone && isReply(gone) && world.messages.get(gone.thread_ts);
  if (parent) putInPlace(parent);
}

function hearViews({ modals, home }) {
  Object.assign(world, { modals, home });
  showModal();
  showHome();
}

function hearClock({ now }) {
  setNow(now);
  tick();
}

function hearBot({ connected }) {
  world.connected = connected;
  showStatus();
}

function hearJoined({ channel: id }) {
  channel(id).has_bot = true;
  if (id === place.channelId) showPlace(id, place.tab);
}

function hearNotice({ text }) {
  const notice = h("p", { className: "notice" }, text);
  byId("notices").append(notice);
  setTimeout(() => notice.remove(), NOTICE_MS);
}

function showStatus(lostServer = false) {
  const words = lostServer ? "The playground is not running" : world.connected ? `${member(world.bot).name} is connected` : `${member(world.bot).name} is not connected`;
  byId("status").textContent = words;
  byId("status").className = `status ${!lostServer && world.connected ? "on" : "off"}`;
}

const lost = () => showStatus(true);

function setMenu(open) {
  document.body.classList.toggle("with-menu", open);
  byId("menu-button").setAttribute("aria-expanded", String(open));
}

function start() {
  startTheme();
  byId("menu-button").append(icon("menu"));
  byId("menu-button").addEventListener("click", (event) => {
    event.stopPropagation();
    setMenu(!document.body.classList.contains("with-menu"));
  });
  byId("place").addEventListener("click", () => setMenu(false));
  document.addEventListener("keydown", (event) => event.key === "Escape" && setMenu(false));
  setInterval(() => me() && tick(), TICK_MS);
  connect(location.hash.slice(1), hear, lost);
}

start();

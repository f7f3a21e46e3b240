// The sidebar: places, people to act as, and the pretend clock.

import { avatar, byId, h } from "./dom.js";
import { act } from "./link.js";
import { clockDay, clockTime, timeOf, wallTime } from "./time.js";
import { me, member, now, world } from "./world.js";

/** Draw the places; `go(channelId)` opens one. */
export function drawPlaces(go) {
  const row = (channel) => {
    const isBot = channel.is_im;
    return h("li", {}, h("button", { type: "button", className: "place-row", data: { channel: channel.id }, on: { click: () => go(channel.id) } },
      isBot ? avatar(member(world.bot)) : h("span", { className: "hash", aria: { hidden: "true" } }, "#"),
      h("span", {}, isBot ? member(world.bot).name : channel.name),
    ));
  };
  const group = (title, channels) => [h("h2", {}, title), h("ul", {}, channels.map(row))];
  byId("places").replaceChildren(
    ...group("Channels", world.channels.filter((channel) => !channel.is_im)),
    ...group("Apps", world.channels.filter((channel) => channel.is_im)),
  );
}

/**
 * Say which channel is shown, and which have news: `unread` are their ids. The rows stay what they are, so that news
 * takes no click or focus away.
 */
export function markPlaces(current, unread) {
  for (const row of byId("places").querySelectorAll(".place-row")) {
    const { channel } = row.dataset;
    if (channel === current) row.setAttribute("aria-current", "page");
    else row.removeAttribute("aria-current");
    const news = row.querySelector(".unread");
    if (!unread.has(channel)) news?.remove();
    else if (!news) row.append(h("span", { className: "unread" }, "new"));
  }
}

/** Draw the people; `become(personId)` switches to one. */
export function drawPeople(become) {
  const people = [...world.members.values()].filter((known) => !known.is_bot);
  const focused = byId("people").contains(document.activeElement);
  byId("people").replaceChildren(...people.map((person) => {
    const mine = person.id === world.me;
    return h("button", {
      type: "button", role: "radio", className: "person", tabIndex: mine ? 0 : -1, data: { person: person.id, zone: person.tz },
      aria: { checked: String(mine) }, on: { click: () => become(person.id), keydown: (event) => step(event, people, person, become) },
    }, avatar(person), h("span", { className: "person-words" },
      h("strong", {}, person.display_name), h("span", { className: "person-place" }, person.place, h("time", { className: "person-time" }))));
  }));
  if (focused) byId("people").querySelector("[aria-checked=true]").focus();
  tick();
}

function step(event, people, person, become) {
  const move = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!move) return;
  event.preventDefault();
  become(people[(people.indexOf(person) + move + people.length) % people.length].id);
}

const STEPS = [["+15 min", 15], ["+1 h", 60], ["+1 day", 24 * 60]];

/** Draw the clock and its controls. */
export function drawClock() {
  const input = h("input", { type: "datetime-local", className: "input", aria: { label: `Set the time in ${me().place}` } });
  const set = (event) => {
    event.preventDefault();
    if (input.value) act("set_clock", { to: input.value });
    byId("clock").querySelector("details").open = false;
  };
  byId("clock").replaceChildren(
    h("h2", {}, "Pretend time"),
    h("p", { className: "clock-face" }, h("time", { id: "clock-time" }), h("span", { id: "clock-day" })),
    h("div", { className: "clock-steps", role: "group", aria: { label: "Move the time on" } }, STEPS.map(([label, minutes]) =>
      h("button", { type: "button", on: { click: () => act("advance_clock", { minutes }) } }, label))),
    h("details", {},
      // Not on the details' toggle: that comes late, over what somebody has typed already.
      h("summary", { on: { click: () => (input.value = wallTime(now())) } }, "Set date and time"),
      h("form", { on: { submit: set } }, input, h("button", { className: "button primary" }, "Set")),
    ),
  );
  tick();
}

/** Show what the time is now. */
export function tick() {
  if (!world.me) return;
  const face = byId("clock-time");
  if (face) {
    face.textContent = timeOf(now());
    byId("clock-day").textContent = `${clockDay(now())}, ${me().place}`;
  }
  for (const node of document.querySelectorAll(".person")) {
    node.querySelector(".person-time").textContent = clockTime(now(), node.dataset.zone);
  }
}

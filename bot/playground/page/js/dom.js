// Builds elements. Text only ever becomes text nodes, so nothing people or bots write can become markup.

/** Make an element: `props` are properties, `on` listeners, `data` dataset entries, `aria` and `role` attributes. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  const { on = {}, data = {}, aria = {}, attr = {}, ...properties } = props;
  Object.assign(element, properties);
  for (const [name, value] of Object.entries(attr)) element.setAttribute(name, value);
  for (const [name, value] of Object.entries(data)) element.dataset[name] = value;
  for (const [name, value] of Object.entries(aria)) {
    if (value !== undefined && value !== null) element.setAttribute(`aria-${name}`, value);
  }
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener);
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const byId = (id) => document.getElementById(id);

const PATHS = {
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6L6 18",
  moon: "M20 14.5A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.5 10.5z",
  sun: "M12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.8 1.8M17.2 17.2L19 19M5 19l1.8-1.8M17.2 6.8L19 5",
  send: "M4 12l16-8-5 16-3.5-6.5L4 12z",
  bolt: "M13 3L5 14h6l-1 7 8-11h-6l1-7z",
  thread: "M4 5h16v11H10l-4 3.5V16H4z",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
};

const SVG = "http://www.w3.org/2000/svg";

/** A small line drawing that says nothing to a screen reader. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** A member's picture: initials on their colour, the door for the bot. */
export function avatar(member) {
  const bot = member.is_bot && member.name !== "Slackbot";
  const letters = member.real_name.split(" ").map((word) => word[0]).slice(0, 2).join("");
  const picture = bot
    ? h("img", { className: "avatar", src: "/page/icon.svg", alt: "" })
    : h("span", { className: "avatar", aria: { hidden: "true" } }, letters);
  picture.style.setProperty("--own-color", `#${member.color}`);
  return picture;
}

// Interactive elements: how each is drawn, and what its value is.

import { confirmed } from "./confirm.js";
import { h } from "./dom.js";
import { words } from "./mrkdwn.js";
import { unixOf, wallTime } from "./time.js";
import { world } from "./world.js";

/**
 * Draw an element. `use(given)` is called when it is used; `state` is its entry in state.values.
 * The node that holds the value carries `data-action-id`; `valueOf` reads it.
 */
export function drawElement(element, state, use) {
  const draw = DRAWN[element.type];
  if (!draw) return h("span", { className: "unknown" }, `(${element.type} is not drawn here)`);
  const asked = async (given, node) => {
    if (await confirmed(element.confirm)) use(given, node);
  };
  const node = draw(element, state ?? {}, asked);
  node.dataset.actionId = element.action_id;
  node.dataset.type = element.type;
  return node;
}

const VALUES = {
  checkboxes: (node) => [...node.querySelectorAll("input:checked")].map((box) => box.value),
  radio_buttons: (node) => node.querySelector("input:checked")?.value ?? null,
  multi_static_select: (node) => [...node.selectedOptions].map((option) => option.value),
  multi_users_select: (node) => [...node.selectedOptions].map((option) => option.value),
  datetimepicker: (node) => (node.value ? String(unixOf(node.value)) : null),
};

/** What was typed or chosen in a drawn element. */
export const valueOf = (node) => (VALUES[node.dataset.type] ?? ((it) => it.value || null))(node);

function button(element, _state, use) {
  const node = h("button", { type: "button", className: `button ${element.style ?? ""}` }, words(element.text));
  if (element.accessibility_label) node.setAttribute("aria-label", element.accessibility_label);
  node.addEventListener("click", () => {
    if (element.url) window.open(element.url, "_blank", "noopener");
    use(null, node);
  });
  return node;
}

const optionNode = (option, chosen) =>
  h("option", { value: option.value, selected: chosen.includes(option.value) }, words(option.text));

function select(element, state, use) {
  const many = element.type.startsWith("multi_");
  const chosen = [state.selected_option, ...(state.selected_options ?? [])].filter(Boolean).map((option) => option.value);
  const placeholder = many ? [] : [h("option", { value: "" }, element.placeholder ? words(element.placeholder) : "Choose")];
  const groups = element.option_groups?.map((group) =>
    h("optgroup", { label: words(group.label) }, group.options.map((option) => optionNode(option, chosen))));
  const options = groups ?? element.options.map((option) => optionNode(option, chosen));
  return changing(h("select", { className: "select", multiple: many }, placeholder, options), use);
}

function userSelect(element, state, use) {
  const many = element.type.startsWith("multi_");
  const chosen = [state.selected_user, ...(state.selected_users ?? [])].filter(Boolean);
  const people = [...world.members.values()].filter((member) => !member.is_bot);
  const options = people.map((person) =>
    h("option", { value: person.id, selected: chosen.includes(person.id) }, person.real_name));
  const placeholder = many ? [] : [h("option", { value: "" }, element.placeholder ? words(element.placeholder) : "Choose")];
  return changing(h("select", { className: "select", multiple: many }, placeholder, options), use);
}

function changing(node, use) {
  node.addEventListener("change", () => use(valueOf(node), node));
  return node;
}

const picker = (type, field) => (_element, state, use) => {
  const value = state[field] ?? "";
  return changing(h("input", { type, className: "input", value: field === "selected_date_time" && value ? wallTime(value * 1000) : value }), use);
};

function choices(element, state, use) {
  const type = element.type === "checkboxes" ? "checkbox" : "radio";
  const chosen = [state.selected_option, ...(state.selected_options ?? [])].filter(Boolean).map((option) => option.value);
  const group = h("div", { className: "choices", role: type === "radio" ? "radiogroup" : "group" },
    element.options.map((option) =>
      h("label", { className: "choice" },
        h("input", { type, name: `${element.action_id}`, value: option.value, checked: chosen.includes(option.value) }),
        h("span", {}, words(option.text), option.description && h("small", {}, words(option.description))),
      )));
  return changing(group, use);
}

function overflow(element, _state, use) {
  const menu = h("ul", { className: "overflow-menu", role: "menu" });
  const node = h("details", { className: "overflow" }, h("summary", { className: "button", aria: { label: "More actions" } }, "⋯"), menu);
  menu.append(...element.options.map((option) =>
    h("li", { role: "none" }, h("button", { type: "button", role: "menuitem", on: { click: () => { node.open = false; use(option.value, node); } } }, words(option.text)))));
  node.addEventListener("keydown", (event) => event.key === "Escape" && (node.open = false));
  return node;
}

const textInput = (type) => (element, state) => {
  const common = { className: "input", value: state.value ?? "", placeholder: element.placeholder ? words(element.placeholder) : "" };
  const node = element.multiline ? h("textarea", { ...common, rows: 4 }) : h("input", { type, ...common });
  if (element.max_length) node.maxLength = element.max_length;
  if (element.type === "number_input") node.inputMode = element.is_decimal_allowed ? "decimal" : "numeric";
  return node;
};

const DRAWN = {
  button,
  overflow,
  static_select: select,
  multi_static_select: select,
  users_select: userSelect,
  multi_users_select: userSelect,
  checkboxes: choices,
  radio_buttons: choices,
  datepicker: picker("date", "selected_date"),
  timepicker: picker("time", "selected_time"),
  datetimepicker: picker("datetime-local", "selected_date_time"),
  plain_text_input: textInput("text"),
  number_input: textInput("text"),
  email_text_input: textInput("email"),
  url_text_input: textInput("url"),
};

// Input blocks: a label, an element, a hint and what is wrong with the value.

import { h } from "./dom.js";
import { drawElement, valueOf } from "./elements.js";
import { words } from "./mrkdwn.js";

let count = 0;

export function inputBlock(block, stage) {
  const state = stage.state?.[block.block_id]?.[block.element.action_id];
  const use = (given, at) => block.dispatch_action && stage.use(block, block.element, given, at);
  const node = drawElement(block.element, state, use);
  if (block.dispatch_action && block.element.type.endsWith("_input")) dispatchText(block.element, node, use);
  const id = `input-${(count += 1)}`;
  node.id = id;
  const isGroup = node.matches(".choices");
  if (isGroup) node.setAttribute("aria-labelledby", `${id}-label`);
  node.setAttribute("aria-describedby", `${id}-hint ${id}-error`);
  const name = [words(block.label), block.optional && h("span", { className: "quiet" }, " (optional)")];
  const label = isGroup ? h("span", { id: `${id}-label` }, name) : h("label", { htmlFor: id, id: `${id}-label` }, name);
  label.classList.add("input-label");
  return h("div", {},
    label,
    node,
    h("p", { className: "quiet", id: `${id}-hint` }, block.hint ? words(block.hint) : ""),
    h("p", { className: "input-error", id: `${id}-error`, role: "alert" }),
  );
}

/** Tell the bot of typing as the element asks for it: at Enter, which then submits nothing, or at each character. */
function dispatchText(element, node, use) {
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  if (triggers.includes("on_character_entered")) node.addEventListener("input", () => use(valueOf(node), node));
  if (!triggers.includes("on_enter_pressed")) return;
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    use(valueOf(node), node);
  });
}

/** Show, in what was drawn, what is wrong by block_id; the first wrong input gets the focus. */
export function showErrors(root, errors) {
  let first = null;
  for (const block of root.querySelectorAll(".block-input")) {
    const complaint = errors[block.dataset.blockId] ?? "";
    const node = block.querySelector("[data-action-id]");
    block.querySelector(".input-error").textContent = complaint;
    node.setAttribute("aria-invalid", String(Boolean(complaint)));
    if (complaint) first ??= node;
  }
  (first?.matches(".choices") ? first.querySelector("input") : first)?.focus();
}

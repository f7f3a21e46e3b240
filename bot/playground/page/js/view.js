// What modals and Home tabs share: drawing a view's blocks, reading what was entered, acting on it.

import { drawBlocks } from "./blocks.js";
import { valueOf } from "./elements.js";
import { act } from "./link.js";

const BUSY_MS = 3500;

/** What stands in the drawn inputs of a view, by block_id and action_id. */
export function enteredIn(root) {
  const entered = {};
  for (const node of root.querySelectorAll("[data-action-id]:not([data-type=button]):not([data-type=overflow])")) {
    const blockId = node.closest("[data-block-id]").dataset.blockId;
    (entered[blockId] ??= {})[node.dataset.actionId] = valueOf(node);
  }
  return entered;
}

/**
 * Draw a view's blocks into `root`; what was typed there stays where block_id and action_id are the same. So does the
 * focus, or goes to the only button with the same words in a block in the same place: who turns days stays at it.
 * From what is gone it goes to `root`, which must be able to take it. What is drawn already stays untouched.
 */
export function drawView(root, view) {
  if (root.dataset.hash === view.hash && root.dataset.viewId === view.id) return;
  const kept = keptValues(root, view);
  const focus = focusIn(root);
  const stage = {
    state: view.state.values,
    use(block, element, given, node) {
      node.classList.add("busy");
      setTimeout(() => node.classList.remove("busy"), BUSY_MS);
      act("press_in_view", { view_id: view.id, block_id: block.block_id, action_id: element.action_id, given, entered: enteredIn(root) });
    },
  };
  root.replaceChildren(...drawBlocks(view.blocks, stage));
  for (const [key, value] of kept) putBack(find(root, key), value);
  root.dataset.viewId = view.id;
  root.dataset.hash = view.hash;
  if (focus) (find(root, focus.key) ?? inPlaceOf(focus, root) ?? root).focus({ preventScroll: true });
}

const keyOf = (node) => `${node.closest("[data-block-id]").dataset.blockId}\n${node.dataset.actionId}`;

function find(root, key) {
  return [...root.querySelectorAll("[data-action-id]")].find((node) => keyOf(node) === key);
}

function keptValues(root, view) {
  if (root.dataset.viewId !== view.id) return new Map();
  const fields = root.querySelectorAll(":is(input, textarea, select:not([multiple]), .choices)[data-action-id]");
  return new Map([...fields].map((node) => [keyOf(node), node.matches(".choices") ? [valueOf(node)].flat() : node.value]));
}

function putBack(node, value) {
  if (node?.matches(".choices")) {
    for (const box of node.querySelectorAll("input")) box.checked = value.includes(box.value);
  } else if (node && "value" in node) {
    node.value = value;
  }
}

function focusIn(root) {
  const node = root.contains(document.activeElement) && document.activeElement.closest("[data-action-id]");
  if (!node) return null;
  const words = node.textContent;
  return { key: keyOf(node), at: placeOf(node, root), words: onlyOne(words, root) && words };
}

const placeOf = (node, root) => [...root.children].indexOf(node.closest("[data-block-id]"));

/** The button with these words, if there is no other. */
function onlyOne(words, root) {
  const [found, another] = [...root.querySelectorAll("button[data-action-id]")].filter((button) => button.textContent === words);
  return another ? null : found;
}

function inPlaceOf({ at, words }, root) {
  const button = words && onlyOne(words, root);
  return button && placeOf(button, root) === at ? button : null;
}

// Blocks: how each kind is drawn.

import { h } from "./dom.js";
import { drawElement } from "./elements.js";
import { inputBlock } from "./inputs.js";
import { markdown } from "./markdown.js";
import { text, words } from "./mrkdwn.js";
import { richText } from "./richtext.js";

/**
 * Draw blocks. `stage` says how to act on them: `use(block, element, given, node)` sends an interaction,
 * `state` holds state.values, `label` names the whole for messages about it.
 */
export function drawBlocks(blocks, stage) {
  return blocks.map((block) => {
    const node = DRAWN[block.type]?.(block, stage) ?? h("p", { className: "unknown" }, `(${block.type} is not drawn here)`);
    node.classList.add("block", `block-${block.type}`);
    node.dataset.blockId = block.block_id;
    return node;
  });
}

function element(block, part, stage) {
  if (part.type === "image") return image(part);
  return drawElement(part, stage.state?.[block.block_id]?.[part.action_id], (given, node) => stage.use(block, part, given, node));
}

function section(block, stage) {
  return h("div", {},
    h("div", { className: "section-words" },
      block.text && h("p", { className: "words" }, text(block.text)),
      block.fields && h("div", { className: "fields" }, block.fields.map((field) => h("p", { className: "words" }, text(field)))),
    ),
    block.accessory && h("div", { className: "accessory" }, element(block, block.accessory, stage)),
  );
}

const header = (block) => h("h3", {}, text(block.text));
const divider = () => h("hr");
const actions = (block, stage) =>
  h("div", { role: "group" }, block.elements.map((part) => element(block, part, stage)));

function context(block) {
  return h("div", {}, block.elements.map((part) =>
    part.type === "image" ? image(part) : h("span", { className: "words" }, text(part))));
}

/** An image that this server holds; pictures from elsewhere are named and linked, as the page loads nothing from the web. */
function image(part) {
  const url = part.slack_file?.url ?? (part.slack_file?.id ? `/files/${part.slack_file.id}` : part.image_url);
  const address = new URL(url, location.href);
  if (["localhost", "127.0.0.1"].includes(address.hostname) && address.port === location.port) {
    return h("img", { src: address.pathname, alt: part.alt_text });
  }
  return h("a", { className: "far-image", href: address.href, target: "_blank", rel: "noopener noreferrer" }, part.alt_text);
}

function imageBlock(block) {
  return h("figure", {}, block.title && h("figcaption", {}, text(block.title)), image(block));
}

function table(block) {
  const align = (column) => block.column_settings?.[column]?.align ?? "left";
  const cell = (tag, part, column) =>
    h(tag, { className: `align-${align(column)}`, attr: tag === "th" ? { scope: "col" } : {} }, cellText(part));
  const [head, ...rows] = block.rows;
  return h("div", { tabIndex: 0, role: "region", aria: { label: "Table" } },
    h("table", {},
      h("thead", {}, h("tr", {}, head.map((part, column) => cell("th", part, column)))),
      h("tbody", {}, rows.map((row) => h("tr", {}, row.map((part, column) => cell("td", part, column))))),
    ));
}

const cellText = (part) => (part.type === "rich_text" ? richText(part) : String(part.text ?? part.value ?? ""));

function card(block, stage) {
  return h("div", {},
    block.title && h("strong", {}, text(block.title)),
    block.subtitle && h("span", { className: "quiet" }, text(block.subtitle)),
    block.body && h("p", { className: "words" }, text(block.body)),
    block.actions && h("div", { className: "block-actions" }, block.actions.map((part) => element(block, part, stage))),
  );
}

const alert = (block) => h("div", { className: `level-${block.level ?? "default"}`, role: "note" }, h("p", { className: "words" }, text(block.text)));

const DRAWN = {
  actions,
  alert,
  card,
  context,
  divider,
  header,
  image: imageBlock,
  input: inputBlock,
  markdown: (block) => markdown(block.text),
  rich_text: richText,
  section,
  table,
};

/** What blocks say, in bare words. */
export const blockWords = (blocks) =>
  blocks.map((block) => (block.text ? words(block.text) : "")).filter(Boolean).join(" ");

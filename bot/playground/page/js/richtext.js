// rich_text blocks.

import { h } from "./dom.js";
import { emoji } from "./emoji.js";
import { link, mention } from "./mrkdwn.js";
import { slackDate } from "./time.js";
import { channel } from "./world.js";

const SECTIONS = {
  rich_text_section: (part) => h("p", {}, leaves(part.elements)),
  rich_text_quote: (part) => h("blockquote", {}, leaves(part.elements)),
  rich_text_preformatted: (part) => h("pre", {}, h("code", {}, leaves(part.elements))),
  rich_text_list: (part) => {
    const list = h(part.style === "ordered" ? "ol" : "ul", {}, part.elements.map((item) => h("li", {}, leaves(item.elements))));
    if (part.indent) list.classList.add(`indent-${Math.min(part.indent, 3)}`);
    return list;
  },
};

export const richText = (block) =>
  h("div", { className: "rich-text" }, block.elements.map((part) => SECTIONS[part.type]?.(part) ?? ""));

const LEAVES = {
  text: (leaf) => leaf.text,
  link: (leaf) => link(leaf.url, leaf.text),
  user: (leaf) => mention(leaf.user_id),
  channel: (leaf) => h("span", { className: "mention" }, `#${channel(leaf.channel_id)?.name ?? leaf.channel_id}`),
  broadcast: (leaf) => h("span", { className: "mention broadcast" }, `@${leaf.range}`),
  emoji: (leaf) => emoji(leaf.name) ?? `:${leaf.name}:`,
  date: (leaf) => slackDate(leaf.timestamp, leaf.format, leaf.fallback ?? ""),
};

const STYLES = { bold: "strong", italic: "em", strike: "s", code: "code", underline: "u" };

function leaves(elements) {
  return elements.map((leaf) => {
    const drawn = LEAVES[leaf.type]?.(leaf) ?? "";
    return Object.keys(STYLES).reduce((inner, style) => (leaf.style?.[style] ? h(STYLES[style], {}, inner) : inner), drawn);
  });
}

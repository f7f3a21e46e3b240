// Slack's mrkdwn, drawn as elements.

import { h } from "./dom.js";
import { emoji } from "./emoji.js";
import { slackDate } from "./time.js";
import { channel, member, world } from "./world.js";

const MARKS = new RegExp(
  [
    "`(?<code>[^`\\n]+)`",
    "<(?<special>[^<>\\n]+)>",
    "(?<![\\w*])\\*(?<bold>(?=\\S)[^*\\n]*?(?<=\\S))\\*(?![\\w*])",
    "(?<![\\w_])_(?<italic>(?=\\S)[^_\\n]*?(?<=\\S))_(?![\\w_])",
    "(?<![\\w~])~(?<strike>(?=\\S)[^~\\n]*?(?<=\\S))~(?![\\w~])",
    ":(?<emoji>[a-z0-9_+'-]+):",
  ].join("|"),
  "g",
);

export const unescape = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** The nodes of a mrkdwn text. */
export function mrkdwn(text) {
  return text.split(/```\n?([\s\S]*?)\n?```/).flatMap((part, index) =>
    index % 2 ? [h("pre", {}, h("code", {}, unescape(part)))] : quoted(part),
  );
}

function quoted(text) {
  const nodes = [];
  let quote = null;
  for (const line of text.split("\n")) {
    const isQuote = /^(&gt;|>)/.test(line);
    if (isQuote) {
      quote ??= nodes[nodes.push(h("blockquote")) - 1];
      if (quote.childNodes.length) quote.append("\n");
      quote.append(...inline(line.replace(/^(&gt;|>)\s?/, "")));
    } else {
      if (nodes.length && !quote) nodes.push("\n");
      quote = null;
      nodes.push(...inline(line));
    }
  }
  return nodes;
}

function inline(text) {
  const nodes = [];
  let end = 0;
  for (const found of text.matchAll(MARKS)) {
    if (found.index > end) nodes.push(unescape(text.slice(end, found.index)));
    nodes.push(drawn(found[0], found.groups));
    end = found.index + found[0].length;
  }
  if (end < text.length) nodes.push(unescape(text.slice(end)));
  return nodes;
}

function drawn(typed, groups) {
  if (groups.code) return h("code", {}, unescape(groups.code));
  if (groups.special) return special(groups.special);
  if (groups.bold) return h("strong", {}, inline(groups.bold));
  if (groups.italic) return h("em", {}, inline(groups.italic));
  if (groups.strike) return h("s", {}, inline(groups.strike));
  return emoji(groups.emoji) ?? typed;
}

function special(inside) {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? "" : unescape(inside.slice(bar + 1));
  if (target.startsWith("@")) return mention(target.slice(1));
  if (target.startsWith("#")) return h("span", { className: "mention" }, `#${channel(target.slice(1))?.name ?? label}`);
  if (target.startsWith("!date^")) return date(target, label);
  if (target.startsWith("!")) return h("span", { className: "mention broadcast" }, `@${target.slice(1).split("^")[0]}`);
  return link(unescape(target), label);
}

export function mention(id) {
  const mine = id === world.me ? " mine" : "";
  return h("span", { className: `mention${mine}` }, `@${member(id).display_name}`);
}

function date(target, label) {
  const [, unix, pattern, url] = target.split("^");
  const text = slackDate(unix, unescape(pattern), label);
  return h("time", { dateTime: new Date(Number(unix) * 1000).toISOString() }, url ? link(url, text) : text);
}

/** A link to the web or to mail; anything else stays text. */
export function link(url, label) {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) return label || url;
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label || url.replace(/^mailto:/, ""));
}

/** The nodes of a text object. */
export function text(object) {
  if (object.type === "mrkdwn") return mrkdwn(object.text);
  const plain = unescape(object.text);
  return object.emoji === false ? [plain] : withEmoji(plain);
}

function withEmoji(plain) {
  return plain.split(/(:[a-z0-9_+'-]+:)/).map((part) => (/^:.+:$/.test(part) && emoji(part.slice(1, -1))) || part);
}

/** A text object or mrkdwn as bare words, for labels and announcements. */
export function words(value) {
  const nodes = typeof value === "string" ? mrkdwn(value) : text(value);
  return nodes.map((node) => (typeof node === "string" ? node : node.textContent)).join("");
}

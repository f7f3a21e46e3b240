// The markdown block: enough of standard Markdown for a bot's messages.

import { h } from "./dom.js";
import { link } from "./mrkdwn.js";

const INLINE = /`(?<code>[^`]+)`|\*\*(?<bold>.+?)\*\*|~~(?<strike>.+?)~~|(?<!\w)[*_](?<italic>[^*_]+)[*_](?!\w)|\[(?<label>[^\]]+)\]\((?<url>[^)\s]+)\)/g;

function inline(text) {
  const nodes = [];
  let end = 0;
  for (const found of text.matchAll(INLINE)) {
    const { code, bold, strike, italic, label, url } = found.groups;
    nodes.push(text.slice(end, found.index));
    if (code) nodes.push(h("code", {}, code));
    else if (bold) nodes.push(h("strong", {}, inline(bold)));
    else if (strike) nodes.push(h("s", {}, inline(strike)));
    else if (italic) nodes.push(h("em", {}, inline(italic)));
    else nodes.push(link(url, label));
    end = found.index + found[0].length;
  }
  return [...nodes, text.slice(end)];
}

/** Draw a Markdown text: headings, lists, quotes, code and paragraphs. */
export function markdown(source) {
  const root = h("div", {});
  for (const part of source.split(/\n{2,}|(?<=\n```)\n|\n(?=```)/)) {
    if (part.trim()) root.append(paragraph(part.replace(/^\n|\n$/g, "")));
  }
  return root;
}

function paragraph(part) {
  const lines = part.split("\n");
  const heading = /^(#{1,6}) (.*)/.exec(part);
  if (part.startsWith("```")) return h("pre", {}, h("code", {}, part.replace(/^```\w*\n?|\n?```$/g, "")));
  if (heading) return h("h4", {}, inline(heading[2]));
  if (lines.every((line) => /^[-*] /.test(line))) return h("ul", {}, lines.map((line) => h("li", {}, inline(line.slice(2)))));
  if (lines.every((line) => /^\d+\. /.test(line))) return h("ol", {}, lines.map((line) => h("li", {}, inline(line.replace(/^\d+\. /, "")))));
  if (lines.every((line) => line.startsWith(">"))) return h("blockquote", {}, inline(lines.map((line) => line.replace(/^> ?/, "")).join("\n")));
  return h("p", { className: "words" }, inline(part));
}

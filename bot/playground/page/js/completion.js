// The list over the composer that completes commands and names.

import { h } from "./dom.js";
import { world } from "./world.js";

const MOST = 8;
let lists = 0;

/** What can complete the text before the caret: [{insert, title, hint, about}] and where it starts. */
function candidates(text) {
  const command = /^\/\S*$/.exec(text);
  if (command) {
    const fits = world.commands.filter((known) => known.name.startsWith(command[0]));
    return { start: 0, found: fits.map(({ name, usage_hint, description }) => ({ insert: `${name} `, title: name, hint: usage_hint, about: description })) };
  }
  const mention = /(?:^|\s)@([\w.-]*)$/.exec(text);
  if (!mention) return { start: 0, found: [] };
  const typed = mention[1].toLowerCase();
  const fits = [...world.members.values()].filter((known) => known.name.toLowerCase().startsWith(typed) && known.name !== "Slackbot");
  return {
    start: text.length - typed.length - 1,
    found: fits.map((known) => ({ insert: `@${known.name} `, title: known.display_name, hint: "", about: known.is_bot ? "App" : known.place })),
  };
}

export class Completion {
  /** `field` is the textarea; the list is put into `place`. */
  constructor(field, place) {
    this.field = field;
    this.id = `completion-${(lists += 1)}`;
    this.list = h("ul", { className: "completion", id: this.id, hidden: true, role: "listbox", aria: { label: "Suggestions" } });
    place.append(this.list);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": this.id, "aria-expanded": "false" })) {
      field.setAttribute(name, value);
    }
    field.addEventListener("input", () => this.refresh());
    field.addEventListener("blur", () => this.close());
  }

  get isOpen() {
    return !this.list.hidden;
  }

  refresh() {
    const { start, found } = candidates(this.field.value.slice(0, this.field.selectionStart));
    this.start = start;
    this.found = found.slice(0, MOST);
    this.chosen = 0;
    this.list.replaceChildren(...this.found.map((entry, index) => this.#row(entry, index)));
    this.list.hidden = !this.found.length;
    this.field.setAttribute("aria-expanded", String(this.isOpen));
    this.#mark();
  }

  #row(entry, index) {
    const take = (event) => {
      event.preventDefault();
      this.take(index);
    };
    return h("li", { role: "option", id: `${this.id}-${index}`, on: { mousedown: take } },
      h("strong", {}, entry.title), h("span", { className: "hint" }, entry.hint), h("span", { className: "quiet" }, entry.about));
  }

  #mark() {
    [...this.list.children].forEach((row, index) => row.setAttribute("aria-selected", String(index === this.chosen)));
    if (this.isOpen) this.field.setAttribute("aria-activedescendant", `${this.id}-${this.chosen}`);
    else this.field.removeAttribute("aria-activedescendant");
    this.list.children[this.chosen]?.scrollIntoView({ block: "nearest" });
  }

  /** Whether the list made use of the key. What is typed in full is sent by Enter, not completed. */
  takesKey(event) {
    if (!this.isOpen) return false;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.chosen = (this.chosen + step + this.found.length) % this.found.length;
      this.#mark();
      return true;
    }
    if (event.key === "Escape") {
      this.close();
      return true;
    }
    const isWhole = this.field.value.slice(this.start) === this.found[this.chosen].insert.trim();
    if ((event.key === "Enter" && !isWhole) || (event.key === "Tab" && !event.shiftKey)) {
      this.take(this.chosen);
      return true;
    }
    return false;
  }

  take(index) {
    this.field.setRangeText(this.found[index].insert, this.start, this.field.selectionStart, "end");
    this.field.focus();
    this.close();
    this.field.dispatchEvent(new Event("input"));
  }

  close() {
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }
}

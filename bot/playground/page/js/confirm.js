// The dialog that asks before a button acts.

import { byId, h } from "./dom.js";
import { text, words } from "./mrkdwn.js";

/** Ask; resolves to whether the person agreed. */
export function confirmed(dialog) {
  if (!dialog) return Promise.resolve(true);
  const box = byId("confirm");
  return new Promise((resolve) => {
    const style = dialog.style === "danger" ? "danger" : "primary";
    box.replaceChildren(
      h("form", { method: "dialog" },
        h("h2", { id: "confirm-title" }, words(dialog.title)),
        h("p", { id: "confirm-text" }, text(dialog.text)),
        h("div", { className: "dialog-buttons" },
          h("button", { className: "button", value: "deny" }, words(dialog.deny)),
          h("button", { className: `button ${style}`, value: "confirm" }, words(dialog.confirm)),
        ),
      ),
    );
    box.setAttribute("aria-labelledby", "confirm-title");
    box.setAttribute("aria-describedby", "confirm-text");
    box.returnValue = "";
    box.addEventListener("close", () => resolve(box.returnValue === "confirm"), { once: true });
    box.showModal();
  });
}

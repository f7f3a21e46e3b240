// The modal on top of the person's stack.

import { byId, h, icon } from "./dom.js";
import { showErrors } from "./inputs.js";
import { act } from "./link.js";
import { words } from "./mrkdwn.js";
import { drawView, enteredIn } from "./view.js";
import { world } from "./world.js";

let shown = null;

/** Show the top of the stack, or nothing. */
export function showModal() {
  const box = byId("modal");
  const view = world.modals.at(-1);
  if (!view) {
    shown = null;
    if (box.open) box.close();
    return;
  }
  if (shown?.id !== view.id) build(box, view);
  shown = view;
  box.querySelector("h2").textContent = words(view.title);
  const isNew = box.querySelector(".modal-blocks").childElementCount === 0;
  drawView(box.querySelector(".modal-blocks"), view);
  setBusy(false);
  if (!box.open) box.showModal();
  if (isNew) (box.querySelector(".modal-blocks :is(input, select, textarea)") ?? box.querySelector("button")).focus();
}

function build(box, view) {
  const close = () => act("dismiss", { view_id: view.id });
  box.setAttribute("aria-labelledby", "modal-title");
  box.replaceChildren(
    h("form", { noValidate: true, on: { submit: (event) => submit(event, view) } },
      h("header", {},
        h("h2", { id: "modal-title" }),
        h("button", { type: "button", className: "icon-button", aria: { label: "Close" }, on: { click: close } }, icon("close")),
      ),
      h("div", { className: "modal-blocks", tabIndex: -1 }),
      h("p", { className: "modal-error", role: "alert" }),
      h("footer", { className: "dialog-buttons" },
        h("button", { type: "button", className: "button", on: { click: close } }, view.close ? words(view.close) : "Cancel"),
        view.submit && h("button", { type: "submit", className: "button primary" }, words(view.submit)),
      ),
    ),
  );
  box.oncancel = (event) => {
    event.preventDefault();
    close();
  };
}

function submit(event, view) {
  event.preventDefault();
  setBusy(true);
  const box = byId("modal");
  box.querySelector(".modal-error").textContent = "";
  act("submit", { view_id: view.id, entered: enteredIn(box.querySelector(".modal-blocks")) });
}

function setBusy(busy) {
  const button = byId("modal").querySelector("[type=submit]");
  if (!button) return;
  button.disabled = busy;
  button.classList.toggle("busy", busy);
}

/** Show what is wrong with what was submitted. */
export function showModalErrors({ view_id: viewId, errors, general }) {
  if (shown?.id !== viewId) return;
  setBusy(false);
  const box = byId("modal");
  box.querySelector(".modal-error").textContent = general;
  showErrors(box.querySelector(".modal-blocks"), errors);
}

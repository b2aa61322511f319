// Modals: the view on top of the stack, and questions before a button counts.

import { blocks } from "./blocks.js";
import { h, icon } from "./dom.js";
import { parts } from "./markup.js";
import { render, ui } from "./store.js";
import { close, leadOf, submit } from "./using.js";

export function modals() {
  const top = ui.state.modals[ui.state.modals.length - 1];
  return [top && modal(top), ui.confirm && question(ui.confirm)];
}

function modal(view) {
  const busy = ui.busy.has(`submit ${view.id}`);
  const onsubmit = (event) => {
    event.preventDefault();
    submit(view.id);
  };
  const back = view.depth > 1;
  return h(
    "dialog",
    { key: `modal-${view.id}`, class: "modal", "aria-labelledby": `title-${view.id}`, onshow: showModal, onkeydown: (event) => escapes(event, () => close(view.id)), oncancel: (event) => cancels(event, () => close(view.id)), onclose: (event) => event.target.isConnected && event.target.showModal() },
    h(
      "form",
      { class: "sheet", onsubmit, novalidate: true, autocomplete: "off" },
      h(
        "header",
        {},
        back && h("button", { class: "quiet", type: "button", onclick: () => close(view.id) }, "‹ Back"),
        h("h2", { id: `title-${view.id}` }, view.title),
        h("button", { class: "quiet", type: "button", "aria-label": "Close", onclick: () => close(view.id, true) }, icon("close")),
      ),
      h("div", { class: "content", key: `content-${view.id}`, tabindex: "-1" }, blocks(view.blocks, { key: view.id, view: view.id })),
      ui.troubles.has(view.id) && h("p", { class: "trouble", role: "alert" }, ui.troubles.get(view.id)),
      h(
        "footer",
        {},
        h("button", { class: "button", type: "button", onclick: () => close(view.id) }, view.close || "Close"),
        view.submit && h("button", { class: busy ? "button primary busy" : "button primary", type: "submit", "aria-busy": busy ? "true" : null }, view.submit),
      ),
    ),
  );
}

function question(asked) {
  const answer = (isYes) => {
    ui.confirm = null;
    if (isYes) asked.then();
    render();
  };
  return h(
    "dialog",
    { key: "question", class: "question", role: "alertdialog", "aria-labelledby": "question-title", onshow: showModal, onkeydown: (event) => escapes(event, () => answer(false)), oncancel: (event) => cancels(event, () => answer(false)) },
    h("div", { class: "sheet" },
      h("header", {}, h("h2", { id: "question-title" }, asked.title)),
      h("div", { class: "content" }, parts(asked.parts)),
      h("footer", {},
        h("button", { class: "button", type: "button", onclick: () => answer(false) }, asked.deny),
        h("button", { class: `button ${asked.style || "primary"}`, type: "button", "data-focus": "yes", onclick: () => answer(true) }, asked.confirm),
      ),
    ),
  );
}

function escapes(event, leave) {
  if (event.key !== "Escape") return;
  // Ours alone: the browser would close the dialog before the app has heard of it.
  event.preventDefault();
  leave();
}

/** Escape while nothing in the dialog has the focus: the browser asks the dialog itself. */
function cancels(event, leave) {
  if (event.target !== event.currentTarget) return;
  event.preventDefault();
  leave();
}

function showModal(dialog) {
  if (!dialog.isConnected) return;
  dialog.showModal();
  focusFirst(dialog);
  const content = dialog.querySelector(".content");
  if (content) content.scrollTop = 0;
}

function focusFirst(dialog) {
  const first = dialog.querySelector("[data-focus]") || dialog.querySelector(".content :is(input, textarea, select):not([type=hidden])");
  (first || dialog.querySelector("footer button:last-child"))?.focus();
  // A long line is read from its beginning.
  if (first) first.scrollLeft = 0;
}

/** From its top: the first field has the focus where it is in sight, else the page does, so that nothing moves. */
function fromTop(content) {
  content.scrollTop = 0;
  if (content.contains(document.activeElement) && inSight(document.activeElement, content)) return;
  const first = content.querySelector(FIELD);
  (first && inSight(first, content) ? first : content).focus({ preventScroll: true });
}

const FIELD = ":is(input, textarea, select):not([type=hidden])";

function inSight(one, content) {
  const [inner, outer] = [one.getBoundingClientRect(), content.getBoundingClientRect()];
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
}

/** A new step in the same modal begins at its top, and so does what a submit or a button at the foot has
 * brought there, as in Slack; an error is scrolled to and focused. */
const seen = new Map();

export function afterModals() {
  const top = ui.state.modals[ui.state.modals.length - 1];
  if (!top) {
    // Whoever came by keyboard goes on where they were.
    if (seen.size && document.activeElement === document.body) document.getElementById("composer")?.focus();
    seen.clear();
    return;
  }
  const content = document.querySelector("dialog.modal .content");
  const isNext = seen.has(top.id) && seen.get(top.id) !== stepOf(top);
  if (isNext || isNewAbove(top)) {
    ui.asked = null;
    fromTop(content);
  } else if (kept?.view === top.id) content.scrollTop = kept.scrollTop;
  seen.set(top.id, stepOf(top));
  const wrong = ui.scrollToError && content.querySelector(".wrong");
  if (wrong) {
    ui.scrollToError = null;
    wrong.scrollIntoView({ block: "center" });
    wrong.querySelector("input, textarea, select")?.focus({ preventScroll: true });
  }
}

let kept = null;

/** Blocks without an id of their own are new ones after an update: the page must not jump when they are drawn. */
export function beforeModals() {
  const content = document.querySelector("dialog.modal .content");
  kept = content && { view: content.key.replace("content-", ""), scrollTop: content.scrollTop };
}

/** Something stands at the top now that was not there when the person pressed at the foot; after a submit that
 * left everything as it was, the same page is shown from its top again. */
function isNewAbove(top) {
  const asked = ui.asked;
  if (asked?.view !== top.id) return false;
  return asked.answered || leadOf(top).some((block) => !asked.lead.includes(block));
}

// Another set of inputs is another step; the same ones with another hint are the same step.
const stepOf = (view) => view.title + view.blocks.filter((b) => b.type === "input").map((b) => b.label).join("|");

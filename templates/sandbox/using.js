// Entering and pressing: keeps what is typed here until the workspace has it, and tells the app in order.

import { render, ui } from "./store.js";
import { act, busyWith, inOrder } from "./wire.js";

//: Slack tells the app of what is typed a little after the last key, not at each one.
const PAUSE = 300;

const timers = new Map();

export const keyOf = (at) => `${at.surface.key} ${at.block} ${at.element.id} ${at.element.type}`;
const where = ({ surface, block, element }) => ({ view: surface.view, room: surface.room, ts: surface.ts, block, action: element.id });

/** What was entered here, else what the workspace holds. */
export function typedOr(at, held) {
  const key = keyOf(at);
  return ui.typed.has(key) ? ui.typed.get(key) : held;
}

export const isBusy = (at) => ui.busy.has(keyOf(at));

/** `tell`: "now" (a choice), "later" (typing; when it pauses), "no" (the app is not told). */
export function enter(at, value, tell) {
  const key = keyOf(at);
  ui.typed.set(key, value);
  clearTimeout(timers.get(key)?.timer);
  const send = () => {
    timers.delete(key);
    return inOrder(() => act("enter", { ...where(at), value, tell: tell !== "no" }));
  };
  if (tell === "now") send();
  else timers.set(key, { timer: setTimeout(send, PAUSE), send });
}

/** The field is left: what is still waiting goes at once. */
enter.flush = (at) => flushOne(keyOf(at));

function flushOne(key) {
  const waiting = timers.get(key);
  if (!waiting) return;
  clearTimeout(waiting.timer);
  waiting.send();
}

/** Before a press, submit or close: everything typed is on its way first. */
export function flush() {
  for (const key of [...timers.keys()]) flushOne(key);
}

/** A button or menu option, after its question if it has one. */
export function use(at, value) {
  if (at.element.confirm) {
    ui.confirm = { ...at.element.confirm, then: () => press(at, value) };
    render();
    return;
  }
  press(at, value);
}

function press(at, value) {
  flush();
  ui.troubles.delete(at.surface.view);
  ask(at.surface.view, at.block);
  busyWith(keyOf(at), () => inOrder(() => act("use", { ...where(at), value })));
}

/** What stands at the top of a modal while its foot is pressed: modal.js looks whether more comes there. */
function ask(id, block) {
  const view = ui.state.modals.find((one) => one.id === id);
  const isFoot = !block || (view && !view.blocks.slice(placeOf(view, block)).some((one) => one.type === "input"));
  ui.asked = view && isFoot ? { view: id, lead: leadOf(view) } : null;
}

const placeOf = (view, block) => view.blocks.findIndex((one) => one.id === block);

/** What a person reads before the first field in which they write. */
export function leadOf(view) {
  const first = view.blocks.findIndex((one) => one.element?.type === "plain_text_input");
  return view.blocks.slice(0, Math.max(first, 0)).map((block) => JSON.stringify(block));
}

export async function submit(view) {
  flush();
  ui.troubles.delete(view);
  ask(view);
  const answer = await busyWith(`submit ${view}`, () => inOrder(() => act("submit", { view })));
  if (answer?.errors) ui.scrollToError = view;
  else if (answer && !answer.failed && ui.asked?.view === view) ui.asked.answered = true;
  render();
}

export function close(view, all = false) {
  flush();
  busyWith(`close ${view}`, () => inOrder(() => act("close", { view, all })));
}

/** A link led to a place behind a modal: one that asks for nothing makes way. */
export function uncover(surface) {
  const view = ui.state.modals.find((one) => one.id === surface.view);
  if (view && !view.submit) close(view.id, true);
}

/** What was typed into something that has gone is forgotten, or it would come back with it. */
export function forget(shown) {
  for (const key of ui.typed.keys()) {
    if (!shown.has(key)) ui.typed.delete(key);
  }
}

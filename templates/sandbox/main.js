// Begins here: connects, draws all regions whenever something changed, and keeps scroll and focus sensible.

import { h, patch } from "./dom.js";
import { afterModals, beforeModals, modals } from "./modal.js";
import { closeThread, markRead, settle } from "./nav.js";
import { middle, right, side, tip, top } from "./panes.js";
import { messagesOf, notice, onRender, render, roomOf, ui } from "./store.js";
import { flush, forget } from "./using.js";
import { connect } from "./wire.js";

const region = (id) => document.getElementById(id);

function become(handle) {
  flush();
  ui.places.set(ui.who, { place: ui.place, thread: ui.thread });
  ui.who = handle;
  sessionStorage.setItem("who", handle);
  ui.place = null;
  ui.target = null;
  ui.menu = null;
  ui.confirm = null;
  connect(arrived);
}

let troubles = { who: null, count: 0 };

/** Slack's own complaints: in the modal that is open, else at the bottom. */
function complain(state) {
  const isNews = troubles.who === ui.who && state.troubles.length > troubles.count;
  troubles = { who: ui.who, count: state.troubles.length };
  if (!isNews) return;
  const said = state.troubles[state.troubles.length - 1];
  const top = state.modals[state.modals.length - 1];
  if (top) ui.troubles.set(top.id, said);
  else notice(said);
}

function arrived(state) {
  ui.state = state;
  complain(state);
  if (!ui.place || !roomOf(ui.place.room)) settle();
  if (ui.thread && !messagesOf(ui.thread.room).some((m) => m.ts === ui.thread.ts)) ui.thread = null;
  forget(fields());
  render();
}

/** Keys of everything that can hold something now (see using.js, keyOf). */
function fields() {
  const { modals, home, messages } = ui.state;
  const surfaces = [...modals, ...(home ? [home] : [])].map((view) => [view.id, view.blocks]);
  for (const list of Object.values(messages)) {
    for (const m of list) surfaces.push([`${m.room}-${m.ts}`, m.blocks]);
  }
  const keys = new Set();
  for (const [key, blocks] of surfaces) {
    for (const block of blocks) {
      for (const one of [block.element, block.accessory, ...(block.elements || [])]) {
        if (one) keys.add(`${key} ${block.id} ${one.id} ${one.type}`);
      }
    }
  }
  return keys;
}

function draw() {
  if (!ui.place) return;
  const stuck = sticking();
  patch(region("top"), top());
  patch(region("tip"), tip());
  patch(region("side"), side(become));
  patch(region("middle"), middle());
  const aside = region("right");
  aside.hidden = !ui.thread;
  patch(aside, ui.thread ? right() : []);
  document.body.classList.toggle("with-thread", Boolean(ui.thread));
  beforeModals();
  patch(region("modals"), modals());
  say();
  scroll(stuck);
  ends = sticking();
  afterModals();
  read();
}

/** Notices, above whatever modal is open: the newest popover lies on top. */
function say() {
  const box = region("notices");
  const isNews = ui.notices.some((one) => ![...box.children].some((shown) => shown.key === one.id));
  patch(box, ui.notices.map((one) => h("p", { key: one.id }, one.text)));
  if (isNews && box.matches(":popover-open")) box.hidePopover();
  if (isNews) box.showPopover();
  else if (!ui.notices.length && box.matches(":popover-open")) box.hidePopover();
}

/** As they were last drawn or scrolled: another size of the window must not move them off their end. */
let ends = new Map();
let height = window.innerHeight;

/** Lists that are at their end stay there when something is added. */
function sticking() {
  if (window.innerHeight !== height) return ends; // a new size whose event is still to come
  const kept = new Map();
  for (const list of document.querySelectorAll("[data-sticky]")) {
    kept.set(list.dataset.sticky, list.scrollHeight - list.scrollTop - list.clientHeight < 60);
  }
  return kept;
}

let shownTarget = null;

function scroll(stuck) {
  for (const list of document.querySelectorAll("[data-sticky]")) {
    if (stuck.get(list.dataset.sticky) !== false) list.scrollTop = list.scrollHeight;
  }
  if (ui.target === shownTarget) return;
  shownTarget = ui.target;
  const found = [...document.querySelectorAll("article.message")].filter((m) => m.dataset.ts === ui.target);
  for (const message of found) message.scrollIntoView({ block: "center" });
}

/** What is on the screen has been read. */
function read() {
  if (ui.place.tab === "messages") markRead(ui.place.room, messagesOf(ui.place.room));
  if (ui.thread) {
    const { room, ts } = ui.thread;
    markRead(`${room}:${ts}`, messagesOf(room).filter((m) => m.thread === ts));
  }
}

document.addEventListener("visibilitychange", render);
document.addEventListener("click", (event) => {
  if (ui.menu && !event.target.closest?.(".menu-holder, .tools")) {
    ui.menu = null;
    render();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || document.querySelector("dialog")) return;
  if (ui.menu) ui.menu = null;
  else if (ui.thread) closeThread();
  render();
});
document.addEventListener("scroll", () => (ends = sticking()), { capture: true, passive: true });
window.addEventListener("resize", () => {
  height = window.innerHeight;
  if (ui.state) scroll(ends);
});
window.addEventListener("pagehide", flush);
setInterval(render, 10_000);

onRender(draw);
connect(arrived);

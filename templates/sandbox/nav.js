// Going places: conversations, the app's tabs, threads, and messages that links lead to.

import { appRoom, messagesOf, notice, render, roomOf, ui } from "./store.js";
import { act } from "./wire.js";

/** Opens a conversation; in the app one of its tabs. */
export function open(room, tab = "messages") {
  if (ui.place?.room !== room) ui.thread = null;
  ui.place = { room, tab };
  ui.target = null;
  ui.menu = null;
  ui.notices = [];
  if (roomOf(room)?.kind === "app" && tab === "home") act("home", {});
  ui.places.set(ui.who, { place: ui.place, thread: ui.thread });
  render();
}

export function openThread(room, ts) {
  ui.thread = { room, ts };
  ui.places.set(ui.who, { place: ui.place, thread: ui.thread });
  render();
}

export function closeThread() {
  ui.thread = null;
  ui.places.set(ui.who, { place: ui.place, thread: null });
  render();
}

/** Follows a link: {channel, ts, thread}. */
export function go(to) {
  if (to.closed || !roomOf(to.channel)) {
    notice("You are not in that conversation, so you can't see this message.");
    return;
  }
  open(to.channel);
  if (to.ts && !messagesOf(to.channel).some((m) => m.ts === to.ts)) {
    notice("That message is gone.");
    return;
  }
  // A link to a message opens what is said about it, too, even if that is still to come.
  if (to.ts) openThread(to.channel, to.thread || to.ts);
  ui.target = to.ts || null;
  render();
}

/** Where this person was last, or #general. */
export function settle() {
  const was = ui.places.get(ui.who);
  if (was && roomOf(was.place.room)) {
    ui.place = was.place;
    ui.thread = was.thread;
    return;
  }
  ui.place = { room: (ui.state.rooms.find((r) => r.name === "general") || ui.state.rooms[0]).id, tab: "messages" };
  ui.thread = null;
}

const reading = new Set();

/** Says how far this person has read, once. */
export function markRead(place, messages) {
  const last = messages[messages.length - 1];
  if (!last || document.hidden) return;
  const mark = `${ui.who} ${place} ${last.ts}`;
  if (reading.has(mark)) return;
  reading.add(mark);
  act("read", { place, ts: last.ts });
}

export const isHome = () => ui.place?.tab === "home" && roomOf(ui.place.room) === appRoom();

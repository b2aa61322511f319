// The regions of the page: top, side, middle, right.

import { blocks } from "./blocks.js";
import { composer } from "./composer.js";
import { cx, h, icon } from "./dom.js";
import { avatar, messageList } from "./messages.js";
import { closeThread, isHome, open } from "./nav.js";
import { config, FIRST, messagesOf, render, roomOf, ui } from "./store.js";
import { busyWith, moveClock } from "./wire.js";

const isChannel = (room) => room.kind === "public" || room.kind === "private";

/** The story's time on this person's clock. */
export function storyTime() {
  const at = new Date(Date.now() + ui.state.clock.ahead * 1000);
  const shape = { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "numeric", minute: "2-digit", hour12: true };
  return new Intl.DateTimeFormat("en-GB", { ...shape, timeZone: ui.state.me.zone }).format(at);
}

export function top() {
  const { me, clock, team } = ui.state;
  const jump = (key, words, body, title) =>
    h("button", { class: cx("jump", ui.busy.has(key) && "busy"), type: "button", title, onclick: () => busyWith(key, () => moveClock(body)) }, words);
  return [
    h("h1", { key: "team" }, team.name, h("small", {}, "a local workspace, on this machine only")),
    h(
      "div",
      { class: "clock", key: "clock", role: "group", "aria-label": "The clock of the story" },
      icon("clock"),
      h("span", {}, h("b", {}, storyTime()), h("small", {}, ` in ${me.place}`)),
      jump("hour", "+1 h", { seconds: 3600 }, "Fast-forward by an hour"),
      jump("day", "+1 d", { seconds: 86400 }, "Fast-forward by a day"),
      clock.skips && jump("next", "To the next ping", { next: true }, "Fast-forward to when the app speaks next"),
    ),
  ];
}

/** One line on what to try first, for whom one is at first, until it is dismissed. */
export function tip() {
  if (ui.welcomed || ui.who !== FIRST) return [];
  const tongues = Object.keys(config.welcome);
  const tongue = tongues.includes(ui.tongue) ? ui.tongue : tongues[0];
  const speak = (name) => {
    ui.tongue = name;
    sessionStorage.setItem("tongue", name);
    render();
  };
  const done = () => {
    ui.welcomed = true;
    sessionStorage.setItem("welcomed", "yes");
    render();
  };
  const names = { en: "English", ms: "Bahasa Melayu" };
  return h(
    "p",
    { class: "welcome", key: "welcome", lang: tongue },
    h("span", {}, config.welcome[tongue]),
    tongues.length > 1 && h("span", { class: "tongues", role: "group", "aria-label": "Language of this line" }, tongues.map((name) =>
      h("button", { type: "button", lang: name, "aria-label": names[name] || name, "aria-pressed": String(name === tongue), onclick: () => speak(name) }, name.toUpperCase()))),
    h("button", { class: "dismiss", type: "button", "aria-label": "Dismiss", onclick: done }, icon("close")),
  );
}

export function side(become) {
  const { people, rooms, app } = ui.state;
  const channels = rooms.filter(isChannel);
  const direct = rooms.filter((r) => r.kind === "im" || r.kind === "mpim");
  const bot = rooms.find((r) => r.kind === "app");
  return [
    h(
      "div",
      { class: "people", key: "people", role: "group", "aria-label": "Who you are" },
      h("h2", {}, "You are"),
      people.map((one) => h(
        "button",
        { key: one.id, type: "button", class: cx("person", one.handle === ui.who && "now"), "aria-pressed": String(one.handle === ui.who), onclick: () => become(one.handle) },
        avatar(one),
        h("span", {}, one.first, h("small", {}, one.admin ? `${one.place}, admin` : one.place)),
        one.unread && one.handle !== ui.who && h("i", { class: "dot", title: "Something new", role: "img", "aria-label": "Something new" }),
      )),
    ),
    h("div", { class: "rooms", key: "rooms" },
      h("h2", {}, "Channels"),
      channels.map((room) => link(room, "messages", room.kind === "private" ? icon("lock") : "#", room.name)),
      direct.length > 0 && h("h2", {}, "Direct messages"),
      direct.map((room) => link(room, "messages", "@", room.name)),
      bot && h("h2", {}, "App"),
      bot && app.home && link({ ...bot, unread: 0 }, "home", icon("home"), `${app.name} Home`),
      bot && link(bot, "messages", "@", `${app.name} messages`),
    ),
    !ui.connected && h("p", { class: "offline", key: "offline" }, "Connecting…"),
  ];
}

function link(room, tab, sign, name) {
  const now = ui.place.room === room.id && ui.place.tab === tab;
  return h(
    "button",
    { key: `${room.id} ${tab}`, type: "button", class: cx("room", now && "now", room.unread && "unread", room.archived && "archived"), "aria-current": now ? "page" : null, onclick: () => open(room.id, tab) },
    h("span", { class: "sign", "aria-hidden": "true" }, sign),
    h("span", { class: "name" }, name),
    room.unread > 0 && h("span", { class: "count", "aria-label": `${room.unread} new` }, String(room.unread)),
  );
}

export function middle() {
  const room = roomOf(ui.place.room);
  return [head(room), isHome() ? home(room) : conversation(room)];
}

function head(room) {
  const tab = (name, words) =>
    h("button", { type: "button", "aria-current": ui.place.tab === name ? "page" : null, onclick: () => open(room.id, name) }, words);
  return h(
    "header",
    { class: "head", key: "head" },
    h("h2", {}, isChannel(room) && h("span", { class: "sign" }, room.kind === "private" ? icon("lock") : "#"), room.name),
    room.kind === "app" && ui.state.app.home && h("span", { class: "tabs" }, tab("home", "Home"), tab("messages", "Messages")),
    room.shared && h("span", { class: "badge outside" }, "shared with another company"),
    room.kind !== "app" && h("span", { class: "members", title: room.members.join(", ") }, `${room.members.length} members`),
  );
}

function home(room) {
  const view = ui.state.home;
  const shown = view ? blocks(view.blocks, { key: view.id, view: view.id }) : h("p", { class: "empty" }, "Nothing here yet.");
  return h("div", { class: "scroll home", key: `home ${ui.who} ${room.id}`, tabindex: "-1" }, h("div", { class: "column" }, shown));
}

function conversation(room) {
  const list = messagesOf(room.id).filter((m) => !m.thread || m.broadcast || m.ephemeral && !threadOf(room, m));
  return h(
    "section",
    { class: "conversation", key: `room ${ui.who} ${room.id}`, "aria-label": room.name },
    h("div", { class: "scroll", "data-sticky": `${ui.who} ${room.id}`, role: "log", tabindex: "-1" }, list.length ? messageList(list, false) : empty(room)),
    composer(room, null),
  );
}

const threadOf = (room, message) => messagesOf(room.id).some((m) => m.ts === message.thread);

function empty(room) {
  if (room.archived) return h("p", { class: "empty" }, "Nothing was said here.");
  const words = room.kind === "app" ? `Messages from ${room.name} will be here.` : `This is the very beginning of ${room.name}.`;
  return h("p", { class: "empty" }, words);
}

export function right() {
  const { room, ts } = ui.thread;
  const list = messagesOf(room).filter((m) => m.ts === ts || m.thread === ts);
  const replies = list.length - 1;
  const about = roomOf(room);
  return [
    h(
      "header",
      { class: "head", key: "head" },
      h("h2", {}, "Thread"),
      h("span", { class: "members" }, isChannel(about) ? `#${about.name}` : about.name),
      h("button", { class: "quiet", type: "button", "aria-label": "Close thread", onclick: closeThread }, icon("close")),
    ),
    h(
      "div",
      { class: "scroll", key: `thread ${room} ${ts}`, "data-sticky": `${ui.who} ${room} ${ts}`, tabindex: "-1" },
      messageList(list.slice(0, 1), true),
      replies > 0 && h("div", { class: "day", key: "count" }, h("span", {}, replies === 1 ? "1 reply" : `${replies} replies`)),
      messageList(list.slice(1), true),
    ),
    composer(about, ts),
  ];
}

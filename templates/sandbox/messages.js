// Messages, as in the middle and in the thread on the right.

import { blocks } from "./blocks.js";
import { cx, h, icon } from "./dom.js";
import { parts } from "./markup.js";
import { openThread } from "./nav.js";
import { notice, render, ui } from "./store.js";
import { act, busyWith } from "./wire.js";

/** With a line where a new day begins. */
export function messageList(list, inThread) {
  let day = null;
  return list.map((message) => {
    const isNew = message.day !== day;
    day = message.day;
    return [
      isNew && !inThread && h("div", { class: "day", key: `day-${message.day}` }, h("span", {}, message.day)),
      one(message, inThread),
    ];
  });
}

export function avatar(person) {
  const tint = person.app ? "app" : `tint-${[...person.id].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 5}`;
  return h("span", { class: cx("avatar", tint), "aria-hidden": "true" }, person.initials);
}

function one(message, inThread) {
  const isTarget = ui.target === message.ts;
  const surface = { key: `${message.room}-${message.ts}`, room: message.room, ts: message.ts };
  const props = {
    class: cx("message", message.ephemeral && "ephemeral", isTarget && "target"),
    key: `${inThread ? "t" : "m"}-${message.ts}`,
    "data-ts": message.ts,
    tabindex: "0",
    "aria-label": `${message.from.name}, ${message.time}`,
  };
  return h(
    "article",
    props,
    message.ephemeral && h("p", { class: "only-you" }, icon("eye"), "Only visible to you"),
    avatar(message.from),
    h(
      "div",
      { class: "said" },
      h(
        "p",
        { class: "by" },
        h("strong", {}, message.from.name),
        message.from.app && h("span", { class: "badge" }, "APP"),
        h("time", { title: message.full }, message.time),
      ),
      h(
        "div",
        { class: "body" },
        message.blocks.length ? blocks(message.blocks, surface) : parts(message.parts),
        isEdited(message) && h("span", { class: "edited" }, "(edited)"),
      ),
      !inThread && replies(message),
    ),
    actions(message, inThread),
  );
}

// Slack marks edited texts only: a card that shows its newest state is not marked.
const isEdited = (message) => message.edited && !message.blocks.length;

function replies(message) {
  if (!message.replies) return null;
  const words = message.replies === 1 ? "1 reply" : `${message.replies} replies`;
  return h(
    "button",
    { class: cx("replies", message.news && "news"), type: "button", onclick: () => openThread(message.room, message.ts) },
    message.repliers.slice(0, 3).map(avatar),
    h("b", {}, words),
    message.news && h("span", { class: "badge new" }, "NEW"),
    h("span", { class: "last" }, `Last reply ${message.last}`),
  );
}

function actions(message, inThread) {
  const key = `menu ${message.room} ${message.ts} ${inThread}`;
  const isOpen = ui.menu === key;
  const toggle = () => {
    ui.menu = isOpen ? null : key;
    render();
  };
  const tool = (name, words, onclick) =>
    h("button", { type: "button", title: words, "aria-label": words, onclick }, icon(name));
  const canReply = !inThread && !message.ephemeral;
  return h(
    "div",
    { class: cx("tools", isOpen && "open"), role: "group", "aria-label": "What to do with this message" },
    canReply && tool("reply", "Reply in thread", () => openThread(message.room, message.thread || message.ts)),
    h("button", { type: "button", title: "More actions", "aria-label": "More actions", "aria-expanded": String(isOpen), onclick: toggle }, icon("more")),
    isOpen && menu(message),
  );
}

function menu(message) {
  const close = () => {
    ui.menu = null;
    render();
  };
  const start = (shortcut) => {
    close();
    const where = { id: shortcut.id, room: message.room, ts: message.ts };
    busyWith(`shortcut ${shortcut.id}`, () => act("shortcut", where));
  };
  const copy = (text, said) => {
    close();
    navigator.clipboard.writeText(text).then(() => notice(said), () => notice("The browser did not let me copy that."));
  };
  const shortcuts = ui.state.app.shortcuts.filter((s) => s.type === "message" && !message.ephemeral);
  return h(
    "div",
    { class: "menu", role: "menu" },
    shortcuts.map((s) => h("button", { type: "button", role: "menuitem", onclick: () => start(s) }, icon("bolt"), s.name, h("small", {}, ui.state.app.name))),
    h("button", { type: "button", role: "menuitem", onclick: () => copy(message.text, "Copied.") }, icon("copy"), "Copy text"),
    !message.ephemeral && h("button", { type: "button", role: "menuitem", onclick: () => copy(message.link, "Link copied.") }, icon("link"), "Copy link"),
  );
}

// Where one types messages and commands, with completion, and the bolt menu of shortcuts.

import { cx, h, icon } from "./dom.js";
import { notice, render, roomOf, ui } from "./store.js";
import { act, busyWith } from "./wire.js";

/** For a conversation, or a thread in it. */
export function composer(room, thread) {
  if (!room.writable) {
    const why = room.archived ? "This channel is archived." : "Sending messages to this app has been turned off.";
    return h("p", { class: "composer closed" }, why);
  }
  const place = `${ui.who} ${room.id} ${thread || ""}`;
  const typed = ui.drafts.get(place) || "";
  const at = { room, thread, place, typed, commands: thread ? [] : fitting(typed) };
  const name = thread ? "Reply…" : `Message ${room.kind === "public" || room.kind === "private" ? "#" : ""}${room.name}`;
  const listed = at.commands.length > 0;
  return h(
    "form",
    { class: "composer", key: `composer ${place}`, onsubmit: (event) => (event.preventDefault(), send(at)) },
    listed && completion(at),
    !thread && bolt(at),
    h("textarea", {
      id: thread ? "reply" : "composer",
      "aria-label": name,
      placeholder: name,
      rows: Math.min(8, typed.split("\n").length),
      value: typed,
      autocomplete: "off",
      "aria-expanded": thread ? null : String(listed),
      "aria-controls": listed ? "completion" : null,
      role: thread ? null : "combobox",
      "aria-activedescendant": listed ? `completion-${picked(at)}` : null,
      oninput: (event) => type(place, event.target.value),
      onkeydown: (event) => keys(event, at),
      onshow: (box) => thread || box.focus(),
    }),
    h("button", { class: "send", type: "submit", "aria-label": "Send", disabled: !typed.trim() }, icon("send")),
  );
}

function type(place, text) {
  ui.drafts.set(place, text);
  ui.picked = 0;
  ui.hushed = null;
  render();
}

/** Commands that begin with what is typed, while it is one word. */
function fitting(typed) {
  if (!typed.startsWith("/") || /\s/.test(typed) || ui.hushed === typed) return [];
  return ui.state.app.commands.filter((command) => command.name.startsWith(typed.toLowerCase()));
}

const picked = (at) => Math.min(ui.picked || 0, at.commands.length - 1);

function completion(at) {
  const row = (command, index) =>
    h(
      "div",
      {
        class: cx("option", index === picked(at) && "now"),
        role: "option",
        id: `completion-${index}`,
        "aria-selected": String(index === picked(at)),
        onmousedown: (event) => {
          event.preventDefault();
          complete(at, command);
        },
      },
      h("b", {}, command.name),
      h("span", { class: "usage" }, command.hint),
      h("small", {}, command.description),
    );
  return h("div", { class: "completion", id: "completion", role: "listbox", "aria-label": "Commands" }, at.commands.map(row));
}

function complete(at, command) {
  type(at.place, `${command.name} `);
}

function keys(event, drawn) {
  // As it is now, not as last drawn: keys can be faster than that.
  const typed = event.target.value;
  const at = { ...drawn, typed, commands: drawn.thread ? [] : fitting(typed) };
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  const count = at.commands.length;
  if (count && event.key in steps) {
    event.preventDefault();
    ui.picked = (picked(at) + steps[event.key] + count) % count;
    render();
  } else if (count && event.key === "Escape") {
    event.stopPropagation();
    ui.hushed = at.typed;
    render();
  } else if (count && (event.key === "Tab" || event.key === "Enter") && at.commands[picked(at)].name !== at.typed) {
    event.preventDefault();
    complete(at, at.commands[picked(at)]);
  } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send(at);
  }
}

async function send(at) {
  const text = at.typed.trim();
  if (!text) return;
  if (!text.startsWith("/")) {
    type(at.place, "");
    const answer = await act("say", { room: at.room.id, text, thread: at.thread });
    if (!answer && !ui.drafts.get(at.place)) type(at.place, at.typed);
    return;
  }
  const [, name, rest] = text.match(/^(\S+)\s*([\s\S]*)$/);
  if (at.thread) {
    notice(`${name} is not supported in threads. Sorry!`);
    return;
  }
  if (!ui.state.app.commands.some((command) => command.name === name)) {
    notice(`${name} is not a valid command. In this workspace there is ${ui.state.app.commands.map((c) => c.name).join(", ")}.`);
    return;
  }
  type(at.place, "");
  await busyWith(`command ${at.place}`, async () => {
    const answer = await act("command", { room: at.room.id, name, text: rest });
    const isLost = !answer || answer.failed.length > 0;
    if (isLost && !ui.drafts.get(at.place)) type(at.place, at.typed);
  });
}

function bolt(at) {
  const key = "bolt";
  const isOpen = ui.menu === key;
  const shortcuts = ui.state.app.shortcuts.filter((s) => s.type === "global");
  const start = (shortcut) => {
    ui.menu = null;
    busyWith(key, () => act("shortcut", { id: shortcut.id, room: at.room.id }));
  };
  const toggle = () => {
    ui.menu = isOpen ? null : key;
    render();
  };
  return h(
    "div",
    { class: "menu-holder" },
    h("button", { class: "bolt", type: "button", title: "Shortcuts", "aria-label": "Shortcuts", "aria-expanded": String(isOpen), onclick: toggle }, icon("bolt")),
    isOpen && h("div", { class: "menu up", role: "menu" }, shortcuts.map((s) => h("button", { type: "button", role: "menuitem", onclick: () => start(s) }, icon("bolt"), s.name, h("small", {}, s.description)))),
  );
}

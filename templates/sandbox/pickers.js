// Type-ahead lists: options the app suggests, conversations, people. One or several can be chosen.

import { cx, h, icon } from "./dom.js";
import { render, ui } from "./store.js";
import { enter, keyOf, typedOr } from "./using.js";
import { act, inOrder } from "./wire.js";

const PAUSE = 250;

export function picker(one, at, aria, about) {
  const many = one.type.startsWith("multi_");
  const key = keyOf(at);
  const list = ui.lists.get(key) || { isOpen: false, typed: null, options: [], at: 0 };
  const chosen = many ? typedOr(at, one.held || []) : typedOr(at, one.held);
  const field = { one, at, key, list, many, chosen };
  const shown = list.typed ?? (many ? "" : chosen?.text || "");
  const box = h("input", {
    ...aria,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    "aria-expanded": String(list.isOpen),
    "aria-autocomplete": "list",
    "aria-controls": `${aria.id || key}-list`,
    "aria-activedescendant": list.isOpen && list.options.length ? `${aria.id || key}-${list.at}` : null,
    placeholder: one.placeholder || (many ? "Add someone" : "Type to search"),
    value: shown,
    oninput: (event) => type(field, event.target.value),
    onfocus: () => type(field, many ? "" : list.typed, true),
    onclick: () => list.isOpen || type(field, "", true),
    onblur: () => shut(field),
    onkeydown: (event) => keys(event, field),
  });
  return h(
    "div",
    { class: cx("picker", many && "many") },
    many && chosen.map((c) => chip(field, c)),
    box,
    !many && chosen && about.optional !== false && h("button", { class: "clear", type: "button", "aria-label": `Clear ${chosen.text}`, onclick: () => take(field, null) }, icon("close")),
    list.isOpen && popup(field, aria.id || key),
  );
}

function chip(field, one) {
  const drop = () => take(field, field.chosen.filter((c) => c.value !== one.value));
  return h("span", { class: "chip", key: `chip-${one.value}` }, one.text, h("button", { type: "button", "aria-label": `Remove ${one.text}`, onclick: drop }, icon("close")));
}

function popup({ list, ...field }, id) {
  const rows = list.options.map((option, index) =>
    h(
      "div",
      {
        class: cx("option", index === list.at && "now"),
        role: "option",
        id: `${id}-${index}`,
        "aria-selected": String(index === list.at),
        // mousedown, not click: the box would lose its focus and close the list first.
        onmousedown: (event) => {
          event.preventDefault();
          choose({ list, ...field }, option);
        },
      },
      option.text,
    ),
  );
  return h("div", { class: "popup", role: "listbox", id: `${id}-list`, onshow: (shown) => shown.scrollIntoView({ block: "nearest" }) }, rows.length ? rows : h("div", { class: "none" }, list.says || "No results"));
}

function put(field, changed) {
  ui.lists.set(field.key, { isOpen: false, typed: null, options: [], at: 0, ...ui.lists.get(field.key), ...changed });
  render();
}

/** Something was typed (null: nothing yet), or the box was entered. */
function type(field, typed, isEntered = false) {
  const query = (typed || "").trim();
  if (field.one.offered) {
    const taken = field.many ? field.chosen.map((c) => c.value) : [];
    const low = query.toLowerCase().replace(/^[#@]/, "");
    const fits = field.one.offered.filter((o) => o.text.toLowerCase().includes(low) && !taken.includes(o.value));
    put(field, { isOpen: true, typed: isEntered && !field.many ? null : typed, options: fits, at: 0, says: "No results" });
    return;
  }
  const least = field.one.min_query_length ?? 3;
  if (query.length < least) {
    const says = least === 1 ? "Type to search" : `Type at least ${least} characters`;
    put(field, { isOpen: !isEntered, typed: isEntered ? field.list.typed : typed, options: [], says });
    return;
  }
  put(field, { isOpen: true, typed, says: "Searching…" });
  clearTimeout(timers.get(field.key));
  timers.set(field.key, setTimeout(() => suggest(field, query), PAUSE));
}

const timers = new Map();

async function suggest(field, query) {
  const { surface, block, element } = field.at;
  const where = { view: surface.view, room: surface.room, ts: surface.ts, block, action: element.id };
  const answer = await inOrder(() => act("suggest", { ...where, typed: query }));
  // Meanwhile something else may have been typed, or the list left.
  if ((ui.lists.get(field.key)?.typed || "").trim() !== query) return;
  put(field, { options: answer?.options || [], at: 0, says: "No results" });
}

function choose(field, option) {
  const one = { value: option.value, text: option.text };
  take(field, field.many ? [...field.chosen, one] : one);
}

function take(field, chosen) {
  clearTimeout(timers.get(field.key));
  const value = field.many ? chosen.map((c) => c.value) : chosen?.value ?? "";
  enter(field.at, value, "now");
  ui.typed.set(field.key, chosen);
  put(field, { isOpen: false, typed: null, options: [], at: 0 });
}

/** Left without choosing: Slack goes back to what was chosen. */
function shut(field) {
  clearTimeout(timers.get(field.key));
  put(field, { isOpen: false, typed: null, options: [], at: 0 });
}

function keys(event, field) {
  // As it is now, not as last drawn: keys can be faster than that.
  const list = ui.lists.get(field.key) || field.list;
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps) {
    event.preventDefault();
    if (!list.isOpen) type(field, "", true);
    else if (list.options.length) put(field, { at: (list.at + steps[event.key] + list.options.length) % list.options.length });
  } else if (event.key === "Enter" && list.isOpen) {
    event.preventDefault();
    if (!list.options[list.at]) return;
    choose(field, list.options[list.at]);
    // At once: the next key must not be added to what has been taken.
    if (field.many) event.target.value = "";
  } else if (event.key === "Escape" && list.isOpen) {
    event.preventDefault();
    event.stopPropagation();
    shut(field);
  } else if (event.key === "Backspace" && field.many && !event.target.value && field.chosen.length) {
    take(field, field.chosen.slice(0, -1));
  }
}

// Everything one can use: buttons, texts, choices, times. Type-ahead lists are in pickers.js.

import { cx, h, icon } from "./dom.js";
import { leading, parts } from "./markup.js";
import { picker } from "./pickers.js";
import { render, ui } from "./store.js";
import { enter, isBusy, typedOr, uncover, use } from "./using.js";

/** `words` name it for those who can't see where it stands; `about` has the ids of its label and errors. */
export function element(one, block, surface, words, about = {}) {
  const at = { surface, block: block.id, element: one };
  const aria = {
    id: about.id,
    "aria-label": about.id ? null : words || one.placeholder || null,
    "aria-describedby": about.described || null,
    "aria-invalid": about.isWrong ? "true" : null,
    "aria-required": about.id && !about.optional ? "true" : null,
  };
  switch (one.type) {
    case "button":
      return button(one, at);
    case "plain_text_input":
    case "number_input":
    case "email_text_input":
    case "url_text_input":
      return text(one, at, aria);
    case "static_select":
      return select(one, at, aria, about.optional);
    case "radio_buttons":
    case "checkboxes":
      return choices(one, at, about.id || `${surface.key}-${block.id}`);
    case "datetimepicker":
    case "datepicker":
    case "timepicker":
      return moment(one, at, aria);
    case "overflow":
      return overflow(one, at);
    case "image":
      return h("span", { class: "picture", role: "img", "aria-label": one.alt }, one.alt);
    default:
      return picker(one, at, aria, about);
  }
}

function button(one, at) {
  const busy = isBusy(at);
  const shared = {
    class: cx("button", one.style, busy && "busy"),
    "aria-label": one.words || null,
    "aria-busy": busy ? "true" : null,
  };
  if (one.href || one.to) {
    const there = leading(one);
    // A link button leads away, and still tells the app that it was pressed.
    const follow = (event) => {
      use(at);
      there.onclick?.(event);
      if (one.to) uncover(at.surface);
    };
    return h("a", { ...shared, ...there, onclick: follow, role: "button" }, one.text);
  }
  return h("button", { ...shared, type: "button", onclick: () => use(at) }, one.text);
}

function text(one, at, aria) {
  const value = typedOr(at, one.held || "");
  const shared = {
    ...aria,
    value,
    placeholder: one.placeholder || null,
    autocomplete: "off",
    "data-focus": one.focus_on_load ? "yes" : null,
    oninput: (event) => {
      enter(at, event.target.value, one.dispatch === "typing" ? "later" : "no");
      render();
    },
    onblur: (event) => enter.flush(at, event.target.value),
  };
  const left = (one.max_length || 3000) - value.length;
  const isClose = left <= Math.max(20, Math.min(200, (one.max_length || 3000) / 5));
  const counter = isClose && h("span", { class: cx("counter", left < 0 && "over") }, String(left));
  if (one.multiline) {
    // As tall as what is in it, within reason: nobody should scroll in a letterbox.
    const rows = Math.min(18, Math.max(3, value.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 68), 0) + 1));
    return h("div", { class: "typing" }, h("textarea", { ...shared, rows }), counter);
  }
  const onkeydown = (event) => {
    if (event.key === "Enter" && one.dispatch === "enter") {
      event.preventDefault();
      enter(at, event.target.value, "now");
    }
  };
  return h("div", { class: "typing" }, h("input", { ...shared, type: "text", onkeydown }), counter);
}

function select(one, at, aria, isOptional) {
  const value = typedOr(at, one.held?.value ?? "");
  const onchange = (event) => {
    enter(at, event.target.value, "now");
    render();
  };
  const list = one.groups.map((group) =>
    group.label ? h("optgroup", { label: group.label }, group.options.map(option)) : group.options.map(option),
  );
  const none = h("option", { value: "", disabled: !isOptional && value !== "" }, one.placeholder || "Choose one");
  return h("select", { ...aria, value, onchange, "data-focus": one.focus_on_load ? "yes" : null }, none, list);
}

const option = (one) => h("option", { value: one.value, key: one.value }, one.text);

function choices(one, at, id) {
  const many = one.type === "checkboxes";
  const held = typedOr(at, many ? (one.held || []).map((o) => o.value) : one.held?.value ?? "");
  const list = one.groups.flatMap((group) => group.options);
  const onchange = (event, value) => {
    const now = many ? (event.target.checked ? [...held, value] : held.filter((v) => v !== value)) : value;
    enter(at, now, "now");
    render();
  };
  return list.map((one, index) =>
    h(
      "label",
      { class: "choice", key: `choice-${one.value}` },
      h("input", {
        type: many ? "checkbox" : "radio",
        name: `${id}-choice`,
        id: `${id}-${index}`,
        checked: many ? held.includes(one.value) : held === one.value,
        onchange: (event) => onchange(event, one.value),
      }),
      h("span", {}, parts(one.parts, true), one.description && h("small", {}, parts(one.description, true))),
    ),
  );
}

const MOMENTS = { datetimepicker: "datetime-local", datepicker: "date", timepicker: "time" };

function moment(one, at, aria) {
  const value = typedOr(at, one.held || "");
  const oninput = (event) => {
    enter(at, event.target.value, "later");
    render();
  };
  const zone = one.type === "datetimepicker" && h("span", { class: "zone" }, `${ui.state.me.place} time`);
  const box = h("input", { ...aria, type: MOMENTS[one.type], value, oninput, onblur: (event) => enter.flush(at, event.target.value) });
  return h("div", { class: "moment" }, box, zone);
}

function overflow(one, at) {
  const key = `${at.surface.key} ${at.block} ${one.id}`;
  const isOpen = ui.menu === key;
  const toggle = () => {
    ui.menu = isOpen ? null : key;
    render();
  };
  const pick = (value) => {
    ui.menu = null;
    use(at, value);
  };
  const list = one.groups.flatMap((group) => group.options);
  return h(
    "div",
    { class: "menu-holder" },
    h("button", { class: "button", type: "button", "aria-label": "More", "aria-expanded": String(isOpen), onclick: toggle }, icon("more")),
    isOpen && h("div", { class: "menu" }, list.map((o) => h("button", { type: "button", onclick: () => pick(o.value) }, o.text))),
  );
}

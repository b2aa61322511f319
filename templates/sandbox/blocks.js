// Blocks as elements, on every surface: messages, modals, Home.

import { cx, h } from "./dom.js";
import { element } from "./elements.js";
import { parts } from "./markup.js";

/** `surface`: {key, view} or {key, room, ts}: where the blocks stand. */
export function blocks(list, surface) {
  return list.map((block) => h("div", { key: block.id, class: `block ${block.type}` }, body(block, surface)));
}

function body(block, surface) {
  switch (block.type) {
    case "section":
      return [
        h("div", { class: "words" }, parts(block.parts), fields(block.fields)),
        block.accessory && h("div", { class: "accessory" }, element(block.accessory, block, surface, accessoryWords(block))),
      ];
    case "header":
      return h("h3", {}, block.text);
    case "divider":
      return h("hr", {});
    case "context":
      return block.items.map((item) => (item.parts ? h("span", {}, parts(item.parts, true)) : picture(item.alt)));
    case "actions":
      return block.elements.map((one) => element(one, block, surface, ""));
    case "input":
      return input(block, surface);
    case "image":
      return [block.title && h("strong", {}, block.title), picture(block.alt)];
    case "rich_text":
    case "markdown":
      return parts(block.parts);
    case "table":
      return h("table", {}, block.rows.map((row) => h("tr", {}, row.map((cell) => h("td", {}, parts(cell))))));
    default:
      return h("em", {}, `(${block.type})`);
  }
}

const fields = (list) =>
  list?.length ? h("div", { class: "fields" }, list.map((field) => h("div", {}, parts(field)))) : null;

// Pictures come from elsewhere, and this page fetches nothing from elsewhere.
const picture = (alt) => h("span", { class: "picture", role: "img", "aria-label": alt }, alt);

const accessoryWords = (block) =>
  (block.parts || []).flatMap((part) => (part.spans || []).map((one) => one.text)).join("");

const GROUPS = ["radio_buttons", "checkboxes"];

function input(block, surface) {
  const id = `${surface.key}-${block.id}`;
  const isGroup = GROUPS.includes(block.element.type);
  const label = [block.label, block.optional && h("span", { class: "optional" }, " (optional)")];
  const under = [
    block.hint && h("p", { class: "hint", id: `${id}-hint` }, block.hint),
    block.error && h("p", { class: "error", id: `${id}-error`, role: "alert" }, block.error),
  ];
  const described = [block.error && `${id}-error`, block.hint && `${id}-hint`].filter(Boolean).join(" ");
  const about = { id, label: block.label, described, isWrong: Boolean(block.error), optional: block.optional };
  const control = element(block.element, block, surface, block.label, about);
  if (isGroup) {
    const given = { "aria-describedby": described || null, class: cx(block.error && "wrong") };
    return h("fieldset", given, h("legend", {}, label), control, under);
  }
  return h("div", { class: cx("field", block.error && "wrong") }, h("label", { for: id }, label), control, under);
}

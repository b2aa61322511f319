// Parts and spans (bot/sandbox/page/markup.py) as elements. Everything typed arrives here as text.

import { cx, h } from "./dom.js";
import { go } from "./nav.js";

const LOOKS = { b: "strong", i: "em", s: "del", c: "code", u: "u" };

export function parts(list, inline = false) {
  return (list || []).map((part) => one(part, inline));
}

function one(part, inline) {
  if (part.kind === "quote") return h("blockquote", {}, part.spans.map(span));
  if (part.kind === "pre") return h("pre", {}, part.spans.map(span));
  if (part.kind === "list") {
    const items = part.items.map((spans) => h("li", {}, spans.map(span)));
    return h(part.ordered ? "ol" : "ul", { class: `deep-${part.indent}` }, items);
  }
  return h(inline ? "span" : "div", { class: "text" }, part.spans.map(span));
}

function span(one) {
  let shown = one.text;
  for (const letter of one.style || "") shown = h(LOOKS[letter], {}, shown);
  if (one.to) return h("a", { ...leading(one), class: cx(one.mention && "mention") }, shown);
  if (one.href) return h("a", leading(one), shown);
  return one.mention ? h("span", { class: "mention" }, shown) : shown;
}

/** Where a link or button leads: a place in this workspace, or a page of its own. */
export function leading(thing) {
  if (thing.to) {
    return {
      href: "#",
      onclick: (event) => {
        event.preventDefault();
        go(thing.to);
      },
    };
  }
  return { href: thing.href, target: "_blank", rel: "noopener noreferrer" };
}

// A description of what should be on the page, and a patch that changes only what differs.
// What somebody is typing in stays where it is. Text goes in as text; there is no innerHTML here.

const SVG = "http://www.w3.org/2000/svg";

/** h("p", {class: "x", onclick: f, key: "k"}, "text", h(...), [..], null): one element to be. */
export function h(tag, props, ...children) {
  return { tag, props: props || {}, children: children.flat(Infinity).filter(isThere) };
}

const isThere = (child) => child !== null && child !== undefined && child !== false && child !== "";

/** Makes the children of `parent` what `wanted` describes. */
export function patch(parent, wanted) {
  const list = [wanted].flat(Infinity).filter(isThere);
  const matches = match([...parent.childNodes], list);
  const kept = new Set(matches.filter(Boolean));
  for (const node of [...parent.childNodes]) {
    if (!kept.has(node)) node.remove();
  }
  let cursor = parent.firstChild;
  list.forEach((thing, at) => {
    const node = matches[at] || create(thing, parent);
    if (node === cursor) cursor = cursor.nextSibling;
    else parent.insertBefore(node, cursor);
    update(node, thing);
  });
}

/** For each thing wanted the node that is it already, by key, or else by its place among its like. */
function match(nodes, list) {
  const keyed = new Map();
  const others = [];
  for (const node of nodes) {
    if (node.key === undefined) others.push(node);
    else keyed.set(node.key, node);
  }
  return list.map((thing) => {
    const key = thing.props?.key;
    if (key !== undefined) {
      const found = keyed.get(key);
      return found && isSame(found, thing) ? found : null;
    }
    const at = others.findIndex((node) => isSame(node, thing));
    return at < 0 ? null : others.splice(0, at + 1)[at];
  });
}

function isSame(node, thing) {
  if (typeof thing !== "object") return node.nodeType === Node.TEXT_NODE;
  return node.nodeType === Node.ELEMENT_NODE && node.localName === thing.tag;
}

function create(thing, parent) {
  if (typeof thing !== "object") return document.createTextNode("");
  const inSvg = thing.tag === "svg" || parent.namespaceURI === SVG;
  const node = inSvg ? document.createElementNS(SVG, thing.tag) : document.createElement(thing.tag);
  node.key = thing.props.key;
  node.held = {};
  return node;
}

function update(node, thing) {
  if (typeof thing !== "object") {
    if (node.data !== String(thing)) node.data = String(thing);
    return;
  }
  const before = node.held;
  for (const name of Object.keys(before)) {
    if (!(name in thing.props)) set(node, name, undefined);
  }
  patch(node, thing.children);
  for (const [name, value] of Object.entries(thing.props)) set(node, name, value);
  node.held = thing.props;
  if (thing.props.onshow && !node.wasShown) {
    node.wasShown = true;
    // After the whole page is in place, so that it can be focused or scrolled to.
    queueMicrotask(() => thing.props.onshow(node));
  }
}

function set(node, name, value) {
  if (name === "key" || name === "onshow") return;
  if (name.startsWith("on")) node[name] = value ?? null;
  else if (name === "value" || name === "checked" || name === "disabled") {
    // Writing the same value again would move the caret.
    const wanted = value ?? (name === "value" ? "" : false);
    if (node[name] !== wanted) node[name] = wanted;
  } else if (value === undefined || value === null || value === false) node.removeAttribute(name);
  else {
    const text = value === true ? "" : String(value);
    if (node.getAttribute(name) !== text) node.setAttribute(name, text);
  }
}

const PATHS = {
  bolt: "M11 2 4 12h5l-1 8 8-11h-5z",
  close: "M5 5l10 10M15 5 5 15",
  reply: "M3 4h14v9H9l-4 4v-4H3z",
  copy: "M7 7h9v10H7zM4 13V3h9",
  link: "M8 12l4-4M7 9l-2 2a3 3 0 0 0 4 4l2-2M13 11l2-2a3 3 0 0 0-4-4L9 7",
  send: "M3 10 17 4l-5 13-2.500-5.500z",
  clock: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4l3 2",
  home: "M3 10l7-6 7 6v7h-5v-4H8v4H3z",
  lock: "M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3",
  more: "M5 10h.01M10 10h.01M15 10h.01",
  eye: "M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
};

/** A small picture; it says nothing that words beside it do not say. */
export function icon(name) {
  return h("svg", { class: `icon icon-${name}`, viewBox: "0 0 20 20", "aria-hidden": "true" }, h("path", { d: PATHS[name] }));
}

/** Classes that apply: cx("a", isB && "b"). */
export const cx = (...names) => names.filter(Boolean).join(" ");

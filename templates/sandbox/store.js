// What the page knows: `state` as the workspace sent it, `ui` as this browser tab has it.

export const config = {
  key: document.body.dataset.key,
  welcome: JSON.parse(document.body.dataset.welcome),
};

/** Who one is at first. */
export const FIRST = "adam";

export const ui = {
  who: sessionStorage.getItem("who") || FIRST,
  state: null, // everything this person sees; see bot/sandbox/page/seen.py
  connected: false,
  place: null, // {room, tab}: the conversation open; tab is "home" or "messages" in the app
  thread: null, // {room, ts}: the root of the thread on the right
  target: null, // the ts of a message that a link led to
  notices: [], // sentences that go away by themselves
  confirm: null, // a question to be answered before a button counts
  drafts: new Map(), // what is typed in composers, by person and place
  typed: new Map(), // what is typed into fields, by view or message, block and element
  busy: new Set(), // keys of what waits for the app
  troubles: new Map(), // view id -> what Slack says above its buttons
  lists: new Map(), // state of type-ahead lists, by field
  asked: null, // {view, lead, answered}: a modal whose foot was pressed, and what stood at its top then
  menu: null, // key of the menu that is open
  welcomed: sessionStorage.getItem("welcomed") === "yes",
  tongue: sessionStorage.getItem("tongue") || "en",
  places: new Map(), // where each person was last
};

let draw = () => {};
let isPlanned = false;

/** Draws soon, once for several changes. Not requestAnimationFrame: it sleeps in hidden tabs. */
export function render() {
  if (isPlanned) return;
  isPlanned = true;
  setTimeout(() => {
    isPlanned = false;
    if (ui.state) draw();
  }, 0);
}

export function onRender(f) {
  draw = f;
}

/** A sentence at the bottom for a while. */
export function notice(text) {
  const one = { text, id: Math.random() };
  ui.notices = [...ui.notices.slice(-2), one];
  render();
  setTimeout(() => {
    ui.notices = ui.notices.filter((other) => other !== one);
    render();
  }, 8000);
}

export const roomOf = (id) => ui.state.rooms.find((room) => room.id === id);
export const messagesOf = (id) => ui.state.messages[id] || [];
export const appRoom = () => ui.state.rooms.find((room) => room.kind === "app");

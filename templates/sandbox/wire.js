// Between the page and the workspace: doors to do things by, and a live connection to see by.

import { config, notice, render, ui } from "./store.js";

/** Goes through a door; resolves to its answer, or to null when it was refused (and said why). */
export async function act(verb, body) {
  return post(`/page/do/${verb}`, { who: ui.who, ...body });
}

export async function moveClock(body) {
  return post("/page/clock", body);
}

async function post(path, body) {
  let answer;
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Page-Key": config.key },
      body: JSON.stringify(body),
    });
    answer = await response.json();
  } catch {
    answer = { refused: "The workspace does not answer. Is amends demo still running?" };
  }
  if (answer.refused) {
    notice(answer.refused);
    return null;
  }
  return answer;
}

// What is typed must arrive before the press that follows it, so entries queue up.
let queue = Promise.resolve();

export function inOrder(work) {
  queue = queue.then(work, work);
  return queue;
}

/** Marks `key` as waiting for the app while `work` runs; a second press meanwhile does nothing. */
export async function busyWith(key, work) {
  if (ui.busy.has(key)) return null;
  ui.busy.add(key);
  render();
  try {
    return await work();
  } finally {
    ui.busy.delete(key);
    render();
  }
}

let socket = null;

/** (Re)connects as the person at the keyboard; `onState` gets everything they see, each time it changes. */
export function connect(onState) {
  const who = ui.who;
  socket?.close();
  const query = new URLSearchParams({ key: config.key, who });
  const mine = new WebSocket(`ws://${location.host}/page/live?${query}`);
  socket = mine;
  mine.onmessage = (event) => {
    if (socket !== mine) return;
    ui.connected = true;
    onState(JSON.parse(event.data));
  };
  mine.onclose = () => {
    if (socket !== mine) return;
    ui.connected = false;
    render();
    setTimeout(() => socket === mine && connect(onState), 1000);
  };
}

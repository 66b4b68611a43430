// The open conversation: draws the screen, sends what its owner does.

import { listenComposer, toggle } from "./composer.js";
import { drawMessage, drawRows } from "./message.js";
import { call, dayKey, fullName, icon, linked, longDay, node, say } from "./tools.js";
import { came, follows, seen, stayAtEnd, toEnd } from "./wall.js";

const $ = (id) => document.getElementById(id);
const TOAST_MS = 4000;
const WAIT_MS = 15000;
const ACTION_MS = 5200;
const drawn = new Map();
const waiting = new Map();
let person = null;
let shown = null;
let payload = null;
let noticeSeen = null;
let toastTimer = 0;

const act = {
  press: (messageId, data, button) => send("presses", { message_id: messageId, data }, button),
  write: (text) => send("messages", { text }),
  copy: (text) => navigator.clipboard.writeText(text).then(() => toast(say("copied", { text }))),
};

export const openPerson = () => person?.id ?? null;

export async function open(someone, start = null) {
  if (person?.id !== someone.id) {
    drawn.clear();
    seen();
    $("messages").replaceChildren();
    noticeSeen = undefined;
  }
  person = someone;
  payload = start;
  document.body.dataset.view = "chat";
  $("phone").hidden = !someone.telegram;
  await refresh();
  toEnd();
}

export function close() {
  person = null;
  $("phone").hidden = true;
  document.body.dataset.view = "list";
}

async function send(what, body, button = null) {
  seen();
  let sent = true;
  try {
    const answer = await call("POST", `/sim/users/${person.id}/${what}`, body);
    if (button && answer.callback_query_id) awaitAnswer(answer.callback_query_id, button);
    if (answer.kind === "url") window.open(answer.url, "_blank", "noopener");
  } catch (problem) {
    sent = false;
    toast(problem.message);
  }
  await refresh();
  toEnd();
  return sent;
}

// A pressed button pulses until the bot answers, as long as a telephone would wait.
function awaitAnswer(id, button) {
  button.setAttribute("aria-busy", "true");
  waiting.set(id, button);
  setTimeout(() => answered(id), WAIT_MS);
}

function answered(id) {
  waiting.get(id)?.removeAttribute("aria-busy");
  waiting.delete(id);
}

export async function refresh() {
  if (!person?.telegram) return;
  const asked = person.id;
  try {
    shown = await call("GET", `/sim/users/${asked}/chat`);
  } catch (problem) {
    shown = null;
    drawNothing(problem.status === 409 ? say("noBot") : problem.message);
    return;
  }
  if (person?.id === asked) draw();
}

function drawNothing(reason) {
  $("chat-name").textContent = "…";
  $("chat-owner").textContent = say("phoneOf", { name: fullName(person) });
  $("messages").replaceChildren(node("li", { class: "intro" }, reason));
  for (const part of ["composer", "start", "more"]) $(part).hidden = true;
}

function draw() {
  const stick = follows();
  $("chat-name").textContent = shown.bot.name;
  $("chat-avatar").textContent = [...shown.bot.name][0];
  $("chat-owner").textContent = say("phoneOf", { name: fullName(person) });
  $("more").hidden = false;
  $("block").textContent = say(shown.blocked ? "unblock" : "blockBot");
  $("acting").textContent = shown.action ? `${shown.bot.name} ${say("typing")}` : "";
  if (shown.action) setTimeout(refresh, ACTION_MS);
  drawMessages();
  drawFoot();
  drawNotice();
  if (stick) toEnd();
  if (shown.unread > 0 && document.visibilityState === "visible") {
    call("POST", `/sim/users/${person.id}/read`);
  }
}

// Nodes of messages that did not change are kept, so that focus and selection survive.
function drawMessages() {
  const items = [];
  const news = [];
  const first = drawn.size === 0;
  let day = "";
  if (!shown.messages.length && shown.bot.description) items.push(intro());
  for (const message of shown.messages) {
    const date = new Date(message.date);
    if (dayKey(date) !== day) {
      day = dayKey(date);
      items.push(kept(`day ${day}`, longDay(date), () => node("li", { class: "chip" }, longDay(date))));
    }
    const before = drawn.get(message.id);
    items.push(kept(message.id, JSON.stringify(message), () => drawMessage(message, act)));
    if (message.from === "bot" && before?.html !== message.html) news.push(message.id);
    drawn.get(message.id).html = message.html;
  }
  const list = $("messages");
  items.forEach((item, index) => {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  });
  while (list.children.length > items.length) list.lastElementChild.remove();
  // A chat that is opened is read from where its last message begins.
  if (news.length) came(first ? news.at(-1) : news[0]);
}

function kept(key, state, make) {
  const known = drawn.get(key);
  if (known?.state === state && known.language === document.documentElement.lang) return known.item;
  const item = make();
  if (known?.item.contains(document.activeElement)) queueMicrotask(() => $("wall").focus());
  known?.item.replaceWith(item);
  drawn.set(key, { state, item, language: document.documentElement.lang });
  return item;
}

function intro() {
  return node("li", { class: "intro" }, node("strong", {}, say("intro")), shown.bot.description);
}

function drawFoot() {
  const waiting = payload !== null || !shown.started;
  const stopped = shown.blocked || shown.deleted;
  $("start").hidden = !(waiting || stopped);
  $("start").disabled = shown.deleted;
  $("start").textContent = say(shown.deleted ? "deleted" : shown.blocked ? "unblock" : "start");
  $("composer").hidden = waiting || stopped;
  $("menu").hidden = shown.commands.length === 0;
  const keyboard = waiting || stopped ? null : shown.reply_keyboard;
  $("toggle-keys").hidden = !keyboard;
  $("keys").hidden = !keyboard || $("toggle-keys").getAttribute("aria-expanded") === "false";
  $("text").placeholder = keyboard?.placeholder || say("write");
  $("keys").replaceChildren(keyboard ? drawRows(keyboard.rows, key) : "");
}

const key = (one) =>
  node("button", { type: "button", onclick: () => send("presses", { label: one.text }) }, one.text);

function drawNotice() {
  const notice = shown.notice;
  const isNew = noticeSeen !== undefined && notice && notice.id !== noticeSeen;
  noticeSeen = notice?.id ?? null;
  if (notice) answered(notice.id);
  if (!isNew || !notice.text) return;
  if (!notice.show_alert) return toast(notice.text);
  $("alert-text").textContent = notice.text;
  $("alert").showModal();
}

function toast(text) {
  $("toast").textContent = text;
  $("toast").classList.add("shown");
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => $("toast").classList.remove("shown"), TOAST_MS);
}

export function drawLetter(someone) {
  const { letter = "", code = "" } = someone ?? {};
  const box = $("letter");
  const state = `${document.documentElement.lang} ${letter} ${code}`;
  box.hidden = !letter;
  if (box.dataset.state === state) return;
  box.dataset.state = state;
  if (/^https?:\/\/\S+$/.test(letter)) {
    // In this very tab: the page leads back here, and no tabs pile up.
    const link = node(
      "a",
      { href: letter },
      icon("mail"),
      node("span", {}, say("letter")),
      node("span", {}, say("open")),
    );
    box.replaceChildren(link, code && node("span", { class: "code" }, say("code", { code })));
  } else {
    const summary = node("summary", {}, icon("mail"), `${say("letter")} ${say("read")}`);
    box.replaceChildren(node("details", {}, summary, node("p", {}, linked(letter))));
  }
}

export function listen(onBack, onOtherLetter) {
  stayAtEnd();
  listenComposer({ send, commands: () => shown.commands });
  $("start").addEventListener("click", press);
  $("back").addEventListener("click", onBack);
  $("more").addEventListener("click", () => toggle($("more"), $("more-menu"), $("more-menu").hidden));
  $("block").addEventListener("click", () => {
    toggle($("more"), $("more-menu"), false);
    send(shown.blocked ? "unblock" : "block");
  });
  $("other-letter").addEventListener("click", () => {
    toggle($("more"), $("more-menu"), false);
    onOtherLetter();
  });
  $("gone").addEventListener("click", async () => {
    toggle($("more"), $("more-menu"), false);
    if (!confirm(say("goneConfirm", { name: fullName(person) }))) return;
    await call("DELETE", `/sim/users/${person.id}`);
    refresh();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || $("more-menu").hidden) return;
    toggle($("more"), $("more-menu"), false);
    $("more").focus();
  });
}

function press() {
  if (shown.blocked) return send("unblock");
  const start = payload ?? "";
  payload = null;
  send("messages", { start }).then(() => $("text").focus());
}

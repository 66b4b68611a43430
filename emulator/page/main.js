// Starts the page: list of people, clock, links that arrive, live changes.

import * as chat from "./chat.js";
import * as mailbox from "./mail.js";
import { listenClock, refreshClock, virtualNow } from "./clock.js";
import { avatar, call, dayKey, fullName, hour, icon, node, say, shortDay } from "./tools.js";
import { applyWords, toggleLanguage } from "./words.js";

const $ = (id) => document.getElementById(id);
let people = [];

async function refreshPeople() {
  const told = await call("GET", "/sim/users");
  people = [...told.users, ...told.mailboxes.map(mailbox.ofNobody)];
  drawPeople();
}

function drawPeople() {
  $("nobody").hidden = people.length > 0;
  const focused = document.activeElement?.closest?.(".person")?.dataset.id;
  const [reached, others] = [people.filter((one) => one.telegram), people.filter((one) => !one.telegram)];
  const item = (person) => node("li", {}, personButton(person, () => show(person)));
  $("people").replaceChildren(...reached.map(item));
  // Whoever has mail stands above those who have none; of two, the one with the newest.
  others.sort((a, b) => (b.mail.last?.at ?? "").localeCompare(a.mail.last?.at ?? ""));
  $("post").hidden = others.length === 0;
  $("post-title").textContent = say("withoutTelegram", { n: others.length });
  const unread = others.reduce((sum, one) => sum + one.mail.unread, 0);
  $("post-unread").replaceChildren(mailBadge({ unread }) || "");
  $("post-people").replaceChildren(...others.map(item));
  if (focused) document.querySelector(`.people .person[data-id="${focused}"]`)?.focus();
  const open = people.find((one) => one.id === chat.openPerson());
  chat.drawLetter(open);
  mailbox.drawToggle(open);
}

function personButton(person, onclick) {
  const current = person.id === chat.openPerson();
  return node(
    "button",
    {
      type: "button",
      class: `person${person.deleted ? " gone" : ""}`,
      "aria-current": String(current),
      "data-id": person.id,
      onclick,
    },
    avatar(fullName(person), person.id),
    node("span", { class: "person-name" }, fullName(person)),
    node("span", { class: "person-when" }, when(newest(person))),
    node("span", { class: "person-note" }, person.note || person.last?.text || ""),
    node(
      "span",
      { class: "badges" },
      mailBadge(person.mail),
      person.unread > 0 &&
        node("span", { class: "badge" }, String(person.unread), hidden(` ${say("unread", { n: "" })}`)),
    ),
  );
}

function mailBadge(mail) {
  if (!mail?.unread) return null;
  const words = hidden(say("emailsUnread", { n: mail.unread }));
  return node("span", { class: "badge post-badge" }, icon("at"), node("span", { "aria-hidden": "true" }, String(mail.unread)), words);
}

function newest({ last, mail }) {
  const mailed = mail?.last ? { date: Date.parse(mail.last.at) / 1000 } : null;
  return (mailed?.date ?? 0) > (last?.date ?? 0) ? mailed : last;
}

const hidden = (text) => node("span", { class: "visually-hidden" }, text);

function when(last) {
  if (!last?.date) return "";
  const date = new Date(last.date * 1000);
  return dayKey(date) === dayKey(virtualNow()) ? hour(date) : shortDay(date);
}

async function show(person, start = null, mail = null) {
  const address = new URL(location.href);
  address.pathname = "/";
  address.search = `?user=${encodeURIComponent(person.id)}`;
  history.replaceState(null, "", address);
  await Promise.all([chat.open(person, start), mailbox.follow(person, mail)]);
  if (!person.telegram) $("post").open = true;
  drawPeople();
  // Who is opened by a link may stand far down.
  document.querySelector('.people [aria-current="true"]')?.scrollIntoView({ block: "nearest" });
}

function back() {
  history.replaceState(null, "", "/");
  const last = chat.openPerson();
  chat.close();
  mailbox.close();
  drawPeople();
  document.querySelector(`.people .person[data-id="${last}"]`)?.focus();
}

// A link from outside: /?user=<id>&start=<payload>, or only ?start=<payload>, which belongs to
// whoever received a letter with that payload or code, else to whom the visitor says.
async function followLink() {
  const asked = new URLSearchParams(location.search);
  const start = asked.get("start");
  const letter = asked.get("letter");
  const user = people.find((one) => String(one.id) === asked.get("user"));
  if (user) return show(user, start, asked.get("mail"));
  if (start === null) return undefined;
  const received = (one) => one.letter.includes(start) || one.code.replaceAll("-", "") === start;
  const addressees = people.filter(
    (one) => one.letter && (one.letter === letter || (start && received(one))),
  );
  if (addressees.length === 1) return show(addressees[0], start);
  return askWho(start);
}

function askWho(start) {
  const pick = (person) => () => {
    $("who").close();
    show(person, start);
  };
  const reached = people.filter((one) => one.telegram);
  $("who-list").replaceChildren(...reached.map((one) => node("li", {}, personButton(one, pick(one)))));
  $("who-form").onsubmit = async (event) => {
    event.preventDefault();
    pick(await create(event.target))();
  };
  $("who").showModal();
}

// Somebody else's letter, on the telephone that is open: START then waits there.
function askLetter() {
  const owner = people.find((one) => one.id === chat.openPerson());
  const others = people.filter((one) => one !== owner && one.letter?.startsWith("http"));
  const pick = (one) => () => {
    $("letters").close();
    show(owner, new URL(one.letter).pathname.split("/").pop());
  };
  $("letters-list").replaceChildren(...others.map((one) => node("li", {}, personButton(one, pick(one)))));
  $("letters").showModal();
}

async function create(form) {
  const about = Object.fromEntries(new FormData(form));
  const person = await call("POST", "/sim/users", {
    language_code: document.documentElement.lang,
    ...about,
  });
  form.reset();
  await refreshPeople();
  return person;
}

// Browsers allow six connections to one address in all their tabs: one that nobody sees needs none.
function listenWhileSeen() {
  let events = null;
  const follow = () => {
    const seen = document.visibilityState === "visible";
    if (seen) events ??= listenLive();
    else {
      events?.close();
      events = null;
    }
  };
  document.addEventListener("visibilitychange", follow);
  follow();
}

function listenLive() {
  const events = new EventSource("/sim/events");
  let due = 0;
  const soon = new Set();
  events.onopen = () => {
    $("clock-state").textContent = "";
    refreshAll();
  };
  events.onerror = () => {
    $("clock-state").textContent = say("lost");
  };
  events.onmessage = (message) => {
    const event = JSON.parse(message.data);
    soon.add(event.type === "chat" && event.id !== chat.openPerson() ? "users" : event.type);
    due ||= setTimeout(() => {
      due = 0;
      const kinds = new Set(soon);
      soon.clear();
      if (kinds.has("reset")) return location.assign("/");
      if (kinds.has("clock")) refreshClock();
      if (kinds.has("chat") || kinds.has("bots")) chat.refresh();
      if (kinds.has("mail") || kinds.has("users")) mailbox.refresh();
      return refreshPeople();
    }, 60);
  };
  return events;
}

async function refreshAll() {
  await Promise.all([refreshClock(), refreshPeople(), chat.refresh(), mailbox.refresh()]);
}

async function begin() {
  applyWords();
  $("language").addEventListener("click", () => {
    toggleLanguage();
    applyWords();
    refreshAll();
  });
  $("add-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const person = await create(event.target);
    $("add").open = false;
    show(person);
  });
  chat.listen(back, askLetter);
  mailbox.listen(back);
  listenClock();
  await refreshAll();
  await followLink();
  listenWhileSeen();
}

begin();

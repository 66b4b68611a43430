// The mailbox beside the telephone, read as a mail program shows it.

import { drawCard, fileLink } from "./message.js";
import { call, fullName, hour, icon, linked, longDay, node, say, shortDay } from "./tools.js";

const $ = (id) => document.getElementById(id);
// A message runs nothing: its height is read from here, and its links lead to tabs of their own.
const SANDBOX = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";
let person = null;
let box = null; // what lies in the mailbox
let wanted = false; // whether it is to stand beside a telephone
let reading = null; // the number of the message that is open
let drawn = ""; // what is on the screen

// A mailbox whose address is nobody's stands in the list like a person.
export const ofNobody = (mail) => ({
  id: mail.address,
  first_name: mail.address,
  email: mail.address,
  telegram: false,
  letter: "",
  code: "",
  mail,
});

const isOpen = () => Boolean(person?.mail) && (wanted || !person.telegram);

export async function follow(someone, mail = null) {
  if (person?.id !== someone.id) reading = null;
  person = someone;
  if (mail !== null) wanted = true;
  await refresh();
  if (box?.mail.some((one) => String(one.id) === mail)) await read(Number(mail));
}

export function close() {
  person = null;
  box = null;
  draw();
}

export async function refresh() {
  if (!isOpen()) {
    box = null;
    return draw();
  }
  const asked = person.id;
  const found =
    person.id === person.email
      ? await call("GET", `/sim/mail?address=${encodeURIComponent(person.email)}`)
      : await call("GET", `/sim/users/${person.id}/mail`);
  if (person?.id !== asked) return undefined;
  box = found;
  return draw();
}

// The way into the mailbox, under the name of whoever's telephone it is.
export function drawToggle(someone) {
  if (person && someone?.id === person.id) person = someone;
  const mail = someone?.mail;
  const toggle = $("mail-toggle");
  toggle.hidden = !mail;
  if (!mail) return;
  const words = say(mail.unread ? "emailsNew" : "emails", { n: mail.count, unread: mail.unread });
  toggle.setAttribute("aria-expanded", String(isOpen()));
  if (toggle.textContent !== words) toggle.replaceChildren(icon("at"), node("span", {}, words));
}

function draw() {
  const shown = isOpen() && box !== null;
  $("mailbox").hidden = !shown;
  document.body.dataset.road = shown ? "mail" : "chat";
  if (!shown) {
    drawn = "";
    return;
  }
  const alone = !person.telegram;
  $("mailbox-title").textContent = say("emailsOf", { name: fullName(person) });
  $("mailbox-address").textContent = person.email;
  $("mail-close").classList.toggle("only-narrow", alone);
  $("mail-close").setAttribute("aria-label", say(alone ? "back" : "emailsClose"));
  $("mail-close").title = say(alone ? "back" : "emailsClose");
  const open = box.mail.find((one) => one.id === reading) ?? null;
  const state = JSON.stringify([document.documentElement.lang, person.id, open ?? box.mail]);
  if (state === drawn) return; // what has not changed keeps its focus and its place
  drawn = state;
  $("no-mail").hidden = box.mail.length > 0;
  $("mails").hidden = open !== null;
  $("mail").hidden = open === null;
  if (open) $("mail").replaceChildren(...drawMail(open));
  else drawList();
}

function drawList() {
  const focused = document.activeElement?.closest?.(".mail-row")?.dataset.id;
  $("mails").replaceChildren(...box.mail.map((one) => node("li", {}, drawRow(one))));
  if (focused) focusRow(focused);
}

function drawRow(one) {
  const files = one.attachments.some((file) => !file.inline);
  return node(
    "button",
    { type: "button", class: `mail-row${one.read ? "" : " unread"}`, "data-id": one.id, onclick: () => read(one.id) },
    node("span", { class: "mail-from" }, sender(one)),
    node("time", { class: "mail-when", datetime: one.at }, when(one.at)),
    node("span", { class: "mail-subject" }, one.subject || say("noSubject")),
    files && node("span", { class: "mail-clip", role: "img", "aria-label": say("hasFiles") }, icon("clip")),
    node("span", { class: "mail-snippet" }, one.text.trim().slice(0, 120)),
  );
}

// « L’équipe <a@b.example> »: its name alone, as programs show it in a list.
const sender = (one) => one.from.match(/^"?([^"<]+?)"?\s*</)?.[1] ?? one.from;

function when(at) {
  const date = new Date(at);
  return `${shortDay(date)}, ${hour(date)}`;
}

async function read(id) {
  const open = box.mail.find((one) => one.id === id);
  reading = id;
  if (!open.read) {
    open.read = true; // known here before the stream of changes tells it
    await call("POST", `/sim/mail/${id}/read`);
  }
  draw();
  $("mail-wall").scrollTop = 0;
  $("mail").querySelector("h3")?.focus();
}

function backToList() {
  const last = reading;
  reading = null;
  draw();
  focusRow(last);
}

const focusRow = (id) => $("mails").querySelector(`[data-id="${id}"]`)?.focus();

function drawMail(one) {
  const date = new Date(one.at);
  return [
    node("button", { type: "button", class: "quiet mail-all", onclick: backToList }, icon("back"), say("emailsAll")),
    node("h3", { tabindex: "-1" }, one.subject || say("noSubject")),
    node(
      "dl",
      { class: "mail-head" },
      drawLine("mailFrom", one.from),
      drawLine("mailTo", one.to),
      drawLine("mailDate", `${longDay(date)}, ${hour(date)}`),
      one.reply_to && drawLine("mailReplyTo", one.reply_to),
    ),
    one.times > 1 && node("p", { class: "hint" }, say("mailTimes", { n: one.times })),
    ...drawInvitations(one.attachments),
    drawFiles(one),
    drawWords(one),
    drawOtherForms(one),
  ].filter(Boolean);
}

const drawLine = (key, words) => node("div", {}, node("dt", {}, say(key)), node("dd", {}, words));

// An invitation comes as a form of the words and as a file: one card shows both.
function drawInvitations(attachments) {
  const cards = new Map();
  for (const file of attachments.filter((one) => one.calendar)) {
    const { uid, sequence, method } = file.calendar;
    cards.set(`${uid} ${sequence} ${method}`, file);
  }
  return [...cards.values()].map((file) => {
    const { cancelled, sequence } = file.calendar;
    const kind = cancelled ? "cancelled" : sequence > 0 ? "changed" : "new";
    return node(
      "section",
      { class: "invitation" },
      node("h4", { class: kind }, say(`invitation_${kind}`)),
      drawCard(file),
    );
  });
}

function drawFiles({ attachments }) {
  const files = attachments.filter((one) => !one.inline && !one.calendar);
  if (!files.length) return null;
  return node(
    "section",
    { class: "mail-files" },
    node("h4", {}, say("mailFiles")),
    files.map((file) => {
      const link = fileLink(file);
      link.removeAttribute("download"); // what a browser can show is shown
      link.target = "_blank";
      return link;
    }),
  );
}

function drawWords(one) {
  if (!one.html) return node("div", { class: "mail-text" }, linked(one.text));
  const frame = node("iframe", {
    class: "mail-page",
    sandbox: SANDBOX,
    src: `/sim/mail/${one.id}/html`,
    title: say("mailWords"),
  });
  const fit = () => {
    const page = frame.contentDocument?.documentElement;
    if (page) frame.style.height = `${page.scrollHeight + 2}px`;
  };
  frame.addEventListener("load", () => {
    fit();
    new ResizeObserver(fit).observe(frame.contentDocument.body);
  });
  return frame;
}

function drawOtherForms(one) {
  return node(
    "footer",
    { class: "mail-foot" },
    one.html &&
      one.text &&
      node("details", {}, node("summary", {}, say("mailPlain")), node("div", { class: "mail-text" }, linked(one.text))),
    node("a", { href: `/sim/mail/${one.id}/source`, download: `${one.id}.eml` }, say("mailSource")),
  );
}

export function listen(onBack) {
  $("mail-toggle").addEventListener("click", async () => {
    wanted = !wanted;
    await refresh();
    drawToggle(person);
    if (wanted) $("mail-wall").focus();
  });
  $("mail-close").addEventListener("click", async () => {
    if (!person.telegram) return onBack();
    wanted = false;
    await refresh();
    drawToggle(person);
    return $("mail-toggle").focus();
  });
}

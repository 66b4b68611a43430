// Draws one message: text, keyboard, file, calendar card.

import { avatar, eventTimes, hour, icon, longDay, node, say, size, tile } from "./tools.js";

export function drawMessage(message, act) {
  const wide = message.buttons.length > 0 || message.file?.calendar;
  const bubble = node(
    "div",
    { class: "bubble" },
    message.reply_to && node("p", { class: "quote" }, message.reply_to.text || "…"),
    drawFile(message.file),
    drawContact(message),
    drawText(message.html, act),
    drawMeta(message),
  );
  return node(
    "li",
    { class: `message ${message.from}${wide ? " wide" : ""}`, "data-id": message.id },
    bubble,
    message.reactions.length > 0 &&
      node(
        "span",
        { class: "reaction", role: "img", "aria-label": say("reacted", { emoji: message.reactions.join(" ") }) },
        message.reactions.join(" "),
      ),
    message.buttons.length > 0 && drawRows(message.buttons, (button) => inlineButton(message, button, act)),
  );
}

export function drawRows(rows, draw) {
  return node(
    "div",
    { class: "rows" },
    rows.map((row) => node("div", { class: "row" }, row.map(draw))),
  );
}

function inlineButton(message, button, act) {
  const look = button.style ? `style-${button.style}` : "";
  if (button.url) {
    return node("a", { class: look, href: button.url, target: "_blank", rel: "noopener" }, button.text);
  }
  const press = (event) =>
    button.copy ? act.copy(button.copy) : act.press(message.id, button.data, event.currentTarget);
  return node("button", { type: "button", class: look, onclick: press }, button.text);
}

function drawText(html, act) {
  if (!html) return null;
  const text = node("div", { class: "text" });
  // The emulator escaped everything but the tags of the message's own formatting.
  text.innerHTML = html;
  for (const link of text.querySelectorAll("a.command")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      act.write(link.dataset.command);
    });
  }
  for (const moment of text.querySelectorAll("time[data-unix]")) {
    const date = new Date(Number(moment.dataset.unix) * 1000);
    moment.title = `${longDay(date)}, ${hour(date)}`;
  }
  for (const hidden of text.querySelectorAll(".spoiler")) {
    const show = () => hidden.classList.add("shown");
    hidden.addEventListener("click", show);
    hidden.addEventListener("keydown", (event) => event.key === "Enter" && show());
  }
  return text;
}

function drawMeta(message) {
  const date = new Date(message.date);
  return node(
    "div",
    { class: "meta" },
    message.pinned && node("span", {}, say("pinned")),
    message.edited && node("span", {}, say("edited")),
    node("time", { datetime: message.date }, hour(date)),
  );
}

function drawFile(file) {
  if (!file) return null;
  if (file.calendar) return drawCard(file);
  if (file.kind === "photo") return node("img", { class: "photo", src: file.url, alt: file.name });
  if (file.kind === "voice") return node("audio", { controls: true, src: file.url, preload: "none" });
  return fileLink(file);
}

export function fileLink(file) {
  return node(
    "a",
    { class: "file", href: file.url, download: file.name, title: say("download", { name: file.name }) },
    node("span", { class: "disc" }, icon("file")),
    node("span", {}, node("strong", {}, file.name), node("small", {}, size(file.size))),
  );
}

export function drawCard(file) {
  const card = file.calendar;
  const [month, day] = card.start ? tile(card.start) : ["", "?"];
  return node(
    "div",
    {},
    node(
      "div",
      { class: `card${card.cancelled ? " cancelled" : ""}` },
      node("div", { class: "tile", "aria-hidden": "true" }, node("span", {}, month), node("b", {}, day)),
      node("p", { class: "card-title" }, card.title),
      node("p", { class: "card-when" }, eventTimes(card)),
      card.where && node("p", {}, card.where),
      card.cancelled
        ? node("span", { class: "stamp" }, say("cancelled"))
        : card.sequence > 0 && node("small", {}, say("version", { n: card.sequence })),
    ),
    fileLink(file),
  );
}

function drawContact({ contact, location }) {
  if (contact) {
    return node(
      "div",
      { class: "file" },
      avatar(contact.first_name, contact.user_id ?? 0),
      node("span", {}, node("strong", {}, contact.first_name), node("small", {}, contact.phone_number)),
    );
  }
  if (location) {
    const place = `${location.latitude.toFixed(4)}, ${location.longitude.toFixed(4)}`;
    return node(
      "div",
      { class: "file" },
      node("span", { class: "disc" }, icon("pin")),
      node("span", {}, node("strong", {}, say("location")), node("small", {}, place)),
    );
  }
  return null;
}

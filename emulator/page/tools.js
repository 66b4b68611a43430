// Small tools: calling the steering API, building nodes, saying times in the reader's words.

import { language, say, says } from "./words.js";

const LOCALES = { fr: "fr-FR", en: "en-GB" };
let zone = "Europe/Paris";

export function setZone(name) {
  zone = name;
}

const explain = ({ code, error }) => (code && says(`error_${code}`) ? say(`error_${code}`) : error);

export async function call(verb, path, body) {
  const options = { method: verb };
  if (body instanceof FormData) options.body = body;
  else if (body) {
    options.body = JSON.stringify(body);
    options.headers = { "Content-Type": "application/json" };
  }
  const response = await fetch(path, options);
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error(explain(answer)), { status: response.status, code: answer.code });
  return answer;
}

export function node(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== false));
  return made;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

function format(date, options) {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: zone, ...options }).format(date);
}

export const hour = (date) => format(date, { hour: "2-digit", minute: "2-digit" });

// As a sentence says it: « 10 h », « 10 h 30 », « midi »; "10 am", "10:30 am", "noon".
function spokenHour(date) {
  const [hours, minutes] = hour(date).split(":").map(Number);
  if (!minutes && hours % 12 === 0) return say(hours ? "noon" : "midnight");
  const two = String(minutes).padStart(2, "0");
  if (language === "fr") return minutes ? `${hours}\u00a0h\u00a0${two}` : `${hours}\u00a0h`;
  return `${hours % 12 || 12}${minutes ? `:${two}` : ""}\u00a0${hours < 12 ? "am" : "pm"}`;
}

export const dayKey = (date) => format(date, { year: "numeric", month: "2-digit", day: "2-digit" });
export const longDay = (date) =>
  format(date, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
export const shortDay = (date) => format(date, { day: "numeric", month: "short" });

// A whole-day event carries a bare date, which must not move with the time zone.
export function eventTimes({ start, end }) {
  if (!start) return "";
  if (!start.includes("T")) {
    const day = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "full", timeZone: "UTC" });
    return day.format(new Date(`${start}T12:00:00Z`));
  }
  const from = new Date(start);
  if (!end) return `${longDay(from)}, ${spokenHour(from)}`;
  const to = new Date(end);
  const last = `${dayKey(from) === dayKey(to) ? "" : `${longDay(to)}, `}${spokenHour(to)}`;
  return `${longDay(from)}, ${spokenHour(from)} – ${last}`;
}

export function tile(start) {
  const date = new Date(start.includes("T") ? start : `${start}T12:00:00Z`);
  return [format(date, { month: "short" }), format(date, { day: "numeric" })];
}

export function size(bytes) {
  const units = language === "fr" ? ["o", "Ko", "Mo"] : ["B", "KB", "MB"];
  const power = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : 2;
  const amount = (bytes / 1000 ** power).toLocaleString(language, { maximumFractionDigits: 1 });
  return `${amount}\u00a0${units[power]}`;
}

export function fullName(person) {
  return [person.first_name, person.last_name].filter(Boolean).join(" ");
}

export function linked(text) {
  return text.split(/(https?:\/\/\S+)/).map((part) =>
    part.startsWith("http") ? node("a", { href: part, target: "_blank", rel: "noopener" }, part) : part,
  );
}

export function avatar(name, id) {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("");
  return node("span", { class: `avatar hue-${Math.abs(Number(id)) % 6 || 0}`, "aria-hidden": "true" }, initials.toUpperCase());
}

export { say };

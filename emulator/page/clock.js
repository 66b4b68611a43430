// The virtual clock: shows it, moves it on.

import { ofNobody } from "./mail.js";
import { call, fullName, hour, longDay, say, setZone, shortDay } from "./tools.js";

const $ = (id) => document.getElementById(id);
const TICK_MS = 1000;
let ahead = 0;
let moving = false;

export async function refreshClock() {
  const clock = await call("GET", "/sim/clock");
  setZone(clock.zone);
  ahead = new Date(clock.now).getTime() - Date.now();
  setMoving(clock.walking);
  tick();
}

export const virtualNow = () => new Date(Date.now() + ahead);

function tick() {
  const now = virtualNow();
  for (const face of ["clock-hour", "phone-hour"]) {
    $(face).textContent = hour(now);
    $(face).dateTime = now.toISOString();
  }
  $("clock-day").textContent = longDay(now);
  $("phone-day").textContent = shortDay(now);
}

function setMoving(value) {
  if (value !== moving) $("clock-state").textContent = value ? say("walking") : "";
  moving = value;
  for (const button of document.querySelectorAll("[data-clock]")) button.disabled = moving;
}

async function move(wish) {
  $("clock-state").classList.remove("wrong");
  setMoving(true);
  const body = wish.startsWith("P") ? { advance: wish } : { to: wish };
  const before = await lastOfEach();
  let problem = null;
  try {
    await call("POST", "/sim/clock", body);
  } catch (caught) {
    problem = caught;
  }
  const came = problem ? "" : whatCame(before, await lastOfEach());
  await refreshClock();
  $("clock-state").textContent = problem?.message ?? came;
  // That nothing is planned any more is news, and no trouble.
  $("clock-state").classList.toggle("wrong", Boolean(problem) && problem.code !== "nothing_due");
}

async function lastOfEach() {
  const { users, mailboxes } = await call("GET", "/sim/users");
  const all = [...users, ...mailboxes.map(ofNobody)];
  return new Map(all.map((one) => [one.id, { name: fullName(one), last: JSON.stringify([one.last, one.mail?.count]) }]));
}

// A step of the clock may be for the program alone: whoever looks on is told that, too.
function whatCame(before, after) {
  const names = [...after].filter(([id, one]) => one.last !== before.get(id)?.last).map(([, one]) => one.name);
  return names.length ? say("came", { names: names.join(", ") }) : say("cameNothing");
}

export function listenClock() {
  for (const button of document.querySelectorAll("[data-clock]")) {
    button.addEventListener("click", async () => {
      await move(button.dataset.clock);
      button.focus();
    });
  }
  setInterval(tick, TICK_MS);
}

// The virtual clock: shows it, moves it on.

import { call, hour, longDay, say, setZone, shortDay } from "./tools.js";

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
  let problem = "";
  try {
    await call("POST", "/sim/clock", body);
  } catch (caught) {
    problem = caught.message;
  }
  await refreshClock();
  $("clock-state").textContent = problem;
  $("clock-state").classList.toggle("wrong", Boolean(problem));
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

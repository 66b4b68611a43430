// Where the wall of messages stands: at its end, or where what has just come begins.

const $ = (id) => document.getElementById(id);
const ABOVE = 12; // pixels left free above what has just come
const BURST_MS = 2000; // what comes within this time is read as one

// Whoever reads the end stays there while pictures load and keyboards open.
let atEnd = true;
let wasNearBottom = true; // when the wall was last drawn anew
let first = null; // the number of the message that has just come, and may not be seen whole
let cameAt = 0;

const nearBottom = () => {
  const wall = $("wall");
  return wall.scrollHeight - wall.scrollTop - wall.clientHeight < 120;
};

// Whether what is drawn now is to be followed.
export function follows() {
  wasNearBottom = nearBottom();
  return atEnd;
}

// Forget what came: its reader has acted since.
export function seen() {
  first = null;
}

// Words have come: where they do not fit, they are read from their beginning.
export function came(number) {
  if (wasNearBottom && performance.now() - cameAt > BURST_MS) seen();
  cameAt = performance.now();
  first ??= number;
}

export function toEnd() {
  atEnd = true;
  const wall = $("wall");
  const item = $("messages").querySelector(`[data-id="${first}"]`);
  const top = () => item.getBoundingClientRect().top - wall.getBoundingClientRect().top;
  wall.scrollTop = Math.min(wall.scrollHeight, item ? wall.scrollTop + top() - ABOVE : Infinity);
}

export function stayAtEnd() {
  new ResizeObserver(() => atEnd && toEnd()).observe($("messages"));
  new ResizeObserver(() => atEnd && toEnd()).observe($("wall"));
  // A browser that has much to do moves the wall later than it says so: then the end counts.
  let moving = false;
  for (const sign of ["wheel", "touchmove", "keydown", "pointerup"]) {
    $("wall").addEventListener(sign, () => {
      moving = true;
      requestAnimationFrame(() => {
        atEnd = nearBottom();
        seen();
      });
    });
  }
  $("wall").addEventListener("scrollend", () => {
    if (moving) atEnd = nearBottom();
    moving = false;
  });
}

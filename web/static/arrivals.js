// At the door: finds as one types, ticks in place, follows others, reads badges; the forms do the rest.
"use strict";
const byId = (id) => document.getElementById(id);
const field = byId("q");
const bare = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const filter = () => {
  const wanted = bare(field.value).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  for (const row of byId("arrivals").querySelectorAll("[data-words]"))
    row.hidden = !wanted.every((word) => row.dataset.words.includes(word));
  if (wanted.length) for (const group of byId("arrivals").querySelectorAll("details")) group.open = true;
};
const put = async (answer, told) => {
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = fresh.getElementById("arrivals");
  if (!next) return window.location.reload(); // signed out meanwhile
  for (const group of byId("arrivals").querySelectorAll("details[open]")) {
    next.querySelector(`#${group.id}`)?.setAttribute("open", "");
  }
  byId("arrivals").replaceWith(next);
  if (told) {
    const news = fresh.querySelector("[role=alert]") || byId("done");
    if (news && news !== byId("done")) next.prepend(news);
    byId("said").textContent = news?.textContent.trim() ?? "";
    byId("done")?.focus({ preventScroll: true });
    field.value = "";
  }
  return filter();
};
let busy = 0;
const send = async (form, values) => {
  busy += 1;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(values) });
    if (answer.status !== 204) await put(answer, true);
    return answer.status !== 204;
  } finally {
    busy -= 1;
  }
};
field.addEventListener("input", filter);
field.form.querySelector("button").hidden = true; // Enter still asks our server
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || !byId("arrivals").contains(form)) return;
  event.preventDefault();
  send(form, new FormData(form)).catch(() => form.submit());
});
setInterval(async () => {
  const still = busy || document.hidden || window.location.search.includes("q=");
  if (still || byId("arrivals").contains(document.activeElement)) return;
  const seen = `demi=${field.form.demi.value}&vu=${byId("arrivals").dataset.mark}`;
  const answer = await fetch(`${window.location.pathname}?${seen}`).catch(() => null);
  if (answer && answer.status !== 204 && !busy) await put(answer, false);
}, 10000);
const scanner = byId("scanner");
if (scanner && navigator.mediaDevices) {
  const [button, said, video, canvas] = scanner.children;
  const show = (open, words) => {
    if (!open) video.srcObject?.getTracks().forEach((track) => track.stop());
    video.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    said.textContent = words;
  };
  const picture = () => {
    const { width, height } = canvas;
    const part = Math.min(video.videoWidth / width, video.videoHeight / height);
    const [across, down] = [width * part, height * part];
    const paint = canvas.getContext("2d", { willReadFrequently: true });
    const corner = [(video.videoWidth - across) / 2, (video.videoHeight - down) / 2];
    paint.drawImage(video, ...corner, across, down, 0, 0, width, height);
    const greens = paint.getImageData(0, 0, width, height).data.filter((_, at) => at % 4 === 1);
    const bytes = Array.from(greens, (green) => String.fromCharCode(green)).join("");
    return btoa(bytes).replace(/\+/g, "-").replace(/\//g, "_");
  };
  const watch = async () => {
    const formats = await window.BarcodeDetector?.getSupportedFormats();
    const reader = formats?.includes("qr_code") ? new BarcodeDetector({ formats: ["qr_code"] }) : null;
    while (!video.hidden) {
      const values = new FormData(byId("scan"));
      const code = reader ? (await reader.detect(video))[0]?.rawValue : null;
      if (code) values.set("badge", code);
      else if (!reader) values.set("picture", picture());
      const read = (code || !reader) && await send(byId("scan"), values);
      await new Promise((over) => { setTimeout(over, read ? 2000 : 400); });
    }
  };
  scanner.hidden = false;
  button.addEventListener("click", async () => {
    if (!video.hidden) return show(false, "");
    try {
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      await video.play();
      show(true, scanner.dataset.looking);
      return await watch();
    } catch {
      return show(false, scanner.dataset.noCamera);
    }
  });
}

// Shows how far a file has come. Without this script, the same form sends it just as well.
"use strict";
for (const form of document.querySelectorAll("form[data-upload]")) {
  const file = form.querySelector("input[type=file]");
  const bar = form.querySelector("progress");
  const said = form.querySelector("[role=status]");
  const button = form.querySelector("button");
  const say = (words) => { said.textContent = words; };

  form.addEventListener("submit", (event) => {
    const chosen = file.files[0];
    if (!chosen) return;
    event.preventDefault();
    if (chosen.size > Number(form.dataset.most)) {
      say(form.dataset.large);
      file.focus();
      return;
    }
    const sending = new XMLHttpRequest();
    let tenth = -1;
    sending.upload.addEventListener("progress", (step) => {
      if (!step.lengthComputable) return;
      bar.max = step.total;
      bar.value = step.loaded;
      const now = Math.floor(10 * step.loaded / step.total);
      if (now !== tenth) say(form.dataset.going);
      tenth = now;
    });
    const stopped = () => {
      bar.hidden = true;
      button.disabled = false;
      say(form.dataset.broken);
    };
    sending.addEventListener("error", stopped);
    sending.addEventListener("abort", stopped);
    sending.addEventListener("load", () => {
      if (sending.status === 200) {
        window.location.assign(sending.responseURL);
        return;
      }
      document.open();
      document.write(sending.responseText);
      document.close();
    });
    sending.open("POST", form.action);
    bar.hidden = false;
    button.disabled = true;
    say(form.dataset.going);
    sending.send(new FormData(form));
  });
}

// The typing box: writing, the menu of commands, attaching files, the reply keyboard's toggle.

import { node } from "./tools.js";

const $ = (id) => document.getElementById(id);
let phone = null;

const write = (text) => phone.send("messages", { text });

export function toggle(button, panel, visible) {
  panel.hidden = !visible;
  button.setAttribute("aria-expanded", String(visible));
}

function drawCommands(filter) {
  const wanted = phone.commands().filter((one) => `/${one.command}`.startsWith(filter));
  const pick = (one) => () => {
    toggle($("menu"), $("commands"), false);
    $("text").value = "";
    write(`/${one.command}`);
  };
  $("commands").replaceChildren(
    ...wanted.map((one) =>
      node(
        "button",
        { type: "button", onclick: pick(one) },
        node("span", {}, one.description),
        node("code", {}, `/${one.command}`),
      ),
    ),
  );
  return wanted.length > 0;
}

// What could not be sent is put back, before whatever was typed meanwhile.
async function submit() {
  const text = $("text").value.trim();
  if (!text) return;
  $("text").value = "";
  toggle($("menu"), $("commands"), false);
  if (await write(text)) return;
  $("text").value = [text, $("text").value].filter(Boolean).join("\n");
}

function partFor(file) {
  if (/^image\/(png|jpeg|gif)$/.test(file.type)) return "photo";
  return file.type === "audio/ogg" ? "voice" : "document";
}

// `given` is the open conversation: how to send, and which commands its menu holds.
export function listenComposer(given) {
  phone = given;
  $("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  $("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
  });
  $("text").addEventListener("input", () => {
    const typed = $("text").value;
    toggle($("menu"), $("commands"), typed.startsWith("/") && drawCommands(typed));
  });
  $("menu").addEventListener("click", () => {
    const visible = $("commands").hidden && drawCommands("/");
    toggle($("menu"), $("commands"), visible);
    if (visible) $("commands").firstElementChild.focus();
  });
  $("attach").addEventListener("click", () => $("file").click());
  $("file").addEventListener("change", () => {
    const form = new FormData();
    for (const file of $("file").files) form.append(partFor(file), file);
    $("file").value = "";
    phone.send("files", form);
  });
  $("toggle-keys").addEventListener("click", () => {
    const visible = $("keys").hidden;
    toggle($("toggle-keys"), $("keys"), visible);
  });
  $("commands").parentElement.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || $("commands").hidden) return;
    toggle($("menu"), $("commands"), false);
    $("menu").focus();
  });
}

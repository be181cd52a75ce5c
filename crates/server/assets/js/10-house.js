// Makes pages quicker; every page works without it. No sentence lives here: what is said comes
// from the page, and times are worded by the browser in the page's language.
(() => {
  "use strict";
  const root = document.documentElement;
  const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
  const seen = (element) => element.getClientRects().length > 0;

  // ---- Single keys: data-key on a link, button, label or field ----
  const typing = (target) =>
    target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target.tagName === "INPUT" && !/^(radio|checkbox|button|submit)$/.test(target.type));

  // A Hebrew or Russian keyboard gives another letter for the same key, so the key's place counts too.
  const means = (event, key) =>
    event.key === key || (event.key > "~" && event.code === "Key" + key.toUpperCase()) ||
    (key === "/" && event.code === "Slash");

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") each("details.menu[open]", (menu) => menu.removeAttribute("open"));
    if (root.dataset.keys === "off" || event.defaultPrevented || event.repeat) return;
    // What stands over the page has the keys to itself.
    if (document.querySelector("dialog[open]")) return;
    // Enter and the space bar belong to what is focused.
    if (/^(Enter| )$/.test(event.key) && event.target !== document.body) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || typing(event.target)) return;
    const found = [...document.querySelectorAll("[data-key]")].find((e) => means(event, e.dataset.key) && seen(e));
    if (!found) return;
    event.preventDefault();
    found.focus();
    if (!typing(found)) found.click();
  });

  document.addEventListener("click", (event) => {
    each("details.menu[open]", (menu) => menu.contains(event.target) || menu.removeAttribute("open"));
  });

  // ---- Time left: data-due holds an instant ----
  const words = new Intl.RelativeTimeFormat(root.lang || undefined, { numeric: "auto" });
  const left = (minutes) => {
    const size = Math.abs(minutes);
    if (size < 60) return words.format(minutes, "minute");
    if (size < 48 * 60) return words.format(Math.trunc(minutes / 60), "hour");
    return words.format(Math.trunc(minutes / 1440), "day");
  };
  const tick = () => each("[data-due]", (element) => {
    const minutes = Math.floor((Date.parse(element.dataset.due) - Date.now()) / 60000) + 1;
    if (Number.isNaN(minutes)) return;
    const text = left(minutes);
    if (element.textContent !== text) element.textContent = text;
  });
  setInterval(tick, 10000);

  // ---- What was typed outlives a lost connection: data-draft names the form ----
  const DAY = 86400000;
  const box = (act) => { try { return act(localStorage); } catch { return null; } };
  // Another person at the same browser has drafts of their own, under a key that only the pages of
  // who is signed in know: what lies in the browser says nothing to others.
  const told = () => document.getElementById("told-here")?.dataset ?? {};
  const mine = () => `draft:${told().who ?? ""}:`;
  const kinds = ["encrypt", "decrypt"];
  const key = told().lock && globalThis.crypto?.subtle?.importKey(
    "raw", Uint8Array.from(told().lock.match(/../g), (pair) => parseInt(pair, 16)), "AES-GCM", false, kinds);
  const seal = async (text) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key, new TextEncoder().encode(text));
    return [iv, new Uint8Array(data)].map((bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")));
  };
  const open = async (sealed) => {
    const [iv, data] = sealed.map((text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await key, data));
  };
  const at = (form) => mine() + form.dataset.draft;
  const kept = (field) => field.name && !/^(hidden|password|file|submit|button)$/.test(field.type);
  const ticked = (field) => field.type === "radio" || field.type === "checkbox";

  const fields = (form) => [...form.elements].filter(kept);
  // How the server drew the form: a draft typed over another drawing only fills what is empty.
  const drawn = (form) => JSON.stringify(fields(form).map((f) =>
    f.options ? [...f.options].findIndex((o) => o.defaultSelected) : ticked(f) ? f.defaultChecked : f.defaultValue));

  const newest = {};
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!key || !form || !form.dataset.draft) return;
    const values = fields(form).filter((f) => !ticked(f) || f.checked).map((f) => [f.name, f.value]);
    const name = at(form);
    const turn = newest[name] = (newest[name] ?? 0) + 1;
    seal(JSON.stringify({ drawn: drawn(form), values })).then((sealed) => {
      if (newest[name] === turn) box((store) => store.setItem(name, JSON.stringify({ at: Date.now(), sealed })));
    });
  });

  const restore = async (form) => {
    const held = key && box((store) => JSON.parse(store.getItem(at(form))));
    if (!held || Date.now() - held.at > DAY) return;
    const draft = await open(held.sealed).then(JSON.parse).catch(() => null);
    if (!draft) return;
    const same = draft.drawn === drawn(form);
    form.dataset.typed = "yes";
    for (const field of fields(form)) {
      const values = draft.values.filter(([name]) => name === field.name).map(([, value]) => value);
      if (ticked(field)) { if (same) field.checked = values.includes(field.value); }
      else if (values.length && (same || field.value === "")) field.value = values[0];
    }
  };

  // What is older than a day is nobody's draft any more.
  box((store) => {
    const old = (it) => !(Date.now() - JSON.parse(store.getItem(it)).at < DAY);
    for (const it of Object.keys(store)) if (it.startsWith("draft:") && old(it)) store.removeItem(it);
  });

  const forget = (name) => box((store) => {
    const all = Object.keys(store).filter((it) => it.startsWith("draft:"));
    for (const it of all) if (name === "*" || it === mine() + name) { delete newest[it]; store.removeItem(it); }
  });

  // ---- One submit is enough; the reader's zone goes along ----
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.busy) return event.preventDefault();
    // Later, so that the pressed button still counts; not for ever, for an answer may get lost.
    setTimeout(() => { form.dataset.busy = "1"; });
    setTimeout(() => { delete form.dataset.busy; }, 10000);
  });
  document.addEventListener("feel:fresh", tick);
  const rest = () => each("form[data-busy]", (form) => delete form.dataset.busy);

  const zone = () => {
    const name = Intl.DateTimeFormat().resolvedOptions().timeZone;
    each("input[data-zone]", (input) => { if (!input.value) input.value = name; });
  };

  const line = () => each("[data-offline]", (element) => { element.hidden = navigator.onLine; });
  addEventListener("online", line);
  addEventListener("offline", line);
  addEventListener("offline", rest);

  const ready = () => {
    each("[data-draft-clear]", (element) => forget(element.dataset.draftClear));
    each("form[data-draft]", restore);
    tick(); zone(); line();
  };
  addEventListener("pageshow", rest);
  document.addEventListener("htmx:after:swap", ready);
  document.addEventListener("htmx:finally:request", rest);
  ready();
})();

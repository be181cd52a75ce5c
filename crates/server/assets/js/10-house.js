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
  // Another person at the same browser has drafts of their own.
  const mine = () => `draft:${document.getElementById("told-here")?.dataset.who ?? ""}:`;
  const at = (form) => mine() + form.dataset.draft;
  const kept = (field) => field.name && !/^(hidden|password|file|submit|button)$/.test(field.type);
  const ticked = (field) => field.type === "radio" || field.type === "checkbox";

  const fields = (form) => [...form.elements].filter(kept);
  // How the server drew the form: a draft typed over another drawing only fills what is empty.
  const drawn = (form) => JSON.stringify(fields(form).map((f) =>
    f.options ? [...f.options].findIndex((o) => o.defaultSelected) : ticked(f) ? f.defaultChecked : f.defaultValue));

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form || !form.dataset.draft) return;
    const values = fields(form).filter((f) => !ticked(f) || f.checked).map((f) => [f.name, f.value]);
    box((store) => store.setItem(at(form), JSON.stringify({ at: Date.now(), drawn: drawn(form), values })));
  });

  const restore = (form) => {
    const draft = box((store) => JSON.parse(store.getItem(at(form))));
    if (!draft || Date.now() - draft.at > DAY) return;
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
    const old = (key) => !(Date.now() - JSON.parse(store.getItem(key)).at < DAY);
    for (const key of Object.keys(store)) if (key.startsWith("draft:") && old(key)) store.removeItem(key);
  });

  const forget = (name) => box((store) => {
    const all = Object.keys(store).filter((key) => key.startsWith("draft:"));
    for (const key of all) if (name === "*" || key === mine() + name) store.removeItem(key);
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

// The palette and the list of keys. Both are dialogs that stand empty in every page and are filled
// when they are opened; without script the field in the head leads to the page that finds.
(() => {
  "use strict";
  const root = document.documentElement;
  const box = (name) => document.querySelector(`dialog[data-box="${name}"]`);
  const options = (dialog) => [...dialog.querySelectorAll("[role=option]")];
  const typing = (it) => it.isContentEditable || /^(TEXTAREA|SELECT|INPUT)$/.test(it.tagName);

  // ---- The palette: a field and a list, of which one line is chosen ----
  let asked = null;
  let soon = 0;

  const choose = (dialog, at) => {
    const all = options(dialog);
    const field = dialog.querySelector("input");
    const chosen = all.length ? (at + all.length) % all.length : -1;
    all.forEach((option, place) => {
      option.id = "palette-" + place;
      option.setAttribute("aria-selected", String(place === chosen));
    });
    dialog.dataset.chosen = chosen;
    if (chosen < 0) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", all[chosen].id);
    all[chosen].scrollIntoView({ block: "nearest" });
  };

  const fill = async (dialog) => {
    const list = dialog.querySelector("[role=listbox]");
    const text = dialog.querySelector("input").value;
    if (asked) asked.abort();
    asked = new AbortController();
    const query = new URLSearchParams({ q: text, at: location.pathname });
    try {
      const answer = await fetch("/search/palette?" + query, { signal: asked.signal, redirect: "error" });
      if (!answer.ok) throw new Error(String(answer.status));
      list.innerHTML = await answer.text();
      dialog.dataset.found = text;
      dialog.querySelector("input").setAttribute("aria-expanded", String(options(dialog).length > 0));
      choose(dialog, 0);
    } catch (error) {
      // Enter still leads to the page that finds, which says what is wrong.
      if (error.name === "AbortError") return false;
      list.replaceChildren();
      choose(dialog, -1);
    }
    return true;
  };

  // What is chosen; where nothing is found, the page that finds says so.
  const go = (dialog) => {
    const option = options(dialog)[Number(dialog.dataset.chosen)];
    if (!option) return dialog.querySelector("form").requestSubmit();
    dialog.close();
    option.click();
  };

  // Who types and presses Enter at once means what they typed, not what was found before.
  const enter = async (dialog) => {
    if (dialog.dataset.found === dialog.querySelector("input").value) return go(dialog);
    clearTimeout(soon);
    if (await fill(dialog)) go(dialog);
  };

  const open = (text) => {
    const dialog = box("palette");
    if (!dialog || dialog.open) return;
    for (const other of document.querySelectorAll("dialog[open]")) other.close();
    const field = dialog.querySelector("input");
    field.value = text;
    dialog.showModal();
    field.focus();
    if (!text) field.select();
    fill(dialog);
  };

  document.addEventListener("input", (event) => {
    if (event.isComposing) return;
    const dialog = event.target.closest('dialog[data-box="palette"]');
    if (dialog) {
      clearTimeout(soon);
      soon = setTimeout(() => fill(dialog), 60);
    } else if (event.target.matches(".find input") && event.target.value) {
      const text = event.target.value;
      event.target.value = "";
      open(text);
    }
  });

  const moves = { ArrowDown: 1, ArrowUp: -1 };
  const inPalette = (event, dialog) => {
    const at = Number(dialog.dataset.chosen);
    if (moves[event.key]) { event.preventDefault(); choose(dialog, at + moves[event.key]); }
    if (event.key === "Escape") { event.preventDefault(); dialog.close(); }
    if (event.key === "Enter" && !event.isComposing) { event.preventDefault(); enter(dialog); }
  };

  // ---- The keys of this page, from the elements that have them ----
  const words = (element) => {
    if (element.getAttribute("aria-label")) return element.getAttribute("aria-label");
    const copy = element.cloneNode(true);
    copy.querySelectorAll("kbd, svg, [aria-hidden]").forEach((it) => it.remove());
    return copy.textContent.trim();
  };

  const row = (key, text) => {
    const line = document.createElement("div");
    const [term, told, sign] = ["dt", "dd", "kbd"].map((name) => document.createElement(name));
    sign.textContent = key;
    term.append(sign);
    told.textContent = text;
    line.append(term, told);
    return line;
  };

  const help = async () => {
    const dialog = box("keys");
    if (!dialog || dialog.open) return;
    const place = dialog.querySelector("[data-keys-place]");
    if (!place.firstElementChild) {
      const answer = await fetch("/shortcuts");
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const sheet = page.querySelector("[data-keys-sheet]");
      if (!sheet) return;
      place.replaceChildren(...sheet.childNodes);
    }
    const seen = new Map();
    for (const element of document.querySelectorAll("[data-key]")) {
      const key = element.dataset.key;
      if (key !== "/" && !seen.has(key) && element.getClientRects().length) seen.set(key, words(element));
    }
    const here = dialog.querySelector("[data-keys-here]");
    if (here) here.replaceChildren(...[...seen].map(([key, text]) => row(key === "Escape" ? "Esc" : key, text)));
    dialog.showModal();
  };

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === "KeyK") {
      if (!box("palette")) return;
      event.preventDefault();
      return open("");
    }
    const dialog = event.target.closest('dialog[data-box="palette"]');
    if (dialog) return inPalette(event, dialog);
    if (event.key === "?" && root.dataset.keys !== "off" && !event.ctrlKey && !event.metaKey && !event.altKey
      && !typing(event.target) && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      help();
    }
  });

  document.addEventListener("click", (event) => {
    const dialog = event.target.closest("dialog[data-box]");
    if (dialog && (event.target === dialog || event.target.closest("a, [data-close]"))) dialog.close();
  });
})();

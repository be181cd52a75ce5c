// The board: a card is carried by the pointer, by touch, by the arrow keys or by a menu; all four send
// the same form, and what the program answers stands. Also: all rows of a page ticked at once.
(() => {
  "use strict";
  const by = (id) => document.getElementById(id);
  const say = (text) => { const said = by("board-said"); if (said) said.textContent = text; };
  const columns = () => [...by("board").querySelectorAll(".column")];
  const cards = (column) => column.querySelector("[data-cards]");
  const where = (card) => `${card.dataset.name}: ${card.closest(".column").querySelector(".name").textContent}`;
  let held = null;
  let home = null;

  const take = (card) => { home = { list: card.parentNode, next: card.nextSibling }; };
  const putBack = (card) => { if (home) home.list.insertBefore(card, home.next); home = null; };
  const focus = (id) => {
    const card = by(id);
    if (!card) return;
    card.scrollIntoView({ block: "nearest", inline: "nearest" });
    (card.querySelector(".grip") || card.querySelector("a")).focus();
  };
  const show = (dialog) => { if (!dialog.open) dialog.showModal(); };

  // What the program answers stands: the board anew, or a sheet that asks for what is missing.
  const send = async (card, stage) => {
    const board = by("board");
    const body = new URLSearchParams({ stage, back: board.dataset.back });
    board.dataset.busy = "yes";
    let page;
    try {
      const answer = await fetch(`/cases/${card.dataset.case}/move`, { method: "POST", body });
      page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!answer.redirected) throw answer;
    } catch {
      delete board.dataset.busy;
      putBack(card);
      const sheet = page && page.querySelector("main article");
      if (!sheet) { location.reload(); return; }
      const dialog = by("board-asks");
      dialog.lastElementChild.replaceChildren(document.importNode(sheet, true));
      show(dialog);
      (dialog.querySelector("[role=alert], textarea, input:not([type=hidden]), select, a") || dialog).focus();
      return;
    }
    const fresh = page.getElementById("board");
    if (!fresh) { location.reload(); return; }
    const at = board.scrollLeft; /* physical: what the browser calls it */
    board.replaceWith(document.importNode(fresh, true));
    by("board").scrollLeft = at; /* physical: what the browser calls it */
    home = null;
    ready();
    focus(card.id);
    if (by(card.id)) say(where(by(card.id)));
  };

  const drop = (card) => {
    const stage = card.closest(".column").dataset.stage;
    card.classList.remove("held");
    held = null;
    if (home && card.parentNode === home.list) { home = null; return; }
    send(card, stage);
  };

  // ---- The arrow keys carry, Enter lays down, Escape puts back ----
  const carry = (card, step) => {
    const all = columns();
    const to = all[all.indexOf(card.closest(".column")) + step];
    if (!to) return;
    if (!held) { held = card; take(card); card.classList.add("held"); }
    cards(to).prepend(card);
    card.querySelector(".grip").focus();
    card.scrollIntoView({ block: "nearest", inline: "nearest" });
    say(where(card));
  };

  const keys = (event) => {
    const grip = event.target.closest(".grip");
    const card = grip && grip.closest(".card");
    if (!card || !by("board")) return;
    const mirrored = document.dir === "rtl" ? -1 : 1;
    const step = { ArrowRight: mirrored, ArrowLeft: -mirrored }[event.key];
    if (step) { event.preventDefault(); carry(card, step); return; }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const all = [...card.parentNode.querySelectorAll(".grip")];
      const next = all[all.indexOf(grip) + (event.key === "ArrowDown" ? 1 : -1)];
      if (next && !held) { event.preventDefault(); next.focus(); }
    } else if (held && event.key === "Enter") {
      event.preventDefault();
      drop(card);
    } else if (held && event.key === "Escape") {
      event.preventDefault();
      held.classList.remove("held");
      held = null;
      putBack(card);
      grip.focus();
      say(where(card));
    } else if (event.key === " ") { event.preventDefault(); grip.click(); }
  };
  // Before the keys of the house, for which Enter and Escape mean other things.
  addEventListener("keydown", keys, true);
  addEventListener("focusout", (event) => {
    if (!held || held.contains(event.relatedTarget) || !event.relatedTarget) return;
    held.classList.remove("held");
    putBack(held);
    held = null;
  });

  // ---- The menu of a card, its sheet, and more of a column ----
  const more = async (link) => {
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const column = page.querySelector(".column");
    if (!answer.ok || !column) { location.href = link.href; return; }
    const list = link.closest(".column").querySelector("[data-cards]");
    const fresh = [...column.querySelectorAll(".card")].map((card) => document.importNode(card, true));
    list.append(...fresh);
    const next = column.querySelector("[data-more]");
    if (next) link.href = next.href; else link.remove();
    if (fresh[0]) focus(fresh[0].id);
  };

  addEventListener("click", (event) => {
    const target = event.target.closest(".grip, [data-close], [data-more], #board-menu [value]");
    if (!target || !by("board") || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (target.matches("[data-close]")) target.closest("dialog").close();
    else if (target.matches("[data-more]")) more(target);
    else if (target.matches(".grip")) {
      by("board-menu").dataset.card = target.closest(".card").id;
      by("board-menu").showModal();
    } else {
      by("board-menu").close();
      const card = by(by("board-menu").dataset.card);
      if (target.value !== card.closest(".column").dataset.stage) send(card, target.value);
    }
  }, true);

  // ---- Dragging ----
  const sort = () => {
    if (!by("board")) return;
    columns().filter((column) => !Sortable.get(cards(column))).forEach((column) => new Sortable(cards(column), {
      group: "board", draggable: ".card[data-moves]", filter: ".grip", preventOnFilter: false,
      forceFallback: true, fallbackOnBody: true, fallbackTolerance: 5, delay: 180, delayOnTouchOnly: true,
      touchStartThreshold: 4, sort: false, animation: 0, scrollSensitivity: 60,
      onStart: ({ item }) => take(item),
      onEnd: ({ item }) => drop(item),
    }));
  };
  const ready = () => {
    const all = document.querySelector("[data-all]");
    if (all && all.hidden) {
      all.hidden = false;
      all.firstElementChild.addEventListener("change", ({ target }) => {
        document.querySelectorAll(".choose input").forEach((tick) => { tick.checked = target.checked; });
      });
    }
    const board = by("board");
    if (!board || !board.dataset.sortable || board.dataset.ready) return;
    board.dataset.ready = "yes";
    if (window.Sortable) { sort(); return; }
    const script = document.createElement("script");
    script.src = board.dataset.sortable;
    script.onload = sort;
    document.head.append(script);
  };
  document.addEventListener("htmx:after:swap", ready);
  document.addEventListener("feel:fresh", ready);
  ready();
})();

// Changes of others come in by themselves; what was typed stays whatever happens to its way to the
// server. What is said comes from the page: from #told-here, which lies over it, so that nothing jumps.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const main = () => byId("main");
  const say = () => byId("told-here")?.dataset ?? {};
  const address = () => location.pathname + location.search;
  const signOf = (form) => `form[action="${CSS.escape(form.getAttribute("action") ?? "")}"]`;

  const button = (label, act) => {
    const it = document.createElement("button");
    it.type = "button";
    it.className = "btn";
    it.textContent = label;
    it.addEventListener("click", act);
    return it;
  };
  // What must not be overlooked stays until it is settled or sent away.
  const hush = () => { byId("told-here")?.replaceChildren(); delete say().firm; };
  const tell = (words, label, act) => {
    const line = document.createElement("p");
    line.textContent = words;
    byId("told-here")?.replaceChildren(line, ...(act ? [button(label, act)] : []));
  };
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hush(); });

  // ---- The page as it is now, with what is being typed left alone ----
  let morph;
  if (window.htmx) {
    htmx.registerExtension("feel", { init: (api) => { morph = api.morph; } });
    htmx.config.morphSkip = "form[data-typed]";
    htmx.config.morphIgnore.push("open", "data-typed", "data-busy");
  }
  const load = async (path) => {
    const answer = await fetch(path, { cache: "no-store" });
    if (!answer.ok || answer.redirected) throw answer.status;
    return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("main");
  };

  // Nothing moves from under a hand that drags, marks, carries a card or answers a question.
  let loading = false, held = false;
  const isHeld = () => held || main()?.querySelector("dialog[open], .held, .sortable-chosen, [data-busy]");
  addEventListener("pointerdown", () => { held = true; }, true);
  for (const end of ["pointerup", "pointercancel", "dragend"]) addEventListener(end, () => { held = false; }, true);
  const refresh = async () => {
    const from = address();
    if (!morph || loading) return;
    if (isHeld()) return setTimeout(refresh, 1000);
    loading = true;
    try {
      const [fresh, old] = [await load(from), main()];
      // Meanwhile one may have gone on, or begun to write where nothing stands any more.
      const isTyped = [...old.querySelectorAll("form[data-typed]")];
      if (address() !== from || !isTyped.every((form) => fresh.querySelector(signOf(form)))) return;
      if (isHeld()) return setTimeout(refresh, 1000);
      const flash = old.querySelector(":scope > .notice[role=status]");
      if (flash) {
        flash.removeAttribute("data-draft-clear");
        fresh.querySelector(":scope > .notice[role=status]")?.remove();
        fresh.prepend(flash.cloneNode(true));
      }
      const [focused, at] = [document.activeElement, scrollY];
      old.dataset.since = fresh.dataset.since;
      morph(old, fresh, true);
      htmx.process(old);
      if (!say().firm) hush();
      document.dispatchEvent(new Event("feel:fresh"));
      if (focused !== document.activeElement && focused.isConnected) focused.focus({ preventScroll: true });
      if (!CSS.supports("overflow-anchor: auto")) scrollTo(scrollX, at);
    } catch { /* The next change or the reader tries again. */ } finally { loading = false; }
  };

  // ---- What others change ----
  const QUIET = 400, OFTEN = 4000;
  let source, timer, last = 0, pause = 2000;
  const isWriting = () => {
    const focused = document.activeElement;
    return main()?.querySelector("form[data-typed]") ||
      (focused?.form && main()?.contains(focused) && focused.type !== "submit");
  };
  const changed = (words) => {
    if (!morph || isWriting()) {
      const { page, look } = say();
      if (say().firm) return;
      const isHere = morph && page === location.pathname;
      return tell(words, look, () => (isHere ? refresh() : open(page, "_blank", "noopener")));
    }
    // A list that much happens to is not drawn again with each of it.
    clearTimeout(timer);
    timer = setTimeout(() => { last = Date.now(); refresh(); }, Math.max(QUIET, last + OFTEN - Date.now()));
  };
  const deaf = () => { source?.close(); source = null; };
  const listen = () => {
    deaf();
    clearTimeout(timer);
    const { live, since } = main()?.dataset ?? {};
    if (!live || document.hidden || !window.EventSource) return;
    // Not for pages that one only passes by; what happens until then is told afterwards.
    timer = setTimeout(() => {
      source = new EventSource(`/live?about=${live}&since=${since}`);
      source.onopen = () => { pause = 2000; };
      source.onmessage = (event) => changed(JSON.parse(event.data));
      source.onerror = () => {
        deaf();
        pause = Math.min(pause * 2, 60000);
        timer = setTimeout(listen, pause);
      };
    }, 1200);
  };
  document.addEventListener("visibilitychange", listen);
  document.addEventListener("htmx:after:swap", listen);
  addEventListener("pageshow", listen);
  addEventListener("pagehide", deaf);

  // ---- Long work: data-every says after how many seconds to look again ----
  let seconds = 0;
  setInterval(() => {
    const every = Number(document.querySelector("[data-every]")?.dataset.every);
    if (every && !document.hidden && ++seconds % every === 0) refresh();
  }, 1000);

  // ---- What is sent and does not arrive ----
  document.addEventListener("input", ({ target: { form } }) => {
    if (form?.method === "post") form.dataset.typed = "yes";
  });
  const lost = ({ form, submitter }) => {
    const sender = submitter?.form === form ? submitter : undefined;
    const again = () => { hush(); delete form.dataset.busy; form.requestSubmit(sender); };
    tell(say().lost, say().again, again);
    say().firm = "yes";
  };
  const isPost = (ctx) => ctx?.request?.method === "POST" && ctx.request.form;
  document.addEventListener("htmx:error", ({ detail: { ctx } }) => { if (isPost(ctx)) lost(ctx.request); });
  document.addEventListener("htmx:before:response", (event) => {
    const { ctx } = event.detail;
    const { raw, status } = ctx.response;
    // Whoever signs in may be somebody else: the whole page is theirs, nothing of it stays.
    if (raw.redirected && new URL(raw.url).pathname === "/sign-in") {
      event.preventDefault();
      location.assign(raw.url);
    } else if (status >= 500 && isPost(ctx)) {
      event.preventDefault();
      lost(ctx.request);
    }
  });

  // ---- Two people on one form: what the other wrote stands beside what was typed ----
  const shown = (field) => (field.options ? [...field.options].find((o) => o.selected)?.text : field.value) ?? "";
  const beside = (field, theirs) => {
    const line = document.createElement("p");
    const quote = document.createElement("q");
    line.className = "meanwhile";
    quote.dir = "auto";
    quote.textContent = shown(theirs);
    line.append(`${say().theirs} `, quote, " ", button(say().take, () => {
      field.value = theirs.value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      line.remove();
      field.focus();
    }));
    (field.closest(".field") ?? field.parentElement).append(line);
  };
  const compare = async (form, answer) => {
    const theirs = (await load(address()).catch(() => null))?.querySelector(signOf(form));
    if (!theirs) {
      // What was to be changed is changed already: the answer itself says what stands there now.
      const asked = new DOMParser().parseFromString(answer, "text/html").getElementById("main");
      main().replaceWith(asked);
      htmx.process(asked);
      return scrollTo(0, 0);
    }
    tell(say().meanwhile, say().look, null);
    say().firm = "yes";
    form.querySelectorAll(".meanwhile").forEach((line) => line.remove());
    const differs = [...form.elements].filter((field) => {
      const other = field.name && theirs.elements.namedItem(field.name);
      if (!other?.name || /^(radio|checkbox|file|submit|password)$/.test(field.type)) return false;
      if (field.type === "hidden") field.value = other.value;
      else if (other.value && field.value !== other.value) return beside(field, other) || true;
      return false;
    });
    differs[0]?.focus();
  };
  document.addEventListener("htmx:after:request", (event) => {
    const { ctx } = event.detail;
    if (!isPost(ctx) || !ctx.text?.includes("<bdi>S0-33</bdi>")) return;
    event.preventDefault();
    compare(ctx.request.form, ctx.text);
  });

  listen();
})();

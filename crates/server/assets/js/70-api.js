// Sends what is typed on the page for programs. The token stays in its field.
(() => {
  "use strict";
  const page = document.querySelector("[data-api]");
  if (!page) return;
  document.documentElement.dataset.script = "on";

  const request = (form) => {
    const query = new URLSearchParams();
    const headers = { Accept: "application/json" };
    let path = form.dataset.path;
    for (const [name, value] of new FormData(form)) {
      const [place, key] = name.split(":");
      if (!key || !value) continue;
      if (place === "path") path = path.replace(`{${key}}`, encodeURIComponent(value));
      if (place === "query") query.set(key, value);
      if (place === "header") headers[key] = value;
    }
    const token = page.querySelector("[name=token]").value.trim();
    if (token) headers.Authorization = `Bearer ${token}`;
    const body = form.elements.body && form.elements.body.value;
    if (body) headers["Content-Type"] = "application/json";
    const options = { method: form.dataset.op.toUpperCase(), headers, credentials: "omit" };
    if (body) options.body = body;
    return [`${page.dataset.api}${path}${query.size ? `?${query}` : ""}`, options];
  };

  const shown = (text) => {
    try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; }
  };

  page.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-op]");
    if (!form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const out = form.querySelector("pre");
    out.hidden = false;
    out.textContent = "…";
    try {
      const answer = await fetch(...request(form));
      const tag = answer.headers.get("etag");
      out.textContent = `${answer.status}${tag ? ` · ETag ${tag}` : ""}\n${shown(await answer.text())}`;
    } catch (error) {
      out.textContent = String(error);
    }
  }, true);
})();

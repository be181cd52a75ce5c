// Passkeys: asks the program for a question, the device for its answer, and sends that as a form.
(() => {
  "use strict";
  const can = isSecureContext && !!window.PublicKeyCredential && !!navigator.credentials;
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const named = (list) => (list || []).map((it) => ({ ...it, id: bytes(it.id) }));

  const ask = async (form) => {
    const answer = await fetch(form.dataset.ask, { method: "POST" });
    // Whoever must show first who they are is led there.
    if (answer.redirected) { location.assign(answer.url); return null; }
    if (!answer.ok) throw new Error(answer.status);
    const question = await answer.json();
    question.challenge = bytes(question.challenge);
    question.excludeCredentials = named(question.excludeCredentials);
    question.allowCredentials = named(question.allowCredentials);
    if (question.user) question.user.id = bytes(question.user.id);
    return navigator.credentials[form.dataset.passkey]({ publicKey: question });
  };

  const fill = (form, key) => {
    const { response } = key;
    const device = response.getAuthenticatorData ? response.getAuthenticatorData() : response.authenticatorData;
    const told = { credential: key.rawId, client: response.clientDataJSON, device, signature: response.signature };
    for (const [name, value] of Object.entries(told)) {
      const field = form.elements.namedItem(name);
      if (field && value) field.value = text(value);
    }
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.dataset.passkey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.dataset.asking) return;
    form.dataset.asking = "1";
    const failed = form.querySelector("[data-passkey-failed]");
    failed.hidden = true;
    try {
      const key = await ask(form);
      if (key) { fill(form, key); form.submit(); }
    } catch {
      failed.hidden = false;
    }
    delete form.dataset.asking;
  }, true);

  const show = () => {
    if (!can) return;
    document.querySelectorAll("[data-passkey]").forEach((form) => { form.hidden = false; });
    document.querySelectorAll("[data-passkey-none]").forEach((words) => { words.hidden = true; });
  };
  document.addEventListener("htmx:after:swap", show);
  show();
})();

// Notes that save themselves while one types: forms with data-autosave. What the server does not have yet stays in this browser.
(() => {
  "use strict";

  const changed = (form) => [...form.querySelectorAll("textarea")].some((field) => field.value !== field.defaultValue);
  const kept = (form) => "birge:" + form.dataset.keep;
  const offline = (form, is) => { const note = form.querySelector("[data-offline]"); if (note) note.hidden = !is; };
  const resend = (form) => form.dispatchEvent(new Event("resend"));

  for (const form of document.querySelectorAll("form[data-autosave]")) {
    form.addEventListener("htmx:sendError", () => offline(form, true));
    form.addEventListener("htmx:afterRequest", (event) => {
      if (!event.detail.successful) return;
      offline(form, false);
      localStorage.removeItem(kept(form));
      const saved = form.querySelector(".saved");
      if (saved) form.dataset.keep = form.dataset.keepStem + saved.dataset.version;
    });
    form.addEventListener("click", (event) => {
      if (event.target.closest("[data-takes-theirs]")) localStorage.removeItem(kept(form));
    });
    // Brought back after a cut: send it as soon as everything is ready.
    window.addEventListener("load", () => { if (changed(form)) resend(form); });
  }

  window.addEventListener("online", () => document.querySelectorAll("form[data-autosave]").forEach(resend));
})();

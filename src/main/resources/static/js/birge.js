// Small helps for pages that also work without them.
(() => {
  "use strict";

  // A name as it is looked for, without diacritics: feride is Fəridə, айнур is Айнұр.
  const alike = { ə: "e", ǝ: "e", ı: "i", қ: "к", ғ: "г", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" };
  window.birgePlain = (text) => text.toLocaleLowerCase(document.documentElement.lang).normalize("NFD").replace(/\p{M}/gu, "").replace(/[əǝıқғңөұүһі]/g, (letter) => alike[letter]);

  // What was typed stays in this browser until the server has it: forms with data-keep="name".
  const kept = (form) => "birge:" + form.dataset.keep;
  const lasting = (f) => f.type === "hidden" ? "chosen" in f.dataset || "for" in f.dataset : f.type !== "file" && f.type !== "password";
  const fields = (form) => [...form.elements].filter((f) => f.name && lasting(f));

  const keep = (form) => {
    const values = {};
    for (const field of fields(form)) {
      if ((field.type === "radio" || field.type === "checkbox") && !field.checked) continue;
      if (field.type === "hidden" && (field.disabled || !field.value)) continue;
      (values[field.name] ??= []).push(field.value);
    }
    try { localStorage.setItem(kept(form), JSON.stringify(values)); } catch { /* full or forbidden: nothing to keep it in */ }
  };

  const bringBack = (form) => {
    let values;
    try { values = JSON.parse(localStorage.getItem(kept(form)) ?? "null"); } catch { values = null; }
    if (!values) return;
    const taken = {};
    for (const field of fields(form)) {
      const all = values[field.name];
      if (field.type === "radio" || field.type === "checkbox") { if (all) field.checked = all.includes(field.value); }
      else if (all) { const at = taken[field.name] ?? 0; if (all[at] !== undefined) field.value = all[at]; taken[field.name] = at + 1; }
    }
  };

  const takeUp = (part) => {
    for (const form of part.querySelectorAll("form[data-keep]")) {
      if (form.dataset.saved === "true") { localStorage.removeItem(kept(form)); continue; }
      bringBack(form);
      form.addEventListener("input", () => keep(form));
    }
    for (const done of part.querySelectorAll("[data-forget]")) localStorage.removeItem("birge:" + done.dataset.forget);
  };
  takeUp(document);

  // Without a connection nothing is sent into the void: the page stays as it is and says so. A server on this very machine is
  // reached without any network, so the browser's own word is only the reason to ask.
  const line = document.querySelector("[data-line]");
  const cut = (is) => { if (line) line.hidden = !is; };
  const reached = () => fetch("/actuator/health", { cache: "no-store" }).then((answer) => answer.ok, () => false);
  window.addEventListener("offline", async () => cut(!(await reached())));
  window.addEventListener("online", () => cut(false));

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (navigator.onLine || event.defaultPrevented || form.method === "dialog" || form.dataset.reached) return;
    event.preventDefault();
    if (form.dataset.keep) keep(form);
    if (!(await reached())) { cut(true); return; }
    cut(false);
    form.dataset.reached = "true";
    form.requestSubmit(event.submitter);
    delete form.dataset.reached;
  });

  // A form that brings its next step into the page: what was typed there before is taken up again, and one who listens hears where one is.
  // Where the server is not reached the step stays as it is, with what was chosen.
  document.addEventListener("htmx:afterSettle", (event) => {
    const step = event.detail.elt;
    if (!step.matches("#ask")) return;
    takeUp(step);
    (step.querySelector(".problems") ?? step.querySelector("h1")).focus();
  });
  // Who is led elsewhere, to sign in again perhaps, goes there whole; what went wrong otherwise is asked for once more as a page of its own.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, target, pathInfo, requestConfig } = event.detail;
    if (!target.matches("#ask")) return;
    const led = pathInfo.responsePath !== pathInfo.requestPath;
    if (!led && (xhr.status < 400 || xhr.status === 422)) return;
    event.detail.shouldSwap = false;
    if (led) { location.assign(xhr.responseURL); return; }
    const way = Object.assign(document.createElement("input"), { type: "hidden", name: "to", value: requestConfig.formData.get("to") ?? "next" });
    requestConfig.elt.append(way);
    requestConfig.elt.submit();
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.target.closest("#ask")) cut(event.detail.xhr.status === 0);
  });

  // A second click on the same button sends nothing twice.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === "dialog" || form.method === "get") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "true";
    setTimeout(() => delete form.dataset.sent, 4000);
  });

  // Confirmation before what cannot be undone: buttons with data-confirm (a sentence in the reader's language).
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-confirm]");
    if (button && !window.confirm(button.dataset.confirm)) event.preventDefault();
    const opener = event.target.closest("[data-opens]");
    if (opener) document.getElementById(opener.dataset.opens)?.showModal();
    if (event.target.closest("[data-prints]")) window.print();
    const checks = event.target.closest("[data-checks]");
    if (checks) {
      const boxes = [...checks.closest("form").querySelectorAll(`input[name="${checks.dataset.checks}"]`)];
      const all = boxes.every((box) => box.checked);
      for (const box of boxes) box.checked = !all;
    }
  });

  // Another language shows the step one is at, not the one the page began with.
  document.addEventListener("submit", (event) => {
    if (event.target.matches(".lang")) event.target.elements.back.value = location.pathname;
  });

  // Who signs out leaves no page behind that the browser kept for the time without a network.
  document.addEventListener("submit", (event) => {
    if (event.target.getAttribute("action") === "/sign-out") window.caches?.delete("birge-sitting");
  });

  // Selects and switches that send their form at once.
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-submits]")) event.target.form?.requestSubmit();
  });

  for (const button of document.querySelectorAll("[data-checks]")) button.hidden = false;
  document.querySelector(".problems")?.focus();
})();

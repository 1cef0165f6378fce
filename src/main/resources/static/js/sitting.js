// The screen of a sitting through a cut of the network. As long as the server is reached, forms are sent as they are. When it is not,
// the desk comes up: every item that waits, with notes, motion, votes, decisions. What is written there and on the roll is kept in this
// browser (desk-store.js) and sent in its order when the server is back. What the server does not take stays here with the reason.
(() => {
  "use strict";

  const bar = document.querySelector("[data-sitting]");
  const desk = document.querySelector("[data-desk]");
  if (!bar || !desk) return;
  const sitting = bar.dataset.sitting;
  const address = desk.dataset.desk;
  const roll = document.querySelector("[data-roll]");
  const items = [...desk.querySelectorAll("[data-desk-item]")];
  const online = ["#in-hand", "#motion", "#decision", "#outcome", "#closing"].map((id) => document.querySelector(id)).filter(Boolean);
  const PAUSE = 3000;
  const LONG_CUT = 10000;

  const { base, typed, fill, steps, done } = window.birgeSteps(desk);

  let record = { roll: null, items: {} };
  let open = false;
  let typedAt = 0;
  let written = Promise.resolve();

  const waiting = () => (record.roll ? 1 : 0) + Object.values(record.items).reduce((sum, kept) => sum + steps(kept).length, 0);

  // ---- what one sees

  const show = () => {
    const refused = Object.values(record.items).filter((kept) => kept.refused);
    const number = (record.roll ? 1 : 0) + Object.values(record.items).reduce((sum, kept) => sum + (kept.refused ? 0 : steps(kept).length), 0);
    desk.querySelector("[data-desk-cut]").hidden = number === 0 && refused.length > 0;
    bar.querySelector("[data-waits]").hidden = number === 0;
    bar.querySelector("[data-waits-number]").textContent = String(number);
    bar.querySelector("[data-refusals]").hidden = refused.length === 0;
    bar.querySelector("[data-refusals-number]").textContent = String(refused.length);
    for (const item of items) {
      const kept = record.items[item.dataset.deskItem];
      item.querySelector("[data-desk-kept]").hidden = !kept || steps(kept).length === 0;
      const box = item.querySelector("[data-desk-refused]");
      box.hidden = !kept?.refused;
      if (!kept?.refused) continue;
      item.open = true;
      box.querySelector("[data-desk-reason]").textContent = kept.refused.reason;
      const theirs = box.querySelector("[data-desk-theirs]");
      theirs.hidden = !kept.refused.theirs;
      theirs.textContent = kept.refused.theirs ?? "";
    }
    if (record.roll) quorum();
  };

  const quorum = () => {
    const tag = bar.querySelector("[data-quorum]");
    const present = roll.querySelectorAll("[name=absent]:not(:checked)").length;
    const there = present >= Number(tag.dataset.quorum);
    tag.textContent = (there ? tag.dataset.there : tag.dataset.missing).replace("~", String(present));
    tag.classList.toggle("good", there);
    tag.classList.toggle("bad", !there);
  };

  const save = () => {
    const nothing = !record.roll && Object.keys(record.items).length === 0;
    const now = nothing ? null : structuredClone(record);
    written = written.then(() => window.birgeDesk.write(sitting, now)).then(
      () => { desk.querySelector("[data-desk-full]").hidden = true; },
      () => { desk.querySelector("[data-desk-full]").hidden = false; });
    show();
    return written;
  };

  const absent = () => (roll ? [...roll.querySelectorAll("[name=absent]:checked")].map((one) => one.value) : []);

  const keepItem = (item) => {
    const id = item.dataset.deskItem;
    const kept = record.items[id] ?? { item: id, title: item.dataset.title, version: Number(item.dataset.version), motionVersion: Number(item.dataset.motionVersion), was: base(item), sent: [], keys: [0, 1, 2, 3, 4].map(() => crypto.randomUUID()) };
    kept.now = typed(item);
    kept.absent = absent();
    if (kept.refused) delete kept.refused;
    record.items[id] = kept;
    if (steps(kept).length === 0) delete record.items[id];
    return save();
  };

  const keepRoll = () => {
    const body = new URLSearchParams(new FormData(roll));
    for (const kept of Object.values(record.items)) kept.absent = absent();
    record.roll = [...body].filter(([name]) => name !== "_csrf" && name !== "item");
    return save();
  };

  const openDesk = (why) => {
    if (open) return;
    open = true;
    desk.hidden = false;
    for (const section of online) section.hidden = true;
    const inHand = document.querySelector("#in-hand");
    const item = items.find((one) => one.dataset.deskItem === inHand?.dataset.item);
    const focus = document.activeElement;
    if (item) {
      item.open = true;
      let moved = false;
      for (const name of ["heard", "spoke", "wording"]) {
        const from = document.getElementById(name);
        const to = item.querySelector(`[data-field=${name}]`);
        if (from && !record.items[item.dataset.deskItem] && from.value !== from.defaultValue) { to.value = from.value; moved = true; }
        if (from && from === focus) { to.focus(); to.setSelectionRange?.(from.selectionStart, from.selectionEnd); }
      }
      if (moved || why) { why?.(item); keepItem(item); }
    }
    // The desk has taken over: what saves itself on the page must not send beside it.
    written.then(() => {
      for (const form of document.querySelectorAll("form[data-autosave]")) { localStorage.removeItem(`birge:${form.dataset.keep}`); form.remove(); }
    });
    show();
  };

  // ---- the line

  const reached = () => fetch("/actuator/health", { cache: "no-store", signal: AbortSignal.timeout(4000) }).then((answer) => answer.ok, () => false);
  const read = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");
  const reason = (page) => (page.querySelector(".problems li") ?? page.querySelector(".quiet-page p") ?? page.querySelector(".saved .wrong-text"))?.textContent.trim() ?? "";

  const post = async (path, body, token) => {
    const answer = await fetch(`${address}/${path}`, { method: "POST", headers: { "HX-Request": path.endsWith("notes") ? "true" : "false" }, body: new URLSearchParams({ ...body, _csrf: token }), signal: AbortSignal.timeout(20000) });
    return { ok: answer.ok && new URL(answer.url).pathname.startsWith(address), status: answer.status, page: await read(answer) };
  };

  const sendItem = async (kept, token) => {
    for (let step = steps(kept)[0]; step; step = steps(kept)[0]) {
      if (step.unknown) { kept.refused = { step: step.name, reason: desk.dataset.unknown.replace("~", step.unknown) }; return; }
      const body = { ...step.body };
      if (kept.force === step.name) { delete body.version; if (step.name === "notes") Object.assign(body, { version: kept.theirVersion, over: kept.theirVersion }); }
      const answer = await post(step.path, body, token);
      if (answer.status >= 500) throw new Error("later");
      if (!answer.ok) {
        const theirs = answer.page.querySelector(".theirs")?.innerText ?? answer.page.querySelector(".theirs")?.textContent;
        kept.theirVersion = Number(answer.page.querySelector("[name=over]")?.value ?? 0);
        kept.refused = { step: step.name, reason: reason(answer.page), theirs: theirs?.trim() };
        return;
      }
      done(kept, step, answer.page);
      delete kept.force;
      await save();
    }
    delete record.items[kept.item];
  };

  const flush = async () => {
    const here = await fetch(address, { cache: "no-store" });
    const signedIn = here.ok && new URL(here.url).pathname === address;
    desk.querySelector("[data-desk-sign-in]").hidden = signedIn;
    if (!signedIn) return;
    const token = (await read(here)).querySelector("[name=_csrf]")?.value ?? "";
    if (record.roll) {
      const answer = await fetch(`${address}/attendance`, { method: "POST", body: new URLSearchParams([...record.roll, ["_csrf", token]]) });
      if (answer.status >= 500) throw new Error("later");
      record.roll = null;
      if (answer.ok) {
        roll.elements.seenAbsent.value = absent().join(",");
        roll.elements.seenExcused.value = [...roll.querySelectorAll("[name=excused]:checked")].map((one) => one.value).join(",");
      } else desk.querySelector("[data-desk-cut]").textContent = reason(await read(answer));
      await save();
    }
    for (const item of items.map((one) => one.dataset.deskItem)) {
      const kept = record.items[item];
      if (!kept || kept.refused) continue;
      await sendItem(kept, token);
      await save();
    }
  };

  let busy = false;
  let cutSince = 0;
  const look = async () => {
    if (busy) return;
    busy = true;
    try {
      const there = await reached();
      if (!there) {
        cutSince ||= Date.now();
        if (Date.now() - cutSince >= LONG_CUT) openDesk();
        return;
      }
      if (cutSince && !open) window.dispatchEvent(new Event("online"));
      cutSince = 0;
      const sendable = record.roll || Object.values(record.items).some((kept) => !kept.refused);
      if (sendable && Date.now() - typedAt > PAUSE / 2) await navigator.locks.request(`birge-sitting-${sitting}`, flush);
      const left = waiting();
      if (left === 0 && (open || sendable) && Date.now() - typedAt > PAUSE / 2) { await written; location.assign(`${address}${location.search}`); }
      else if (left > 0) openDesk();
    } catch { /* cut again: the next look comes by itself */ } finally { busy = false; }
  };

  // ---- what one does

  desk.addEventListener("input", (event) => {
    typedAt = Date.now();
    const item = event.target.closest("[data-desk-item]");
    const next = event.target.closest("[data-decision]")?.nextElementSibling;
    if (next?.matches("[data-decision]")) next.hidden = false;
    if (item) keepItem(item);
  });

  desk.addEventListener("click", (event) => {
    const item = event.target.closest("[data-desk-item]");
    const kept = item && record.items[item.dataset.deskItem];
    if (!kept?.refused) return;
    if (event.target.closest("[data-desk-again]")) { kept.force = kept.refused.step; delete kept.refused; save().then(look); }
    const drop = event.target.closest("[data-desk-drop]");
    if (drop && window.confirm(drop.dataset.sure)) { delete record.items[kept.item]; save().then(look); }
  });

  // A form of the page that cannot be sent moves to the desk with what was typed.
  const moves = {
    motion: (form) => (item) => { item.querySelector("[data-field=wording]").value = form.get("wording"); },
    votes: (form) => (item) => {
      const all = form.get("all");
      for (const name of ["inFavour", "against", "abstained"]) {
        const field = item.querySelector(`[data-field=${name}]`);
        if (field) field.value = all ? (name === "inFavour" ? String(roll.querySelectorAll("[name=absent]:not(:checked)").length) : "0") : form.get(name);
      }
      const chair = item.querySelector("[data-field=chair]");
      if (chair) chair.checked = all ? true : form.has("chair");
      const voted = item.querySelector("[data-field=voted]");
      if (voted) voted.checked = true;
      for (const [name, value] of form) if (name.startsWith("vote-")) { const one = item.querySelector(`[data-field="${name}"][value="${value}"]`); if (one) one.checked = true; }
    },
    decision: (form) => (item) => {
      item.querySelector("[data-field=decision1]").value = form.get("decision");
      item.querySelector("[data-field=due1]").value = form.get("due");
      item.querySelector("[data-field=responsible1]").value = form.get("responsible-text") ?? "";
    },
    outcome: (form) => (item) => { const one = item.querySelector(`[data-field=outcome][value="${form.get("outcome")}"]`); if (one) one.checked = true; },
  };

  for (const form of document.querySelectorAll("form[data-step]")) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (form.dataset.sent) return;
      form.dataset.sent = "true";
      setTimeout(() => delete form.dataset.sent, 4000);
      const data = new FormData(form, event.submitter);
      if (await reached()) {
        if (event.submitter?.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: event.submitter.name, value: event.submitter.value }));
        if (form.dataset.keep) localStorage.removeItem(`birge:${form.dataset.keep}`);
        form.submit();
        return;
      }
      if (form.dataset.keep) localStorage.removeItem(`birge:${form.dataset.keep}`);
      if (form.dataset.step === "roll") { await keepRoll(); openDesk(); return; }
      openDesk(moves[form.dataset.step](data));
    });
  }
  roll?.addEventListener("change", () => { typedAt = Date.now(); if (open) keepRoll(); });

  // ---- begin: what was kept before comes back, and the page is kept for the time without a network

  window.birgeDesk.read(sitting).then((kept) => {
    if (kept) record = kept;
    for (const item of items) {
      const one = record.items[item.dataset.deskItem];
      if (one) { fill(item, one.now); item.open = true; }
    }
    if (record.roll) {
      const marks = new Set(record.roll.filter(([name]) => name === "absent").map(([, value]) => value));
      const excused = new Set(record.roll.filter(([name]) => name === "excused").map(([, value]) => value));
      for (const box of roll.querySelectorAll("[name=absent]")) box.checked = marks.has(box.value);
      for (const box of roll.querySelectorAll("[name=excused]")) box.checked = excused.has(box.value);
    }
    show();
    // With something kept one goes on at the desk; otherwise a short cut while the page comes up moves nothing under one's hands.
    return reached().then((there) => { if (!there && waiting() > 0) openDesk(); return look(); });
  }).catch(() => { desk.querySelector("[data-desk-full]").hidden = false; });

  window.addEventListener("online", look);
  setInterval(look, PAUSE);

  if (navigator.serviceWorker) {
    const parts = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")].map((one) => one.href ?? one.src).map((one) => new URL(one).pathname + new URL(one).search);
    navigator.serviceWorker.register(bar.dataset.worker).then(() => navigator.serviceWorker.ready).then((ready) => {
      ready.active.postMessage({ path: address, parts });
    }).catch(() => { /* without it the sitting goes on as long as the page stays open */ });
    navigator.serviceWorker.addEventListener("message", () => { document.documentElement.dataset.kept = "true"; });
  }
})();

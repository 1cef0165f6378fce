// Photos on their way: kept in this browser's own database from the moment they are chosen until the server has them, so that neither a bad network
// nor a closed browser loses one. Each carries a key, under which the server takes it once however often it is sent. They belong to the account that
// chose them and are sent under no other. Photos are put in by photos.js; on every page this script sends what waits and says how many there are.
window.birgeOutbox = (() => {
  "use strict";

  const line = document.querySelector("[data-outbox]");
  if (!line) return null;
  const owner = line.dataset.outbox;
  const PATIENCE = 180_000;
  const [SOON, LATE] = [4_000, 120_000];

  // ---- what is kept

  const run = window.birgeStore("birge-outbox", "photos", (base) => base.createObjectStore("photos", { keyPath: "key" }).createIndex("owner", "owner"));
  const beside = new Map(); // where a browser keeps nothing: as long as the page is open

  const put = async (photo) => {
    try { await run("readwrite", (photos) => photos.put(photo)); } catch { beside.set(photo.key, photo); }
  };
  const drop = async (key) => {
    if (!beside.delete(key)) await run("readwrite", (photos) => photos.delete(key));
  };
  const all = async () => {
    const kept = await run("readonly", (photos) => photos.index("owner").getAll(owner)).catch(() => []);
    return [...kept, ...beside.values()].sort((a, b) => a.at - b.at);
  };

  const key = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  /** Keeps a photo for a task and sends it as soon as that can be. */
  const add = async (photo) => {
    await put({ ...photo, key: key(), owner, at: Date.now() + Math.random(), refused: "" });
    changed();
    send();
  };

  // ---- sending, one after the other

  let state = ""; // "", cut, signed-out
  let wait = SOON;
  let timer;
  let busy = false;
  let again = false;

  const later = (millis) => { clearTimeout(timer); timer = setTimeout(send, millis); };

  const reason = async (answer) => {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.querySelector("main h1 + p")?.textContent.trim() || page.querySelector("main h1")?.textContent.trim() || String(answer.status);
  };

  const one = async (photo) => {
    const form = new FormData();
    form.append("_csrf", document.querySelector("input[name=_csrf]")?.value ?? "");
    form.append("key", photo.key);
    form.append("words", photo.words);
    form.append("photo", photo.blob, photo.name);
    const over = new AbortController();
    const limit = setTimeout(() => over.abort(), PATIENCE);
    try {
      const answer = await fetch(`/tasks/${encodeURIComponent(photo.task)}/photos`, { method: "POST", body: form, headers: { "Birge-Outbox": "1" }, signal: over.signal });
      if (answer.redirected || answer.status === 403) return "signed-out";
      if (answer.ok) return "sent";
      if (answer.status >= 500 || answer.status === 429 || answer.status === 408) return "cut";
      await put({ ...photo, refused: await reason(answer) });
      return "refused";
    } catch { return "cut"; } finally { clearTimeout(limit); }
  };

  const round = async () => {
    state = "";
    const done = new Set();
    for (let next; (next = (await all()).find((photo) => !photo.refused && !done.has(photo.key))); ) {
      done.add(next.key);
      const outcome = await one(next);
      if (outcome === "sent") { await drop(next.key); wait = SOON; changed(next.task); continue; }
      changed();
      if (outcome === "refused") continue;
      state = outcome;
      changed();
      if (outcome === "cut") { later(wait); wait = Math.min(LATE, wait * 2); }
      return;
    }
  };

  // One page at a time, where the browser can say so; where it cannot, the key keeps the server from taking a photo twice.
  const alone = (act) => (navigator.locks ? navigator.locks.request("birge-outbox", { ifAvailable: true }, (mine) => (mine ? act() : later(SOON))) : act());

  async function send() {
    if (busy) { again = true; return; }
    busy = true;
    try { await alone(round); } catch { /* the database is closing with the page: what is in it stays */ } finally { busy = false; }
    changed();
    if (again) { again = false; send(); }
  }

  // ---- what one sees

  const set = (name, shown) => { for (const part of line.querySelectorAll(`[data-outbox-${name}]`)) part.hidden = !shown; };

  const others = window.BroadcastChannel ? new BroadcastChannel("birge-outbox") : null;
  if (others) others.onmessage = () => show();

  const changed = async (sentFor) => { others?.postMessage(""); await show(sentFor); };

  async function show(sentFor) {
    const photos = await all();
    const refused = photos.filter((photo) => photo.refused);
    const waiting = photos.length - refused.length;
    line.hidden = photos.length === 0;
    set("waiting", waiting > 0);
    for (const count of line.querySelectorAll("[data-outbox-count]")) count.textContent = String(waiting);
    set("cut", waiting > 0 && state === "cut" && !beside.size);
    set("open", waiting > 0 && beside.size > 0);
    set("signed-out", waiting > 0 && state === "signed-out");
    set("refused", refused.length > 0);
    for (const link of line.querySelectorAll("[data-outbox-refused] a")) link.href = `/tasks/${refused[0]?.task ?? ""}#photos`;
    document.dispatchEvent(new CustomEvent("outbox", { detail: { photos, sentFor } }));
  }

  const retry = async (photo) => { await put({ ...photo, refused: "" }); changed(); send(); };
  const discard = async (photo) => { await drop(photo.key); changed(); };

  // Whoever signs out with photos unsent is asked first. They stay here and are sent when the same account signs in again.
  document.addEventListener("submit", (event) => {
    if (event.target.getAttribute("action") === "/sign-out" && !line.hidden && !window.confirm(line.dataset.leave)) event.preventDefault();
  }, true);
  window.addEventListener("beforeunload", (event) => { if (beside.size) event.preventDefault(); });
  window.addEventListener("online", () => { wait = SOON; send(); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden && !line.hidden) send(); });
  show();
  send();

  return { add, retry, discard, changed };
})();

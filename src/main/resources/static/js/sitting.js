// The screen of a sitting during a cut: the roll, motions and votes wait in this browser and are sent in their order when the server is
// reached again. Each of them replaces what was there, so that sending twice does no harm.
(() => {
  "use strict";

  const bar = document.querySelector("[data-sitting]");
  if (!bar) return;
  const store = "birge:waiting:" + bar.dataset.sitting;
  const note = bar.querySelector("[data-waits]");
  const number = bar.querySelector("[data-waits-number]");

  const waiting = () => { try { return JSON.parse(localStorage.getItem(store) ?? "[]"); } catch { return []; } };
  const show = (list) => { note.hidden = list.length === 0; number.textContent = String(list.length); };
  const put = (list) => {
    if (list.length === 0) localStorage.removeItem(store); else localStorage.setItem(store, JSON.stringify(list));
    show(list);
  };
  const queue = (entry) => put([...waiting().filter((one) => one.url !== entry.url), entry]);

  const send = (entry) => fetch(entry.url, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: entry.body,
  });

  // What a rule refuses is sent once more by the browser itself, so that the page with the reason comes up.
  const askAloud = (entry) => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = entry.url;
    for (const [name, value] of new URLSearchParams(entry.body)) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  };

  let busy = false;
  const flush = async () => {
    if (busy || waiting().length === 0) return;
    busy = true;
    try {
      let last;
      for (const entry of waiting()) {
        const answer = await send(entry);
        if (!new URL(answer.url).pathname.startsWith("/councils/")) { location.assign(answer.url); return; }
        put(waiting().slice(1));
        if (!answer.ok) { askAloud(entry); return; }
        last = answer.url;
      }
      if (last) location.assign(last);
    } catch { /* still cut: the next try comes by itself */ } finally { busy = false; }
  };

  for (const form of document.querySelectorAll("form[data-queues]")) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const entry = { url: form.action, body: new URLSearchParams(new FormData(form, event.submitter)).toString() };
      try {
        const answer = await send(entry);
        if (answer.ok) {
          if (form.dataset.keep) localStorage.removeItem("birge:" + form.dataset.keep);
          location.assign(answer.url);
        } else askAloud(entry);
      } catch { queue(entry); }
    });
  }

  // The roll: find a name, and see how many are marked before it is saved.
  const roll = document.querySelector("[data-roll]");
  if (roll) {
    const find = roll.querySelector("[data-roll-find]");
    const seats = [...roll.querySelectorAll(".seat")];
    const marked = roll.querySelector("[data-roll-marked]");
    const count = () => { marked.textContent = String(roll.querySelectorAll("[name=absent]:checked").length); };
    const plain = (text) => text.toLocaleLowerCase(document.documentElement.lang);
    find.closest("[hidden]")?.removeAttribute("hidden");
    find.addEventListener("input", () => {
      for (const seat of seats) seat.hidden = !plain(seat.textContent).includes(plain(find.value.trim()));
    });
    find.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
    roll.addEventListener("change", count);
    count();
  }

  show(waiting());
  window.addEventListener("online", flush);
  setInterval(flush, 5000);
  flush();
})();

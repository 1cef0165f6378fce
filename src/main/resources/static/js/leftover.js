// Beside closed minutes: what was written on this device without a network and came too late to be sent. It is shown, not lost.
(() => {
  "use strict";

  const box = document.querySelector("[data-leftover]");
  if (!box) return;
  const list = box.querySelector("ul");
  const late = (kept) => Object.entries(kept.now).filter(([field, value]) => /^(heard|spoke|wording|decision)/.test(field) && value && value !== kept.was[field]);

  window.birgeDesk.read(box.dataset.leftover).then((record) => {
    if (!record) return;
    for (const kept of Object.values(record.items)) {
      for (const [, text] of late(kept)) {
        const line = document.createElement("li");
        line.append(Object.assign(document.createElement("b"), { textContent: kept.title }), Object.assign(document.createElement("p"), { textContent: text }));
        list.append(line);
      }
    }
    box.hidden = list.children.length === 0;
  }).catch(() => { /* no store, nothing kept */ });

  box.querySelector("[data-leftover-drop]").addEventListener("click", (event) => {
    if (!window.confirm(event.target.dataset.sure)) return;
    window.birgeDesk.write(box.dataset.leftover, null).then(() => { box.hidden = true; });
  });
})();

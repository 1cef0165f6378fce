// Compares the file a person holds with the issued one, here in the browser: nothing is sent.
(() => {
  "use strict";

  const box = document.querySelector("[data-sha256]");
  const result = box.querySelector("[role=status]");
  const hex = (bytes) => [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, "0")).join("");
  const say = (words, look) => { result.textContent = words; result.className = look; };

  box.hidden = false;
  box.querySelector("input").addEventListener("change", async (event) => {
    const file = event.target.files[0];
    say("", "");
    if (!file) return;
    try {
      const sum = hex(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
      const same = sum === box.dataset.sha256;
      say(same ? box.dataset.same : box.dataset.different, same ? "notice" : "wrong-text");
    } catch {
      say(box.dataset.notPossible, "wrong-text");
    }
  });
})();

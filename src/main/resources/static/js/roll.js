// The roll of a sitting: find a name, see how many are marked before it is saved.
(() => {
  "use strict";

  const roll = document.querySelector("[data-roll]");
  if (!roll) return;
  const find = roll.querySelector("[data-roll-find]");
  const seats = [...roll.querySelectorAll(".seat")];
  const marked = roll.querySelector("[data-roll-marked]");
  const count = () => { marked.textContent = String(roll.querySelectorAll("[name=absent]:checked").length); };
  const plain = window.birgePlain;
  find.closest("[hidden]")?.removeAttribute("hidden");
  find.addEventListener("input", () => {
    for (const seat of seats) seat.hidden = !plain(seat.textContent).includes(plain(find.value.trim()));
  });
  find.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  roll.addEventListener("change", count);
  count();
})();

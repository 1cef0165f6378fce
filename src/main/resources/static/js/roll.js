// The roll of a sitting: find a name, see how many are marked before it is saved.
(() => {
  "use strict";

  const roll = document.querySelector("[data-roll]");
  if (!roll) return;
  const find = roll.querySelector("[data-roll-find]");
  const seats = [...roll.querySelectorAll(".seat")];
  const marked = roll.querySelector("[data-roll-marked]");
  const count = () => { marked.textContent = String(roll.querySelectorAll("[name=absent]:checked").length); };
  // Found without diacritics too: feride is Fəridə, айнур is Айнұр.
  const alike = { ə: "e", ı: "i", қ: "к", ғ: "г", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" };
  const plain = (text) => text.toLocaleLowerCase(document.documentElement.lang).normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[əıқғңөұүһі]/g, (letter) => alike[letter]);
  find.closest("[hidden]")?.removeAttribute("hidden");
  find.addEventListener("input", () => {
    for (const seat of seats) seat.hidden = !plain(seat.textContent).includes(plain(find.value.trim()));
  });
  find.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  roll.addEventListener("change", count);
  count();
})();

// A list of people to be ticked: find a name among many, see how many are ticked.
(() => {
  "use strict";

  const form = document.querySelector("form[data-people]");
  if (!form) return;
  const find = form.querySelector("[data-people-find]");
  const count = form.querySelector("[data-people-count]");
  const plain = (text) => text.toLocaleLowerCase(document.documentElement.lang);
  const tell = () => { count.textContent = `(${form.querySelectorAll("[name=person]:checked").length})`; };
  form.addEventListener("change", tell);
  tell();
  if (!find) return;
  find.closest("[hidden]").hidden = false;
  const people = [...find.closest("details").querySelectorAll("[data-person]")];
  find.addEventListener("input", () => {
    for (const one of people) one.hidden = !one.querySelector("input").checked && !plain(one.textContent).includes(plain(find.value.trim()));
  });
  find.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
})();

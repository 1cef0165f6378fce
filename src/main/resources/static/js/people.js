// A list of people to be ticked: see how many are.
(() => {
  "use strict";

  const form = document.querySelector("form[data-people]");
  if (!form) return;
  const count = form.querySelector("[data-people-count]");
  const tell = () => { count.textContent = `(${form.querySelectorAll("[name=person]:checked").length})`; };
  form.addEventListener("change", tell);
  tell();
})();

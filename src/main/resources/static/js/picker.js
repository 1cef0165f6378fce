// Fields that find by name: the server's suggestions stand below the input while one types, and are walked by keys or touched.
// Without this script the form is sent with what was typed, and the page comes back with what was found.
const WAIT = 160;

const equip = (box, number) => {
  const [input, list, said] = [box.querySelector("input.field"), box.querySelector(".suggestions"), box.querySelector("[data-said]")];
  const [chosen, chosenFor] = [box.querySelector("[data-chosen]"), box.querySelector("[data-for]")];
  let options = [];
  let at = -1;
  let timer;
  let asked;

  list.id = `suggestions-${number}`;
  list.setAttribute("role", "listbox");
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) {
    input.setAttribute(name, value);
  }

  const close = () => {
    clearTimeout(timer);
    asked?.abort();
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const stand = (where) => {
    at = (where + options.length) % options.length;
    options.forEach((option, n) => option.setAttribute("aria-selected", String(n === at)));
    input.setAttribute("aria-activedescendant", options[at].id);
    options[at].scrollIntoView({ block: "nearest" });
  };

  const choose = (option) => {
    input.value = option.dataset.name;
    chosen.value = option.dataset.id;
    chosenFor.value = input.value.trim();
    said.textContent = "";
    close();
    chosen.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const show = (text) => {
    const answer = new DOMParser().parseFromString(text, "text/html");
    options = [...answer.querySelectorAll("[role=option]")];
    options.forEach((option, n) => { option.id = `${list.id}-${n}`; });
    list.replaceChildren(...options);
    said.textContent = answer.querySelector("p")?.textContent ?? "";
    at = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
  };

  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const q = input.value.trim();
    if (!q) { said.textContent = ""; close(); return; }
    try {
      const answer = await fetch(`${box.dataset.picker}?q=${encodeURIComponent(q)}`, { signal: asked.signal });
      if (answer.ok && !answer.redirected) show(await answer.text());
    } catch { /* no answer or asked anew: the form still takes what was typed */ }
  };

  // Another text means another one: what was found or chosen for the old text goes.
  input.addEventListener("input", () => {
    box.querySelector("[data-found]")?.remove();
    chosen.disabled = false;
    chosen.value = "";
    chosenFor.value = "";
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });

  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) ask();
      else stand(event.key === "ArrowDown" ? at + 1 : at < 0 ? -1 : at - 1);
    } else if (event.key === "Enter" && !list.hidden && at >= 0) {
      event.preventDefault();
      choose(options[at]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });

  // Whoever is proposed beside the field is chosen by a touch.
  for (const proposed of document.querySelectorAll(`[data-pick="${input.id}"]`)) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: proposed.className, textContent: proposed.textContent });
    Object.assign(button.dataset, proposed.dataset);
    button.addEventListener("click", () => {
      box.querySelector("[data-found]")?.remove();
      chosen.disabled = false;
      choose(button);
      input.focus();
    });
    proposed.replaceWith(button);
  }

  // Whoever types where somebody stands already means another one: the old name gives way.
  input.addEventListener("focus", () => { if (chosen.value) input.select(); });
  input.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });
};

document.querySelectorAll("[data-picker]").forEach(equip);

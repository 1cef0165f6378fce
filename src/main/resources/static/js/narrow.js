// A long list to tick gets a field above it that narrows it to the names with what is typed; what is ticked always stays in sight.
// Without this script the whole list stands there, as before.
const FEW = 12;

const plain = window.birgePlain;

for (const list of document.querySelectorAll("[data-narrow]")) {
  const lines = [...list.querySelectorAll("label")];
  if (lines.length <= FEW) continue;
  const ticked = (line) => line.querySelector("input").checked;
  const rest = lines.find((line) => !ticked(line)) ?? null;
  for (const line of lines.filter(ticked)) list.insertBefore(line, rest);

  const field = document.createElement("input");
  field.className = "field people-find";
  field.type = "search";
  field.autocomplete = "off";
  field.placeholder = list.dataset.narrow;
  field.setAttribute("aria-label", list.dataset.narrow);
  field.addEventListener("input", () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    for (const line of lines) {
      const name = plain(line.textContent);
      line.hidden = !ticked(line) && !words.every((word) => name.includes(word));
    }
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  list.before(field);
}

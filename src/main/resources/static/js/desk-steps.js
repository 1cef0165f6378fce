// What stands on the desk of a sitting without a network, and which steps make the server's minutes of it. For each item is kept: what
// was there (was), what is written now (now), the versions both stand on, and which decisions are sent already.
window.birgeSteps = (desk) => {
  "use strict";

  // ---- what is kept

  const fields = (item) => [...item.querySelectorAll("[data-field]")];
  const base = (item) => {
    const values = {};
    for (const field of fields(item)) {
      if (field.type === "radio") { if (field.defaultChecked) values[field.dataset.field] = field.value; }
      else values[field.dataset.field] = field.type === "checkbox" ? field.defaultChecked : field.defaultValue;
    }
    return values;
  };
  const typed = (item) => {
    const values = {};
    for (const field of fields(item)) {
      if (field.type === "radio") { if (field.checked) values[field.dataset.field] = field.value; }
      else values[field.dataset.field] = field.type === "checkbox" ? field.checked : field.value;
    }
    return values;
  };
  const fill = (item, values) => {
    for (const field of fields(item)) {
      const value = values[field.dataset.field];
      if (value === undefined) continue;
      if (field.type === "radio") field.checked = field.value === value;
      else if (field.type === "checkbox") field.checked = value;
      else field.value = value;
    }
    for (const one of item.querySelectorAll("[data-decision]")) {
      if (values[`decision${one.dataset.decision}`]) { one.hidden = false; one.nextElementSibling?.matches("[data-decision]") && (one.nextElementSibling.hidden = false); }
    }
  };

  // ---- from what is kept to what is sent, in order

  const person = (name) => [...desk.querySelectorAll("#desk-people option")].find((one) => one.value === name.trim())?.dataset.id;

  const steps = (kept) => {
    const { was, now, item } = kept;
    const all = [];
    if (now.heard !== was.heard || now.spoke !== was.spoke) {
      all.push({ name: "notes", path: `items/${item}/notes`, body: { heard: now.heard, spoke: now.spoke, version: kept.version } });
    }
    if (now.wording.trim() && now.wording.trim() !== was.wording.trim()) {
      all.push({ name: "motion", path: `items/${item}/motion`, body: { wording: now.wording, version: kept.motionVersion } });
    }
    const counts = ["inFavour", "against", "abstained"];
    if (now.voted) {
      const votes = Object.fromEntries(Object.entries(now).filter(([field]) => field.startsWith("vote-") && !kept.absent.includes(field.slice(5))));
      all.push({ name: "votes", path: `items/${item}/votes`, body: { ...votes, version: kept.motionVersion } });
    } else if (now.inFavour !== undefined && counts.some((one) => now[one] !== was[one]) && counts.some((one) => now[one] !== "")) {
      all.push({ name: "votes", path: `items/${item}/votes`, body: { ...Object.fromEntries(counts.map((one) => [one, now[one] || "0"])), chair: Boolean(now.chair), version: kept.motionVersion } });
    }
    for (let n = 1; n <= 4; n++) {
      if (!now[`decision${n}`]?.trim() || kept.sent.includes(n)) continue;
      const name = now[`responsible${n}`] ?? "";
      all.push({ name: `decision${n}`, path: `items/${item}/decisions`, unknown: name.trim() && !person(name) ? name : "", body: { decision: now[`decision${n}`], responsible: person(name) ?? "", due: now[`due${n}`] ?? "", key: kept.keys[n] } });
    }
    if (now.outcome) all.push({ name: "outcome", path: `items/${item}/outcome`, body: { outcome: now.outcome } });
    return all;
  };

  const done = (kept, step, page) => {
    if (step.name === "notes") { Object.assign(kept.was, { heard: kept.now.heard, spoke: kept.now.spoke }); kept.version = Number(page.querySelector("[data-version]")?.dataset.version ?? kept.version); }
    if (step.name === "motion") kept.was.wording = kept.now.wording;
    if (step.name === "votes") { kept.now.voted = false; for (const one of ["inFavour", "against", "abstained"]) kept.was[one] = kept.now[one]; }
    if (step.name.startsWith("decision")) kept.sent.push(Number(step.name.slice(8)));
    if (step.name === "outcome") kept.now.outcome = "";
    const stands = page.querySelector(`[data-item="${kept.item}"]`)?.dataset.motionVersion;
    if (stands !== undefined) kept.motionVersion = Number(stands);
  };

  return { base, typed, fill, steps, done };
};

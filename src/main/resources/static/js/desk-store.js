// Where the work of a sitting without a network is kept: one record for each sitting; see sitting.js for what stands in it.
window.birgeDesk = (() => {
  "use strict";

  const run = window.birgeStore("birge-sittings", "desk", (base) => base.createObjectStore("desk"));

  return {
    read: (sitting) => run("readonly", (desk) => desk.get(sitting)),
    write: (sitting, record) => run("readwrite", (desk) => (record ? desk.put(record, sitting) : desk.delete(sitting))),
  };
})();

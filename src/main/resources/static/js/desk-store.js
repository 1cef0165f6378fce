// Where the work of a sitting without a network is kept: in this browser's own database, written through to the disk, so that it is
// still there when the browser is killed. One record for each sitting; see sitting.js for what stands in it.
window.birgeDesk = (() => {
  "use strict";

  const opened = new Promise((resolve, reject) => {
    const asked = indexedDB.open("birge-sittings", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("desk");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

  const run = async (mode, act) => {
    const base = await opened;
    return new Promise((resolve, reject) => {
      const work = base.transaction("desk", mode, { durability: "strict" });
      const asked = act(work.objectStore("desk"));
      work.oncomplete = () => resolve(asked.result);
      work.onerror = work.onabort = () => reject(work.error);
    });
  };

  return {
    read: (sitting) => run("readonly", (desk) => desk.get(sitting)),
    write: (sitting, record) => run("readwrite", (desk) => (record ? desk.put(record, sitting) : desk.delete(sitting))),
  };
})();

// This browser's own database for what is not sent yet, written through to the disk, so that it is still there when the browser is killed.
// birgeStore(name, kind, made) opens one with one kind of records; what it returns runs an act on them and gives its answer.
window.birgeStore = (name, kind, made) => {
  "use strict";

  const opened = new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => made(asked.result);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  opened.catch(() => { /* told to whoever asks for it */ });

  return async (mode, act) => {
    const base = await opened;
    return new Promise((resolve, reject) => {
      const work = base.transaction(kind, mode, { durability: "strict" });
      const asked = act(work.objectStore(kind));
      work.oncomplete = () => resolve(asked.result);
      work.onerror = work.onabort = () => reject(work.error);
    });
  };
};

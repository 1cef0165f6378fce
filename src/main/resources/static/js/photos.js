// The photos of a task: chosen or taken, made smaller here, and put into the outbox at once. Without this script the form sends them as they are.
(() => {
  "use strict";

  const form = document.querySelector("form[data-photos]");
  const outbox = window.birgeOutbox;
  if (!form || !outbox) return;
  const [LONGEST, SMALL, QUALITY] = [1600, 160, 0.82];
  const input = form.querySelector("input[type=file]");
  const words = form.querySelector("[name=words]");
  const said = form.querySelector("[data-said]");
  const waiting = document.querySelector("[data-waiting]");
  const pattern = document.querySelector("[data-waiting-pattern]");
  const task = form.dataset.photos;

  form.classList.add("ready");
  form.querySelector("[data-plain]").hidden = true;

  const drawn = (picture, longest) => {
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.imageSmoothingQuality = "high";
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas;
  };

  // Turned as the camera says. What this browser cannot draw goes as it is; the server takes out of it what nobody shall see.
  const smaller = async (file) => {
    let picture;
    try { picture = await createImageBitmap(file, { imageOrientation: "from-image" }); }
    catch { return { blob: file, name: file.name, look: "" }; }
    const canvas = drawn(picture, LONGEST);
    const look = drawn(canvas, SMALL).toDataURL("image/jpeg", 0.7);
    picture.close();
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
    return blob ? { blob, name: file.name.replace(/\.[^.]+$/, "") + ".jpg", look } : { blob: file, name: file.name, look };
  };

  const take = async (files) => {
    const wrong = [];
    for (const [n, file] of files.entries()) {
      said.textContent = files.length > 1 ? `${n + 1} / ${files.length}` : "";
      const photo = await smaller(file);
      if (photo.blob.size === 0 || photo.blob.size > Number(form.dataset.most) || (!photo.look && !/^image\//.test(file.type) && !/\.hei[cf]$/i.test(file.name))) wrong.push(file.name);
      else await outbox.add({ task, words: words.value.trim(), ...photo });
    }
    said.textContent = wrong.length ? `${form.dataset.wrong} ${wrong.join(", ")}` : "";
    said.classList.toggle("wrong-text", wrong.length > 0);
    words.value = "";
  };

  // One handful after the other, however quickly somebody chooses.
  let last = Promise.resolve();
  input.addEventListener("change", () => {
    const files = [...input.files];
    input.value = "";
    if (files.length) last = last.then(() => take(files));
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  const show = (photos) => {
    const mine = photos.filter((photo) => photo.task === task);
    waiting.hidden = mine.length === 0;
    waiting.replaceChildren(...mine.map((photo) => {
      const item = pattern.content.firstElementChild.cloneNode(true);
      const look = item.querySelector("img");
      if (photo.look) look.src = photo.look; else look.remove();
      item.querySelector("[data-name]").textContent = photo.words || photo.name;
      item.querySelector("[data-state=waits]").hidden = Boolean(photo.refused);
      const refused = item.querySelector("[data-state=refused]");
      refused.hidden = !photo.refused;
      refused.querySelector("[data-reason]").textContent = photo.refused;
      refused.querySelector("[data-again]").addEventListener("click", () => outbox.retry(photo));
      refused.querySelector("[data-drop]").addEventListener("click", (event) => { if (window.confirm(event.target.dataset.sure)) outbox.discard(photo); });
      return item;
    }));
  };

  // What has arrived is drawn by the server: the page asks for its own list again, a little later when several arrive one after the other.
  let timer;
  const refresh = async () => {
    try {
      const answer = await fetch(window.location.pathname);
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-evidence]");
      if (fresh) document.querySelector("[data-evidence]").replaceWith(document.adoptNode(fresh));
    } catch { /* without a network the list stays as it is */ }
  };

  document.addEventListener("outbox", (event) => {
    show(event.detail.photos);
    if (event.detail.sentFor === task) { clearTimeout(timer); timer = setTimeout(refresh, 400); }
  });
  outbox.changed();
})();

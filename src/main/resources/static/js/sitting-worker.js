// Keeps the page of an open sitting, with its style and scripts, for the time without a network. The server says which page by a header;
// a page that comes without it any more (closed, signed out) is forgotten, and signing out forgets everything (birge.js).
"use strict";

const CACHE = "birge-sitting";
const SITTING = /^\/councils\/sessions\/[^/]+$/;

const keep = async (path, answer) => {
  const cache = await caches.open(CACHE);
  if (answer.headers.get("Birge-Sitting") === "open") await cache.put(path, answer.clone());
  else await cache.delete(path);
};

const page = async (request, path) => {
  try {
    const answer = await fetch(request);
    if (answer.ok || answer.status === 404) await keep(path, answer);
    return answer;
  } catch (cut) {
    const kept = await (await caches.open(CACHE)).match(path);
    if (kept) return kept;
    throw cut;
  }
};

const asset = async (request) => {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin || request.method !== "GET") return;
  if (request.mode === "navigate" && SITTING.test(url.pathname)) event.respondWith(page(request, url.pathname));
  else if (["style", "script", "image"].includes(request.destination)) event.respondWith(asset(request));
});

// The page that brought this worker was not loaded through it: it names itself and what it is made of.
self.addEventListener("message", (event) => {
  const { path, parts } = event.data ?? {};
  if (typeof path !== "string" || !SITTING.test(path)) return;
  event.waitUntil((async () => {
    const answer = await fetch(path);
    if (answer.ok && !answer.redirected) await keep(path, answer);
    const cache = await caches.open(CACHE);
    for (const old of await cache.keys()) {
      const url = new URL(old.url);
      if (!SITTING.test(url.pathname) && !parts.includes(url.pathname + url.search)) await cache.delete(old);
    }
    for (const part of parts) if (!(await cache.match(part))) await cache.add(part).catch(() => {});
    event.source?.postMessage("kept");
  })());
});

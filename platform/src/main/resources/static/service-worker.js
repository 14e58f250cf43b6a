// Shows the user's own cabinet without a network, as last seen, with the time. It stores only the pages in OWN, and only if a GET
// was answered with 200 and no redirect. These pages contain no data of other people. A sign-in, a sign-out, the end of a session
// or a redirect to the sign-in page deletes them. They expire after a week.
"use strict";

const ASSETS = "tereze-assets-1";
const CABINET = "tereze-cabinet-1";
const OFFLINE = "/offline";
const ICON = "/assets/tereze/icon-192.png";
const OWN = /^\/cabinet(\/(address|who-asked|notices|contacts|requests|documents))?$/;
const DOORS = /^\/sign-(in|out)$/;
const WEEK = 7 * 24 * 60 * 60 * 1000;

// How often the cabinet was deleted. A page that was requested before a deletion is not stored after it.
let dropped = 0;
const forget = () => {
  dropped += 1;
  return caches.delete(CABINET);
};

self.addEventListener("install", (event) => event.waitUntil(prepare().then(() => self.skipWaiting())));

// The URLs of style and script contain their versions, so they are read from the offline page.
async function prepare() {
  const cache = await caches.open(ASSETS);
  const page = await fetch(OFFLINE, { cache: "no-store" });
  if (!page.ok || page.redirected) throw new Error(`${OFFLINE}: status ${page.status} (expected: 200)`);
  const named = [...(await page.clone().text()).matchAll(/(?:href|src)="(\/assets\/[^"#]+)/g)].map((found) => found[1]);
  await cache.addAll([...new Set(named)]);
  await cache.put(OFFLINE, page);
}

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("tereze-") && name !== ASSETS && name !== CABINET;
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method !== "GET") {
    if (DOORS.test(pathname)) event.respondWith(pass(request));
  } else if (pathname.startsWith("/assets/")) event.respondWith(asset(event));
  else if (request.mode === "navigate") event.respondWith(visit(event, pathname));
});

// Returns a stored file at once and fetches it again for the next time.
async function asset(event) {
  const cache = await caches.open(ASSETS);
  const kept = await cache.match(event.request);
  const fresh = fetch(event.request).then(async (answer) => {
    if (answer.ok) await cache.put(event.request, answer.clone());
    return answer;
  });
  if (!kept) return fresh;
  event.waitUntil(fresh.catch(() => {}));
  return kept;
}

// A sign-out without a network deletes the stored pages too.
async function pass(request) {
  await forget();
  return fetch(request).catch(() => offline());
}

const offline = async () => (await caches.match(OFFLINE, { ignoreVary: true })) || Response.error();

async function visit(event, path) {
  if (DOORS.test(path)) await forget();
  const own = OWN.test(path);
  const before = dropped;
  try {
    const answer = await fetch(event.request);
    // Of a redirect of a navigation, the worker sees only that it is one. From a page of the cabinet it leads to the sign-in.
    if (own && answer.type === "opaqueredirect") await forget();
    else if (own && answer.status === 200 && !answer.redirected) event.waitUntil(keep(path, answer.clone(), before));
    return answer;
  } catch {
    return (own && (await lastSeen(path))) || offline();
  }
}

async function keep(path, answer, before) {
  const page = await answer.text();
  const seen = new Date().toISOString();
  const headers = new Headers(answer.headers);
  ["Content-Encoding", "Content-Length", "Vary"].forEach((name) => headers.delete(name));
  headers.set("Tereze-Seen", seen);
  const cache = await caches.open(CABINET);
  await cache.put(path, new Response(page.replace(/<html\b/i, `<html data-tz-seen="${seen}"`), { status: 200, headers }));
  if (before !== dropped) await caches.delete(CABINET);
}

async function lastSeen(path) {
  const kept = await caches.match(path, { cacheName: CABINET });
  if (!kept || Date.now() - Date.parse(kept.headers.get("Tereze-Seen")) < WEEK) return kept;
  await forget();
  return undefined;
}

// A notification of the server. A second one with the same id takes the place of the first.
self.addEventListener("push", (event) => {
  const told = event.data?.json();
  if (!told) return;
  const { id, title, text, language, page } = told;
  event.waitUntil(self.registration.showNotification(title, { body: text, tag: id, lang: language, icon: ICON, data: { page } }));
});

// Opens the page of a notification. A window with another page stays as it is: somebody may be typing there.
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.page));
});

async function open(page) {
  const { href, origin } = new URL(page || "/cabinet/notices", self.location.origin);
  if (origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: "window" });
  const shown = windows.find((window) => window.url === href);
  await (shown ? shown.focus() : self.clients.openWindow(href));
}

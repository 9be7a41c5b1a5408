// The service worker: with it a board opens without a network. It only wires; the build that it keeps, and the list of its
// files, are written into it at the end of the build.

import { type Build, createKeptBuild } from './kept-build.ts';
import { kindOf } from './kinds-of-requests.ts';

declare const self: ServiceWorkerGlobalScope;
/** Filled in by the build. */
declare const ownBuild: Build;

/** Longer than a phone's network needs on a bad day, shorter than people wait. */
const patienceMs = 3_000;

const build = ownBuild;
const files = new Set(build.files);
const kept = createKeptBuild(build, {
  caches: self.caches,
  fetch: (request, options) => fetch(request, options),
  // Each tab holds a lock with the name of its build for as long as it is open.
  async buildsInUse() {
    const { held = [] } = await self.navigator.locks.query();
    return new Set(held.flatMap(({ name }) => name ?? []));
  },
  whileInUse: (name, work) => self.navigator.locks.request(name, { mode: 'shared' }, work),
  untilTooSlow: () => new Promise((resolve) => setTimeout(resolve, patienceMs)),
});

// A new worker need not wait for the tabs of an old build: those find their files in the old build's cache.
self.addEventListener('install', (event) => event.waitUntil(kept.stock().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(kept.tidy().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  const kind = kindOf(event.request, self.location.origin, files);
  if (kind === 'none') return;
  event.respondWith(kept[kind](event.request));
  if (kind === 'page') event.waitUntil(kept.restock());
});

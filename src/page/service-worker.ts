/**
 * Keeps the page's own files in the browser, so that it opens without a network. The build writes in which files there
 * are; nothing of a user's is ever kept here, and nothing but the page's own server is asked.
 */

interface Lifecycle {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** As much of a service worker's global as is used: the types of workers and of pages do not go together. */
interface Worker {
  addEventListener(event: "install" | "activate", listener: (event: Lifecycle) => void): void;
  addEventListener(event: "fetch", listener: (event: Fetching) => void): void;
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
}

declare const self: Worker;
// A file of its own for the compiler too: else its globals are everybody's.
export {};

/** Put in by webpack.config.js: every file of the build, and what tells one build from another. */
declare const __PAGE_FILES__: { readonly build: string; readonly files: readonly string[] };

const prefix = "samkoll-";
const kept = `${prefix}${__PAGE_FILES__.build}`;
const addressOf = (file: string): string => new URL(file, self.registration.scope).href;

self.addEventListener("install", (event) => event.waitUntil(keepFiles()));

// A page that is open keeps to the build it began with: the new worker takes over when the last one has closed.
self.addEventListener("activate", (event) => event.waitUntil(dropOlder()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const isOwn = request.method === "GET" && request.url.startsWith(self.registration.scope);
  if (isOwn) event.respondWith(answer(request));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(kept);
  await cache.addAll(__PAGE_FILES__.files.map((file) => new Request(addressOf(file), { cache: "reload" })));
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== kept).map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

/** The förbund's policy may change between builds: the server's goes before the kept one. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(kept);
  const held = await cache.match(pageOf(request), { ignoreSearch: true });
  if (held === undefined) return fetch(request);
  if (!new URL(request.url).pathname.endsWith("/assets/policy.json")) return held;
  return fetch(request).then(
    (fresh) => (fresh.ok ? fresh : held),
    () => held,
  );
}

/** The folder's own address is its index. */
function pageOf({ url }: Request): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.endsWith("/") ? `${pathname}index.html` : pathname}`;
}

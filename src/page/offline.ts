/** Lets the built page open without a network. The page works without it too: a browser may refuse. */
export function keepForOffline(): void {
  if (process.env["NODE_ENV"] !== "production" || !("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register("sw.js").catch(() => undefined);
}

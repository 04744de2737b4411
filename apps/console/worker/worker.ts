import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

/**
 * What keeps a partner's report, and what is answered of a round, at hand without a connection: their page, its scripts and styles and the words of every language, all of one build, and
 * nothing else. No answer of the API is kept here, and no address: a link's secret is in it.
 *
 * A newer one waits until somebody says that it may take over, or until no page of the older is open: nothing is loaded anew over what is being typed.
 */
declare const precached: { readonly url: string; readonly revision: string | null }[];

precacheAndRoute(precached, { cleanURLs: false, directoryIndex: "" });
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("/partner.html"), {
    allowlist: [/^\/r\//, /^\/i\/[^/]+\/report\/[^/]+$/, /^\/i\/[^/]+\/readiness\/answer\/[^/]+$/],
  }),
);
clientsClaim();

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  // TypeScript knows this file as a script of a page: what a worker has besides is named here
  const worker = globalThis as unknown as { skipWaiting: () => Promise<void> };
  if (data === "take over") void worker.skipWaiting();
});

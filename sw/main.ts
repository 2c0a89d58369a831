import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { isPageMessage } from './messages.ts';
import { isPage } from './navigation.ts';

declare const self: ServiceWorkerGlobalScope & { __PRECACHE: { url: string; revision: string | null }[] };

// Everything is fetched at install; when one file fails the install fails whole and the old worker stays (P4).
// The list is complete, so an old page always finds its own chunks (P3); ignoring no parameters keeps addresses exact.
precacheAndRoute(self.__PRECACHE, { cleanURLs: false, ignoreURLParametersMatching: [] });
cleanupOutdatedCaches();

// The start has its first screen in the page itself; every other page is the bare shell, so that no start screen flashes
// by. The cache answers at once; no navigation preload, no radio (P7).
const start = createHandlerBoundToURL('/index.html');
const page = createHandlerBoundToURL('/app.html');
registerRoute(new NavigationRoute((options) => {
  if (!isPage(options.url.pathname)) return fetch(options.request);
  return options.url.pathname === '/' ? start(options) : page(options);
}));

// No skipWaiting at install: an update waits until a person agrees (P3).
self.addEventListener('message', (event) => {
  if (isPageMessage(event.data)) event.waitUntil(self.skipWaiting());
});

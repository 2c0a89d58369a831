import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { isPageAddress } from '../scenarios/page-address.ts';
import { isPageMessage } from './messages.ts';

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
  if (!isPageAddress(options.url.pathname)) return fetch(options.request);
  return options.url.pathname === '/' ? start(options) : page(options);
}));

// The page of the very first visit is taken in charge too: when the network dies a minute later, its chunks come from here
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// No skipWaiting at install: an update waits until a person agrees (P3).
self.addEventListener('message', (event) => {
  if (isPageMessage(event.data)) event.waitUntil(self.skipWaiting());
});

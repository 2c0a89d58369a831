import { Workbox } from 'workbox-window';
import { TAKE_OVER } from '../../sw/messages.ts';
import type { App } from './app.ts';

/**
 * Registers the worker and offers an update when one waits. The new worker takes over only after a person agreed; every
 * tab then loads again. A tick is on disk before it is shown, so a tab has nothing to lose but a text that is being
 * written: such a tab waits for its own consent.
 */
export function watchWorker(app: App): void {
  if (!('serviceWorker' in navigator)) return;
  const workbox = new Workbox('/sw.js');
  let had = navigator.serviceWorker.controller !== null;
  let typing = false;
  addEventListener('input', () => { typing = true; });
  addEventListener('submit', () => { typing = false; });
  workbox.addEventListener('waiting', () => {
    app.offerUpdate(() => workbox.messageSW(TAKE_OVER));
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (had && typing) app.offerUpdate(() => location.reload());
    else if (had) location.reload();
    had = true;
  });
  void workbox.register().catch(() => undefined);
}

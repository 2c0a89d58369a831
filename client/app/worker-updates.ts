import { Workbox } from 'workbox-window';
import { TAKE_OVER } from '../../sw/messages.ts';
import type { App } from './app.ts';
import { runSelfTest } from './self-test.ts';

/** "Works without internet" is said only after a test, and the test is repeated after a day (P4). In milliseconds. */
const TEST_AGAIN = 24 * 60 * 60_000;
/** The first seconds belong to the reader. */
const TEST_AFTER = 2000;

async function testQuietly(app: App): Promise<void> {
  const { outcome } = await runSelfTest(app.shelves.live.connection);
  await app.change({ testedAt: outcome === 'good' ? app.clock() : 0 });
}

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
  void navigator.serviceWorker.ready.then(({ active }) => {
    if (!active || app.clock() - app.settings.testedAt < TEST_AGAIN) return;
    const test = () => setTimeout(() => void testQuietly(app), TEST_AFTER);
    if (active.state === 'activated') test();
    else active.addEventListener('statechange', test, { once: true });
  });
}

import { Workbox } from 'workbox-window';
import { TAKE_OVER } from '../../sw/messages.ts';
import type { App } from './app.ts';
import { runSelfTest } from './self-test.ts';

/** "Works without internet" is said only after a test, and the test is repeated after a day (P4). In milliseconds. */
const TEST_AGAIN = 24 * 60 * 60_000;
/** The first seconds belong to the reader. */
const TEST_AFTER = 10_000;

async function testQuietly(app: App): Promise<void> {
  const { outcome } = await runSelfTest(app.shelves.live.connection);
  await app.change({ testedAt: outcome === 'good' ? app.clock() : 0 });
}

/** True for a field in which a text may be half written; a tick or a choice is on disk already. */
function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(target.type);
}

/**
 * Registers the worker and offers an update when one waits. The new worker takes over only after a person agreed; every
 * tab then loads again. A tick is on disk before it is shown, so a tab has nothing to lose but a text that is being
 * written: such a tab waits for its own consent.
 */
export function watchWorker(app: App): void {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const workbox = new Workbox('/sw.js');
  let controlled = serviceWorker.controller !== null;
  let typing = false;
  let agreed = false;
  addEventListener('input', ({ target }) => { typing ||= isText(target); });
  addEventListener('submit', () => { typing = false; });

  const loadAgain = () => {
    if (typing && !agreed) app.offerUpdate(() => location.reload());
    else location.reload();
  };
  const takeOver = async () => {
    agreed = true;
    const registration = await serviceWorker.getRegistration();
    const waiting = registration?.waiting;
    if (!waiting) return location.reload();
    // Not workbox.messageSW: in a tab that is open for a minute it may still speak to the old worker
    return waiting.postMessage(TAKE_OVER);
  };
  workbox.addEventListener('waiting', () => app.offerUpdate(() => void takeOver()));
  serviceWorker.addEventListener('controllerchange', () => {
    // The first worker takes charge of the first page without a word; there is nothing to load again
    if (controlled || agreed) loadAgain();
    controlled = true;
  });
  void workbox.register().catch(() => undefined);
  void serviceWorker.ready.then(({ active }) => {
    if (!active || app.clock() - app.settings.testedAt < TEST_AGAIN) return;
    const test = () => setTimeout(() => void testQuietly(app), TEST_AFTER);
    if (active.state === 'activated') test();
    else active.addEventListener('statechange', test, { once: true });
  });
}

import type { JournalId } from '../../scenarios/journal/entry.ts';
import { AppServer } from '../e2e/app-server.ts';
import { Phone } from '../e2e/browser.ts';
import { busyJournal } from './journals.ts';
import { median, quantile, type Row } from './row.ts';

const ENTRIES = 10_000;
const TAPS = 60;
const THROTTLE = 4;

/** Milliseconds from a tap to the tick that shows, which is after the disk said yes, with a long journal behind it. */
export async function tapToDurable(): Promise<Row[]> {
  const server = await AppServer.start();
  const phone = await Phone.open(server.origin);
  let page = await phone.install();
  await page.evaluate(async (entries) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('drie-dagen');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const tx = db.transaction('entries', 'readwrite');
    for (const entry of entries) tx.objectStore('entries').put(entry);
    await new Promise<void>((resolve) => { tx.oncomplete = () => resolve(); });
    db.close();
  }, busyJournal('home' as JournalId, ENTRIES));
  await phone.restart();
  page = await phone.visit('/voorbereiden');
  await page.locator('dd-task').first().waitFor();
  const session = await phone.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  const times = await page.evaluate(async (taps) => {
    const samples: number[] = [];
    const boxes = [...document.querySelectorAll<HTMLInputElement>('dd-task .tick input')].filter((box) => box.offsetParent !== null);
    for (let tap = 0; tap < taps; tap++) {
      const box = boxes[tap % boxes.length] as HTMLInputElement;
      const wanted = !box.checked;
      const before = performance.now();
      box.click();
      // The page puts the box back and ticks it when the tick is on disk
      while (box.checked !== wanted) await new Promise((resolve) => { const channel = new MessageChannel(); channel.port1.onmessage = resolve; channel.port2.postMessage(0); });
      samples.push(performance.now() - before);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return samples;
  }, TAPS);
  await phone.close();
  await server.kill();
  return [
    { what: `Tap to durable tick, p50, ${ENTRIES} entries, ${THROTTLE}x CPU`, value: median(times), unit: 'ms' },
    { what: `Tap to durable tick, p95, ${ENTRIES} entries, ${THROTTLE}x CPU`, value: quantile(times, 0.95), unit: 'ms', target: 50 },
  ];
}

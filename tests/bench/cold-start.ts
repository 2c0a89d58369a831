import { createServer, type Server } from 'node:http';
import { AppServer, freePort } from '../e2e/app-server.ts';
import { Phone } from '../e2e/browser.ts';
import { median, type Row } from './row.ts';

const SAMPLES = 9;
const THROTTLE = 6;

/** The floor: one line behind its own worker. */
const BLANK: Readonly<Record<string, readonly [string, string]>> = {
  '/': ['text/html', '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Blank</title><main><h1>Eén regel</h1></main><script src="/main.js"></script></html>'],
  '/main.js': ['text/javascript', "navigator.serviceWorker.register('/sw.js');"],
  '/sw.js': ['text/javascript', "addEventListener('install', (e) => e.waitUntil(caches.open('a').then((c) => c.addAll(['/', '/main.js'])))); addEventListener('fetch', (e) => e.respondWith(caches.match(e.request).then((r) => r ?? fetch(e.request))));"],
};

function blankServer(port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const [type, body] = BLANK[request.url ?? ''] ?? [];
    if (type) response.setHeader('content-type', type);
    response.statusCode = type ? 200 : 404;
    response.end(body ?? '');
  });
  return new Promise((resolve) => server.listen(port, () => resolve(server)));
}

/**
 * Milliseconds from a cold browser's navigation until its first screen is painted, without any server. The browser's own
 * record of the largest paint is asked, because a callback of ours would wait for whatever script runs next; the selector
 * proves that the screen which was painted is the one that can be used.
 */
async function startOnce(phone: Phone, origin: string, selector: string): Promise<number> {
  await phone.restart();
  const page = phone.context.pages()[0] ?? (await phone.context.newPage());
  const session = await phone.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await page.addInitScript((wanted) => {
    new PerformanceObserver((list, observer) => {
      const [first] = list.getEntries();
      if (!first) return;
      Object.assign(window, { shown: { at: first.startTime, usable: document.querySelector(wanted) !== null } });
      observer.disconnect();
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  }, selector);
  await page.goto(origin);
  const handle = await page.waitForFunction(() => (window as unknown as { shown?: { at: number; usable: boolean } }).shown);
  const shown = await handle.jsonValue();
  if (!shown?.usable) throw new Error(`the first screen was painted without ${selector}`);
  return shown.at;
}

/** Offline start of the app beside the floor, in turns, on one machine in one run. */
export async function coldStart(): Promise<Row[]> {
  const app = await AppServer.start();
  const port = await freePort();
  const blank = await blankServer(port);
  const origin = `http://localhost:${port}`;
  const ours = await Phone.open(app.origin);
  await ours.install();
  const floor = await Phone.open(origin);
  const blankPage = floor.context.pages()[0] ?? (await floor.context.newPage());
  await blankPage.goto(origin);
  await blankPage.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await app.kill();
  blank.closeAllConnections();
  await new Promise((resolve) => blank.close(resolve));

  const times = { ours: [] as number[], floor: [] as number[] };
  for (let sample = 0; sample < SAMPLES; sample++) {
    times.floor.push(await startOnce(floor, origin, 'main h1'));
    times.ours.push(await startOnce(ours, app.origin, 'a.door--now'));
  }
  await Promise.all([ours.close(), floor.close()]);
  const [us, them] = [median(times.ours), median(times.floor)];
  return [{ what: `Offline cold start, ${THROTTLE}x CPU, to a blank PWA`, value: us / them, unit: 'x', target: 1.6, note: `${us.toFixed(0)} ms to ${them.toFixed(0)} ms, medians of ${SAMPLES}` }];
}

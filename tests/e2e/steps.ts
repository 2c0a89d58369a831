import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { AppServer } from './app-server.ts';
import { Phone, type PhoneOptions } from './browser.ts';

/** How long a story waits for what a page should show, in milliseconds; well under the minute after which a clock redraws itself. */
export const SOON = { timeout: 10_000 };

/** What an entry looks like on disk, as far as stories care. */
export interface StoredEntry {
  readonly id: string;
  readonly journal: string;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The databases of the app: live runs with the preparation in one, drills in the other. */
export const LIVE = 'drie-dagen';
export const DRILL = 'drie-dagen-oefening';

/** A story that fails once on a stalled machine tries again, with a phone that knows nothing of the first try. */
const SPARE = 1;

/**
 * Phones that have the app, after which the server died: how an outage finds people. Answers the way to the next phone;
 * every story takes its own. All are set up at once, because one server can then serve them.
 */
export function phonesInTheDark(stories: number, options: PhoneOptions = {}): () => Promise<Phone> {
  const count = stories + SPARE;
  const phones: Phone[] = [];
  let taken = 0;
  beforeAll(async () => {
    const server = await AppServer.start();
    try {
      for (let index = 0; index < count; index++) {
        const phone = await Phone.open(server.origin, options);
        phones.push(phone);
        await phone.install();
        await phone.context.close();
      }
    } finally {
      await server.kill();
    }
  }, 60_000 + count * 30_000);
  afterAll(() => Promise.all(phones.map((phone) => phone.close())));
  return async () => {
    const phone = phones[taken++];
    if (!phone) throw new Error(`this file asks for more than ${count} phones`);
    await phone.restart();
    onTestFinished(() => phone.context.close());
    return phone;
  };
}

/** Sets the clock of the phone; it stands still there, while timers go on. A browser that was opened again needs it anew. */
export async function setClock(phone: Phone, moment: string): Promise<void> {
  await phone.context.clock.setFixedTime(new Date(moment));
}

/** Answers how to end the browser as a dying battery does: at once, and no tab and no database hears of it. */
export async function batteryOf(phone: Phone): Promise<{ dies(): Promise<void> }> {
  const { context } = phone;
  const session = await context.browser()?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo');
  const main = info?.processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('the browser tells nothing of its process');
  return {
    dies: async () => {
      const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
      process.kill(main.id, 'SIGKILL');
      await gone;
    },
  };
}

/** Locks the screen of the phone, or lights it again: the page hears it, and no timer has run in between. */
export async function setScreen(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((visibility) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

/** Everything that a database holds, in the order of its keys. */
export function storedEntries(page: Page, database: string): Promise<StoredEntry[]> {
  return page.evaluate(async (name) => {
    const known = await indexedDB.databases();
    if (!known.some((one) => one.name === name)) return [];
    return new Promise<StoredEntry[]>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction('entries').objectStore('entries').getAll();
        reading.onerror = () => reject(reading.error);
        reading.onsuccess = () => {
          opening.result.close();
          resolve(reading.result as StoredEntry[]);
        };
      };
    });
  }, database);
}

/** One task of a checklist by its title. */
export function task(page: Page, title: string): Locator {
  return page.locator('dd-task').filter({ has: page.getByRole('checkbox', { name: `Gedaan: ${title}`, exact: true }) });
}

/** The tick box of a task. */
export function tickOf(page: Page, title: string): Locator {
  return page.getByRole('checkbox', { name: `Gedaan: ${title}`, exact: true });
}

/** The titles of the tasks that can be ticked on this screen. */
export async function shownTasks(page: Page): Promise<string[]> {
  const boxes = page.getByRole('checkbox', { name: /^Gedaan: / });
  await boxes.first().waitFor();
  return boxes.evaluateAll((all) => all.map((box) => (box.ariaLabel ?? '').replace('Gedaan: ', '')));
}

/** Fills in note, name and day of a task and saves them. */
export async function noteTask(page: Page, title: string, { note, who = '', by = '' }: { note: string; who?: string; by?: string }): Promise<void> {
  const one = task(page, title);
  await one.locator('summary', { hasText: 'Notitie' }).click();
  await one.getByLabel('Notitie', { exact: true }).fill(note);
  await one.getByLabel('Wie doet het?').fill(who);
  await one.getByLabel('Klaar op').fill(by);
  await one.getByRole('button', { name: 'Bewaar' }).click();
  await one.locator('.quote', { hasText: note }).waitFor();
}

/** Says who reads, an audience and for a crisis team the role, and waits until that is on disk. */
export async function chooseReader(phone: Phone, audience: string, kind?: string): Promise<void> {
  const page = await phone.visit('/wie');
  await page.getByRole('radio', { name: audience }).click();
  await page.getByText('Opgeslagen op dit toestel.').waitFor();
  if (!kind) return;
  const before = (await storedEntries(page, LIVE)).length;
  await page.getByRole('checkbox', { name: kind, exact: true }).click();
  await expect.poll(async () => (await storedEntries(page, LIVE)).length, SOON).toBe(before + 1);
}

/** The power is out since some hour of today or the day before: starts the clock and waits for the Now screen. */
export async function startRun(phone: Phone, time: string): Promise<Page> {
  const page = await phone.visit('/stroom-uit');
  await page.getByRole('radio', { name: 'Eerder' }).click();
  await page.getByLabel('Hoe laat?').fill(time);
  await page.getByRole('button', { name: 'Start de klok' }).click();
  await page.waitForURL('**/nu');
  await page.locator('section.board').waitFor();
  return page;
}

/** Starts a drill at 360 times the speed, and waits for its Now screen. */
export async function startDrill(phone: Phone): Promise<Page> {
  const page = await phone.visit('/oefenen');
  await page.getByRole('radio', { name: /^360 keer/ }).click();
  await page.getByRole('button', { name: 'Begin de oefening' }).click();
  await page.waitForURL('**/oefening');
  await page.locator('section.board').waitFor();
  return page;
}

/** What stands on the board above the tasks: heading, hour, duration, phases. */
export async function board(page: Page): Promise<string> {
  return (await page.locator('section.board').innerText()).replaceAll(/\s+/g, ' ');
}

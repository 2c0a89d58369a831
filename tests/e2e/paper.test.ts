import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppServer } from './app-server.ts';
import { Phone } from './browser.ts';
import { atTwentyToNine, choose, drillAt, openPage, powerWentOutAt1720, writeLine } from './situations.ts';

/** Prints a page as the browser's own print does. With PAPER_FOLDER set, the result is kept there to look at. */
async function pagesOf(page: Page, name: string): Promise<number> {
  await asScreen(page);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  if (process.env.PAPER_FOLDER) {
    await mkdir(process.env.PAPER_FOLDER, { recursive: true });
    await writeFile(join(process.env.PAPER_FOLDER, `${name}.pdf`), pdf);
  }
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** What belongs on a screen only and is still there on paper. */
function screenOnly(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.body.querySelectorAll<HTMLElement>('.bar, .foot, .skip, .tape, .banner, button:not(.section-button), .btn, nav, summary, form, a[href^="#"]')]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 0)
    .map((element) => `${element.localName}.${element.className} ${element.innerText.trim().slice(0, 40)}`));
}

/** Areas of more than a label on a dark ground: they cost ink and turn grey printers black. */
function darkAreas(page: Page): Promise<string[]> {
  return page.evaluate(() => [document.documentElement, ...document.querySelectorAll<HTMLElement>('body, body *')].filter((element) => {
    const [red = 255, green = 255, blue = 255, alpha = 1] = (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    const { width, height } = element.getBoundingClientRect();
    return alpha > 0 && (red + green + blue) / 3 < 128 && width * height > 12_000;
  }).map((element) => `${element.localName}.${element.className}`));
}

/** Tasks that a fold keeps off the paper. What is done, past, or starts later is on the print of all tasks: the Now sheet is one moment. */
const hiddenTasks = (page: Page) => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('dd-task .task__name')]
  .filter((task) => !task.closest('details.done, [aria-labelledby="straks"]'))
  .filter((task) => !task.checkVisibility() || task.getBoundingClientRect().height === 0).map((task) => task.textContent?.trim()));

/** Asks for paper where it goes wrong first: on a phone that is dark. */
const asPaper = (page: Page) => page.emulateMedia({ media: 'print', colorScheme: 'dark' });
const asScreen = (page: Page) => page.emulateMedia({ media: null, colorScheme: null });

const PRINTED = 'Geprint op di 24 nov 20.40 uur.';
const REVIEWED = /Inhoud nagekeken op \d{1,2} [a-z]+ \d{4}\./;

describe('a resident without power, on paper', () => {
  let server: AppServer;
  let phone: Phone;

  beforeAll(async () => {
    server = await AppServer.start();
    phone = await Phone.open(server.origin);
    await atTwentyToNine(phone);
    await choose(phone, 'Mijn huishouden');
    await powerWentOutAt1720(phone);
    for (const text of ['De buren hebben een gaspit.', 'Op de radio: storing in de hele regio.', 'Oma is bij ons.']) await writeLine(phone, '/logboek', text);
  });
  afterAll(async () => {
    await phone?.close();
    await server?.kill();
  });

  it('the Now screen is two pages at most', async () => {
    const pages = await pagesOf(await openPage(phone, '/nu'), 'now');
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(2);
  });

  it.each([['/voorbereiden', 8, 'prepare-resident'], ['/taken', 8, 'tasks'], ['/logboek', 1, 'log']] as const)('%s takes %i pages at most', async (path, most, name) => {
    const page = await openPage(phone, path);
    if (path === '/logboek') await page.locator('.log li').nth(3).waitFor();
    const pages = await pagesOf(page, name);
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(most);
  });

  it.each(['/nu', '/taken', '/voorbereiden', '/logboek', '/terugkijken/:run', '/pakket', '/boodschappen'])('%s has nothing that needs a finger, and no dark ground', async (path) => {
    const page = await openPage(phone, path);
    await asPaper(page);
    expect(await screenOnly(page)).toEqual([]);
    expect(await darkAreas(page)).toEqual([]);
    expect(await page.evaluate(() => [document.documentElement, document.body].map((element) => getComputedStyle(element).backgroundColor))).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
    phone.check();
  });

  it('spaarstand prints on white too', async () => {
    const page = await openPage(phone, '/nu');
    await page.evaluate(() => {
      document.documentElement.dataset.look = 'spaarstand';
    });
    await asPaper(page);
    expect(await darkAreas(page)).toEqual([]);
  });

  it.each(['/nu', '/taken', '/voorbereiden', '/logboek', '/terugkijken/:run', '/pakket', '/boodschappen'])('%s says when it was printed', async (path) => {
    const page = await openPage(phone, path);
    await asPaper(page);
    expect(await page.locator('#inhoud').innerText()).toContain(PRINTED);
  });

  it.each(['/nu', '/taken', '/voorbereiden', '/pakket', '/boodschappen'])('%s says when its advice was reviewed', async (path) => {
    const page = await openPage(phone, path);
    await asPaper(page);
    expect(await page.locator('#inhoud').innerText()).toMatch(REVIEWED);
  });

  it.each(['/nu', '/taken', '/voorbereiden'])('no task of %s is lost in a fold', async (path) => {
    const page = await openPage(phone, path);
    await asPaper(page);
    expect(await hiddenTasks(page)).toEqual([]);
  });

  it('the boxes to tick are there, the line of a done task too', async () => {
    const page = await openPage(phone, '/taken');
    await asPaper(page);
    const boxes = page.locator('.tick input');
    expect(await boxes.count()).toBeGreaterThan(20);
    expect(await boxes.first().evaluate((box) => box.checkVisibility() && Number.parseFloat(getComputedStyle(box).borderTopWidth) >= 1)).toBe(true);
  });
});

describe('other lists on paper', () => {
  let server: AppServer;
  let phone: Phone;

  beforeAll(async () => {
    server = await AppServer.start();
  });
  afterAll(() => server?.kill());
  beforeEach(async () => {
    phone = await Phone.open(server.origin);
    await atTwentyToNine(phone);
    return () => phone.close();
  });

  it('the preparation of a shop is two pages at most, with every section unfolded', async () => {
    await choose(phone, 'Winkel', 'Winkel of bedrijf');
    const page = await openPage(phone, '/voorbereiden');
    expect(await pagesOf(page, 'prepare-shop')).toBeLessThanOrEqual(2);
    await asPaper(page);
    expect(await screenOnly(page)).toEqual([]);
    expect(await hiddenTasks(page)).toEqual([]);
  });

  it('a drill says OEFENING in both margins, and nothing of it is violet or dark', async () => {
    await choose(phone, 'Crisisteam van de gemeente', 'Burgemeester');
    await drillAt(phone, 'T+3:20');
    const page = await openPage(phone, '/oefening');
    expect(await pagesOf(page, 'drill-now')).toBeLessThanOrEqual(2);
    await asPaper(page);
    for (const side of ['.rail--start', '.rail--end']) {
      const rail = page.locator(side);
      expect(await rail.isVisible()).toBe(true);
      expect(await rail.textContent()).toContain('OEFENING');
      expect(await rail.evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
    }
    const [start, end] = await Promise.all(['.rail--start', '.rail--end'].map((side) => page.locator(side).boundingBox()));
    expect(start?.x).toBe(0);
    expect((end?.x ?? 0) + (end?.width ?? 0)).toBe(await page.evaluate(() => document.documentElement.clientWidth));
    expect(await screenOnly(page)).toEqual([]);
    expect(await darkAreas(page)).toEqual([]);
  });
});

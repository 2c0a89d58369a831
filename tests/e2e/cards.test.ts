import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppServer } from './app-server.ts';
import { violations } from './axe.ts';
import { Phone } from './browser.ts';
import { FAMILY, FULL, factsToEntries, putHousehold } from './households.ts';
import { lowTargets, sideways, smallText } from './layout.ts';
import { atTwentyToNine } from './situations.ts';

const CARDS = [['/papier/meterkast', 1], ['/papier/plan', 2], ['/papier/portemonnee', 1]] as const;
/** What one millimetre is in CSS pixels; A4 without its margins is 186 mm wide. */
const PIXELS_PER_MM = 96 / 25.4;

async function openCard(phone: Phone, path: string): Promise<Page> {
  const page = await phone.visit(path);
  await page.locator('.sheet').first().waitFor();
  return page;
}

/** Prints as the browser's own print does. With PAPER_FOLDER set, the result is kept there to look at. */
async function pagesOf(page: Page, name: string): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  if (process.env.PAPER_FOLDER) {
    await mkdir(process.env.PAPER_FOLDER, { recursive: true });
    await writeFile(join(process.env.PAPER_FOLDER, `${name}.pdf`), pdf);
  }
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

async function asPaper(page: Page): Promise<void> {
  await page.setViewportSize({ width: Math.round(186 * PIXELS_PER_MM), height: 1040 });
  await page.emulateMedia({ media: 'print' });
}

async function asScreen(page: Page): Promise<void> {
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 390, height: 844 });
}

/** Sheets and cards that hold more than fits in them: paper would cut it off. */
function tooFull(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('.sheet, .wallet__card')].filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
    .map((box) => `${box.className}: ${box.scrollWidth} x ${box.scrollHeight} in ${box.clientWidth} x ${box.clientHeight}`));
}

/** Lines to write on that are lower than 8 mm. */
function lowLines(page: Page): Promise<string[]> {
  return page.evaluate((least) => [...document.querySelectorAll<HTMLElement>('.write, .form td')].filter((line) => line.checkVisibility() && line.getBoundingClientRect().height < least && !line.closest('.meter__marks'))
    .map((line) => `${line.className} ${line.parentElement?.className} ${line.getBoundingClientRect().height}`), 8 * PIXELS_PER_MM - 0.5);
}

describe.each([['empty', []], ['family', FAMILY], ['full', FULL]] as const)('cards of a household that is %s', (name, facts) => {
  let server: AppServer;
  let phone: Phone;

  beforeAll(async () => {
    server = await AppServer.start();
    phone = await Phone.open(server.origin);
    await atTwentyToNine(phone);
    if (facts.length > 0) await putHousehold(phone, factsToEntries(facts, 'ada'));
  });
  afterAll(async () => {
    await phone?.close();
    await server?.kill();
  });
  beforeEach(async () => {
    const [page] = phone.context.pages();
    if (page) await asScreen(page);
  });

  it.each(CARDS)('%s prints on %i A4, with nothing cut off', async (path, pages) => {
    const page = await openCard(phone, path);
    expect(await pagesOf(page, `${path.slice('/papier/'.length)}-${name}`)).toBe(pages);
    await asPaper(page);
    expect(await tooFull(page)).toEqual([]);
    expect(await lowLines(page)).toEqual([]);
    const text = await page.locator('.paper').innerText();
    expect(text).toContain('Gemaakt op 24 november 2026.');
    expect(text).toContain(facts.length === 0 ? 'Geldig tot 24 november 2027.' : 'Geldig tot 1 mei 2027.');
    expect(text).not.toMatch(/\{\w+\}/);
    expect(await page.locator('.btn, .bar, nav').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
    phone.check();
  });

  it.each(CARDS)('%s can be read on a phone', async (path) => {
    const page = await openCard(phone, path);
    expect({ axe: await violations(page), small: await smallText(page), low: await lowTargets(page), sideways: await sideways(page) }).toEqual({ axe: [], small: [], low: [], sideways: [] });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });
});

describe('codes on paper', () => {
  let server: AppServer;
  beforeAll(async () => {
    server = await AppServer.start();
  });
  afterAll(() => server?.kill());

  it('bring the plan to another phone, all codes of a sheet from one photo', async () => {
    const ada = await Phone.open(server.origin);
    const bo = await Phone.open(server.origin);
    try {
      await putHousehold(ada, factsToEntries(FAMILY, 'ada'));
      const paper = await openCard(ada, '/papier/plan');
      await asPaper(paper);
      const photo = await paper.locator('.sheet').last().screenshot();
      const page = await bo.visit('/overdragen');
      await page.getByLabel('Kies foto’s van de codes').setInputFiles({ name: 'blad.png', mimeType: 'image/png', buffer: photo });
      await page.locator('#nieuws').getByText('2 contacten').waitFor();
      ada.check();
      bo.check();
    } finally {
      await ada.close();
      await bo.close();
    }
  });

  it('say what has no room', async () => {
    const phone = await Phone.open(server.origin);
    try {
      await putHousehold(phone, factsToEntries(FULL, 'ada'));
      const page = await openCard(phone, '/papier/plan');
      const text = await page.locator('.paper').innerText();
      expect(text).toContain('Niet op papier: 11 bij mensen');
      expect(text).toContain('De hele tekst staat in de telefoon.');
    } finally {
      await phone.close();
    }
  });
});

describe('the page of all cards', () => {
  it('gives reminders as a calendar file, and links to every card', async () => {
    const server = await AppServer.start();
    const phone = await Phone.open(server.origin);
    try {
      await atTwentyToNine(phone);
      const page = await phone.visit('/papier');
      await page.getByText('herinneringen.', { exact: false }).first().waitFor();
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Maak het agendabestand' }).click();
      const download = await coming;
      expect(download.suggestedFilename()).toBe('drie-dagen-herinneringen-2026-11-24.ics');
      const text = await readFile(await download.path(), 'utf8');
      expect(text).toContain('UID:kit-check-2027-03-28@drie-dagen\r\n');
      expect(text).toContain('BEGIN:VALARM\r\n');
      expect(await page.locator('main .door').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['/papier/meterkast', '/papier/plan', '/papier/portemonnee', '/raamkaart', '/boodschappen', '/pakket']);
      expect({ axe: await violations(page), small: await smallText(page), low: await lowTargets(page) }).toEqual({ axe: [], small: [], low: [] });
      phone.check();
    } finally {
      await phone.close();
      await server.kill();
    }
  });
});

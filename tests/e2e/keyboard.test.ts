import { stat } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppServer } from './app-server.ts';
import { Phone } from './browser.ts';
import { atTwentyToNine, choose, drillAt, openPage, powerWentOutAt1720 } from './situations.ts';

/** More stops than the longest page has. */
const MOST_STOPS = 400;

/** What is wrong with how focus shows itself now: not visible, behind the tape, or outside the window. */
function hiddenFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return [];
    const name = `${focused.localName}.${focused.className} ${(focused.innerText || focused.getAttribute('aria-label') || focused.id).trim().slice(0, 40)}`;
    // A control that is drawn by its label shows its focus there
    const shown = [focused, focused.nextElementSibling].some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && opacity !== '0';
    });
    const box = focused.getBoundingClientRect();
    const tape = document.querySelector('.tape')?.getBoundingClientRect();
    const underTape = tape !== undefined && box.top < tape.bottom - 1 && !focused.closest('.skip');
    const outside = box.bottom <= 0 || box.top >= innerHeight;
    return [...(shown ? [] : [`no outline: ${name}`]), ...(underTape ? [`behind the tape: ${name}`] : []), ...(outside ? [`out of sight: ${name}`] : [])];
  });
}

/** Presses a key until `wanted` has focus; every stop on the way must show itself. */
async function reach(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const hidden: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    hidden.push(...(await hiddenFocus(page)));
    if ((await wanted.count()) === 1 && (await wanted.evaluate((element) => element === document.activeElement))) {
      expect(hidden).toEqual([]);
      return;
    }
  }
  throw new Error(`no ${key} reaches ${wanted}`);
}

/** Reaches a button or link and presses it. */
async function press(page: Page, wanted: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await reach(page, wanted);
  await page.keyboard.press(key);
}

const focusIsInMain = (page: Page) => page.evaluate(() => document.activeElement?.closest('main')?.id === 'inhoud' || document.activeElement?.id === 'inhoud');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

describe('with a keyboard and nothing else', () => {
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

  it('the first stop skips to what the page is about', async () => {
    const page = await openPage(phone, '/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Naar de inhoud' });
    expect(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await focusIsInMain(page)).toBe(true);
    // The languages come first, so that who reads no Dutch finds them
    await page.keyboard.press('Tab');
    expect(await page.locator('a.languages').evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.getByRole('link', { name: 'De stroom is uit' }).evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('a link leads into the new page, from the front door and from the menu', async () => {
    const page = await openPage(phone, '/');
    await press(page, page.getByRole('main').getByRole('link', { name: 'Voorbereiden' }));
    await heading(page, 'Voorbereiden').waitFor();
    await expect.poll(() => focusIsInMain(page)).toBe(true);
    await expect.poll(() => page.title()).toBe('Voorbereiden - Drie Dagen Maassluis');
    await press(page, page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Hulp dichtbij' }));
    await heading(page, 'Hulp dichtbij').waitFor();
    await expect.poll(() => focusIsInMain(page)).toBe(true);
  });

  it('says who reads and ticks the first thing to prepare', async () => {
    const page = await openPage(phone, '/wie');
    await reach(page, page.getByRole('radio', { name: 'Mijn huishouden' }));
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.getByRole('radio', { name: 'Winkel, school, club of flat' }).isChecked()).toBe(true);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.getByRole('radio', { name: 'Mijn huishouden' }).isChecked()).toBe(true);
    await press(page, page.getByRole('link', { name: 'Naar de voorbereiding' }));
    await heading(page, 'Voorbereiden').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('inhoud');
    await press(page, page.locator('dd-task input[type=checkbox]').first(), 'Space');
    await expect.poll(() => page.locator('dd-task input[type=checkbox]').first().isChecked()).toBe(true);
    await page.reload();
    await expect.poll(() => page.locator('dd-task .task--done').count()).toBe(1);
    phone.check();
  });

  it('opens a section of the preparation and answers yes to a question about the house', async () => {
    await choose(phone, 'Mijn huishouden');
    const page = await openPage(phone, '/voorbereiden');
    const second = page.locator('.section-button').nth(1);
    await press(page, second, 'Space');
    expect(await second.getAttribute('aria-expanded')).toBe('true');
    await openPage(phone, '/wie');
    const question = page.locator('.yesno').first();
    await reach(page, question.getByRole('radio', { name: 'Weet ik niet' }));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => question.getByRole('radio', { name: 'Ja', exact: true }).isChecked()).toBe(true);
    phone.check();
  });

  it('starts the clock of a real outage, does the first task and writes in the logbook', async () => {
    const page = await openPage(phone, '/');
    await press(page, page.getByRole('link', { name: 'De stroom is uit' }));
    await heading(page, 'De stroom is uit').waitFor();
    await expect.poll(() => focusIsInMain(page)).toBe(true);
    await reach(page, page.getByRole('radio', { name: /^Nu,/ }));
    await page.keyboard.press('ArrowDown');
    await reach(page, page.getByLabel('Hoe laat?'));
    await page.keyboard.type('17.20');
    await press(page, page.getByRole('button', { name: 'Start de klok' }));
    await page.locator('.board').waitFor();
    await expect.poll(() => focusIsInMain(page)).toBe(true);

    const first = await page.locator('.now h2').textContent();
    await press(page, page.getByRole('button', { name: 'Gedaan', exact: true }), 'Space');
    await expect.poll(() => page.locator('.now h2').textContent()).not.toBe(first);
    expect(await page.locator('details.done').filter({ hasText: 'Gedaan: 1' }).locator('.task__name').textContent()).toContain(first);

    await press(page, page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Logboek' }));
    await heading(page, 'Logboek').waitFor();
    await reach(page, page.getByLabel('Wat is er gebeurd?'));
    await page.keyboard.type('De buren hebben een gaspit.');
    await reach(page, page.getByLabel('Soort'));
    await page.keyboard.press('ArrowDown');
    await press(page, page.getByRole('button', { name: 'Zet in het logboek' }));
    await expect.poll(() => page.locator('.log li').first().innerText()).toContain('Melding: De buren hebben een gaspit.');
    phone.check();
  });

  it('begins a drill, stops its clock and lets it go on', async () => {
    const page = await openPage(phone, '/oefenen');
    await press(page, page.getByRole('button', { name: 'Begin de oefening' }));
    await page.locator('.board').waitFor();
    await expect.poll(() => focusIsInMain(page)).toBe(true);
    await press(page, page.getByRole('button', { name: 'Pauze' }));
    await page.locator('.board').filter({ hasText: 'de klok staat stil' }).waitFor();
    // The button changed its word under the finger; focus stays on it
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Ga verder');
    await page.keyboard.press('Enter');
    await page.locator('.board').filter({ hasText: 'keer zo snel' }).waitFor();
    phone.check();
  });

  it('makes a copy of everything', async () => {
    await choose(phone, 'Mijn huishouden');
    const page = await openPage(phone, '/bestand');
    await reach(page, page.getByRole('button', { name: 'Maak het bestand' }));
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('drie-dagen-2026-11-24.txt');
    expect((await stat(await download.path())).size).toBeGreaterThan(0);
    phone.check();
  });

  it.each(['/oefening', '/oefening/berichten'])('focus never hides on %s, down and back up', async (path) => {
    await choose(phone, 'Crisisteam van de gemeente', 'Burgemeester');
    await drillAt(phone, 'T+3:20');
    const page = await openPage(phone, path);
    const last = page.getByRole('navigation', { name: 'Menu' }).getByRole('link').last();
    await reach(page, last);
    await reach(page, page.getByRole('link', { name: 'Naar de inhoud' }), 'Shift+Tab');
  });

  it('focus never hides on the Now screen of a real outage, down and back up', async () => {
    await choose(phone, 'Mijn huishouden');
    await powerWentOutAt1720(phone);
    const page = await openPage(phone, '/nu');
    await reach(page, page.getByRole('navigation', { name: 'Menu' }).getByRole('link').last());
    await reach(page, page.getByRole('link', { name: 'Naar de inhoud' }), 'Shift+Tab');
  });
});

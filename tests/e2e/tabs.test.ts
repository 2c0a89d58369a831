import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { board, DRILL, LIVE, phonesInTheDark, SOON, shownTasks, storedEntries, tickOf } from './steps.ts';

const nextPhone = phonesInTheDark(4);

/** Leaves a mark in a page that a reload would wipe. */
const mark = (page: Page) => page.evaluate(() => { document.documentElement.dataset.mark = 'kept'; });
const isMarked = (page: Page) => page.evaluate(() => document.documentElement.dataset.mark === 'kept');

describe('two tabs of one phone, with the server gone', () => {
  it('shows a tick of one tab in the other without a reload', async () => {
    const phone = await nextPhone();
    const one = await phone.visit('/voorbereiden');
    const two = await phone.visit('/voorbereiden', true);
    const [title = '', other = ''] = await shownTasks(two);
    await mark(two);

    await tickOf(one, title).click();
    await expect.poll(() => tickOf(two, title).isChecked(), SOON).toBe(true);
    expect(await tickOf(two, other).isChecked()).toBe(false);
    await tickOf(two, title).click();
    await expect.poll(() => tickOf(one, title).isChecked(), SOON).toBe(false);
    expect(await isMarked(two)).toBe(true);
    phone.check();
  });

  it('keeps what both tabs tick at the same moment', async () => {
    const phone = await nextPhone();
    const one = await phone.visit('/voorbereiden');
    const two = await phone.visit('/voorbereiden', true);
    const titles = (await shownTasks(two)).slice(0, 4);
    expect(titles).toHaveLength(4);

    await Promise.all(titles.map((title, index) => tickOf(index % 2 === 0 ? one : two, title).click()));
    for (const page of [one, two]) {
      await expect.poll(() => Promise.all(titles.map((title) => tickOf(page, title).isChecked())), SOON).toEqual([true, true, true, true]);
    }
    const ticks = (await storedEntries(one, LIVE)).filter(({ type }) => type === 'item-ticked');
    expect(new Set(ticks.map(({ id }) => id)).size).toBe(4);
    phone.check();
  });

  it('shows a run that one tab starts and stops in the other without a reload', async () => {
    const phone = await nextPhone();
    const one = await phone.visit('/stroom-uit');
    const two = await phone.visit('/nu', true);
    await two.getByRole('heading', { name: 'De klok loopt niet' }).waitFor();
    await mark(two);

    await one.getByRole('button', { name: 'Start de klok' }).click();
    await one.waitForURL('**/nu');
    await two.locator('section.board').waitFor();
    expect(await board(two)).toContain('Nu Eerste kwartier');
    const first = await two.locator('h2#nu').innerText();
    await two.getByRole('button', { name: 'Gedaan', exact: true }).click();
    await expect.poll(() => one.locator('h2#nu').innerText(), SOON).not.toBe(first);

    await one.getByRole('button', { name: 'Stop de klok' }).click();
    await one.getByRole('button', { name: 'Ja, stop de klok' }).click();
    await two.getByRole('heading', { name: 'De klok is gestopt' }).waitFor();
    expect(await isMarked(two)).toBe(true);
    phone.check();
  });

  it('shows a drill that one tab starts in the other, and keeps it off the pages of a real outage', async () => {
    const phone = await nextPhone();
    const one = await phone.visit('/oefenen');
    const two = await phone.visit('/oefening', true);
    await two.getByRole('heading', { name: 'Er loopt geen oefening' }).waitFor();
    const three = await phone.visit('/nu', true);

    await one.getByRole('button', { name: 'Begin de oefening' }).click();
    await two.locator('section.board').waitFor();
    expect(await board(two)).toContain('in het verhaal, 60 keer zo snel');
    expect(await three.locator('h1').innerText()).toBe('De klok loopt niet');
    expect((await storedEntries(three, LIVE)).length).toBe(0);
    expect((await storedEntries(three, DRILL)).map(({ type }) => type)).toEqual(['run-started']);
    phone.check();
  });
});

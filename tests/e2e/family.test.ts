import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../scenarios/audience.ts';
import { SCREENS } from '../../scenarios/household/screens.ts';
import householdAr from '../../client/words/household/ar.ts';
import householdNl from '../../client/words/household/nl.ts';
import planAr from '../../client/words/plan/ar.ts';
import planNl from '../../client/words/plan/nl.ts';
import { violations } from './axe.ts';
import { sideways } from './layout.ts';
import { chooseReader, phonesInTheDark, SOON } from './steps.ts';

const READERS = [
  { language: 'nl', width: 390, household: householdNl, plan: planNl },
  { language: 'ar', width: 320, household: householdAr, plan: planAr },
] as const satisfies readonly { language: Language; width: number; household: typeof householdNl; plan: typeof planNl }[];

const nextPhone = phonesInTheDark(4);

/** Sets the language as the settings page stores it; the story of choosing it stands in language.test.ts. */
async function read(page: Page, language: Language): Promise<void> {
  await page.evaluate((wanted) => {
    const settings = JSON.parse(localStorage.getItem('drie-dagen') ?? '{}') as object;
    localStorage.setItem('drie-dagen', JSON.stringify({ ...settings, language: wanted, languageChosen: true }));
  }, language);
}

/** What a family of four with a baby and a cat answers on each screen; a screen that is not here is answered "I do not know". */
function answersOf(page: Page, words: typeof householdNl): Readonly<Record<string, () => Promise<unknown>>> {
  const more = async (name: string, times: number) => {
    for (let press = 0; press < times; press++) await page.getByRole('button', { name: words.more.replace('{what}', name), exact: true }).click();
  };
  const pick = (label: string) => page.getByLabel(label, { exact: true }).check();
  const { counts, options } = words;
  return {
    people: async () => { await more(counts.adults, 1); await more(counts.children, 1); await more(counts.infantsYounger, 1); },
    elderly: async () => undefined,
    pregnant: async () => undefined,
    vegetarian: () => pick(words.no),
    pets: async () => { await page.locator('#dier').selectOption('cat'); await page.locator('#gewicht').fill('4.5'); },
    floor: () => more(counts.floor, 4),
    lift: () => pick(words.yes),
    heating: () => pick(options.heating['gas-boiler']),
    hob: () => pick(options.hob.gas),
    'medicine-fridge': () => pick(words.yes),
    devices: async () => undefined,
    days: async () => undefined,
  };
}

const pagesOf = async (page: Page) => (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;

describe('a family of four with a baby and a cat, all without a network', () => {
  it.each(READERS)('goes from the first question to the printed card in $language at $width px', async ({ language, width, household: words, plan }) => {
    const phone = await nextPhone();
    await chooseReader(phone, 'Mijn huishouden');
    const page = await phone.visit('/');
    await page.setViewportSize({ width, height: 844 });
    await read(page, language);

    await phone.visit('/huishouden');
    await page.getByRole('link', { name: words.begin }).click();
    const answers = answersOf(page, words);
    for (const { id } of SCREENS) {
      await page.getByRole('heading', { level: 1, name: words.screens[id as keyof typeof words.screens].ask }).waitFor();
      expect({ id, sideways: await sideways(page) }).toEqual({ id, sideways: [] });
      const act = answers[id];
      await act?.();
      await (act ? page.locator('form .btn--main') : page.getByRole('button', { name: words.unknown })).click();
    }
    await page.getByText(words.done).waitFor();

    // The kit knows this household: 3 litres for 4 people for 3 days
    await page.getByRole('link', { name: words.toKit }).click();
    const water = page.locator('#item-water-drinking').first();
    await water.waitFor();
    await expect.poll(() => page.locator('main').innerText(), SOON).toMatch(/36/);
    expect(await sideways(page)).toEqual([]);

    // The plan, with somebody to call
    await phone.visit('/plan');
    await page.locator('#velden-contacts').getByRole('button', { name: plan.add }).click();
    await page.locator('#velden-contacts').getByLabel(plan.sections.contacts.fields.name, { exact: true }).fill('Oma Ada');
    await page.locator('#velden-contacts').getByLabel(plan.sections.contacts.fields.phone, { exact: true }).fill('010 123 45 67');
    await page.locator('#velden-contacts').getByLabel(plan.sections.contacts.fields.address, { exact: true }).focus();
    await page.getByRole('status').filter({ hasText: /\d/ }).waitFor();

    // And all of it on one A4 behind the door of the meter cupboard
    await phone.restart();
    const card = await phone.visit('/papier/meterkast');
    await card.setViewportSize({ width, height: 844 });
    await card.locator('.sheet').first().waitFor();
    expect(await card.locator('.sheet').first().innerText()).toContain('Oma Ada');
    expect(await card.locator('.sheet svg.qr').count()).toBeGreaterThan(0);
    expect(await card.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await violations(card)).toEqual([]);
    expect(await pagesOf(card)).toBe(1);
    phone.check();
  }, 240_000);
});

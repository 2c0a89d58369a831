import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Phone } from './browser.ts';
import { familyOfFour, partOfKit } from './situations.ts';
import { LIVE, phonesInTheDark, setClock, SOON, storedEntries } from './steps.ts';

// One more than there are stories: a machine that stalls may make one of them start again
const nextPhone = phonesInTheDark(4);

const WATER = 'Water om te drinken en te koken';
const waterField = (page: Page) => page.locator(`input[aria-label="U heeft: ${WATER}"]`);
const group = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`), includeHidden: false }).and(page.locator('.section-button'));
/** The pages of a print. */
const pagesOf = async (page: Page) => (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

async function family(): Promise<Phone> {
  const phone = await nextPhone();
  await setClock(phone, '2026-11-24T20:40:00+01:00');
  await familyOfFour(phone);
  return phone;
}

describe('a family of four without a network', () => {
  it('counts its water to 36 litres, and finds it back after a reload', async () => {
    const phone = await family();
    const page = await phone.visit('/pakket');
    await page.getByText('Nodig: 36 liter. Dat zijn 24 flessen van 1,5 liter.').first().waitFor();
    expect(await page.locator('dd-kit-item').first().innerText()).toContain('3 liter × 4 personen × 3 dagen = 36 liter');
    expect(await group(page, 'Water').innerText()).toContain(`Mist: ${WATER}`);
    expect(await group(page, 'Water').innerText()).toContain('Niet klaar');

    const more = page.getByRole('button', { name: `Meer: ${WATER}` });
    // Faster than the disk: no press may be lost
    for (let bottle = 0; bottle < 24; bottle++) await more.click();
    await expect.poll(() => waterField(page).inputValue(), SOON).toBe('36');
    await expect.poll(async () => (await group(page, 'Water').innerText()).includes('Basis klaar'), SOON).toBe(true);
    expect(await group(page, 'Water').innerText()).not.toContain('Mist');

    await page.reload();
    await expect.poll(() => waterField(page).inputValue(), SOON).toBe('36');
    const counts = (await storedEntries(page, LIVE)).filter(({ type }) => type === 'stock-counted');
    expect(counts.at(-1)?.body).toEqual({ item: 'water-drinking', have: 36 });
    phone.check();
  });

  it('refuses what is no number, counts nothing past its date, and keeps a group open while an essential is missing', async () => {
    const phone = await family();
    const page = await phone.visit('/pakket');
    await waterField(page).fill('veel');
    await waterField(page).blur();
    await page.getByRole('alert').filter({ hasText: 'Vul een getal in' }).waitFor();
    expect((await storedEntries(page, LIVE)).filter(({ type }) => type === 'stock-counted')).toEqual([]);
    await partOfKit(phone);
    expect(await group(page, 'Water').innerText()).toContain(`Mist: ${WATER}`);
    await page.getByRole('button', { name: `Vandaag gevuld: ${WATER}` }).click();
    await expect.poll(() => page.getByLabel(`Goed tot: ${WATER}`).inputValue(), SOON).toBe('2027-05-24');
    expect(await page.locator('.field__error').count()).toBe(0);

    await group(page, 'Licht').click();
    for (const box of await page.locator('#lijst-light').getByRole('checkbox').all()) {
      if ((await box.getAttribute('aria-label')) !== 'In huis: Zaklamp') await box.click();
    }
    await expect.poll(() => group(page, 'Licht').innerText(), SOON).toContain('Mist: Zaklamp');
    expect(await group(page, 'Licht').innerText()).toContain('Niet klaar');
    const start = page.getByRole('region', { name: 'Begin hier' });
    expect(await start.getByRole('link', { name: 'Zaklamp' }).count()).toBe(1);
    await page.getByLabel('In huis: Zaklamp').click();
    await expect.poll(async () => (await group(page, 'Licht').innerText()).replace('\n', ' '), SOON).toContain('Klaar');
    expect(await start.getByRole('link', { name: 'Zaklamp' }).count()).toBe(0);
    phone.check();
  });

  it('takes the missing things to the shop on one sheet, and counts what is ticked', async () => {
    const phone = await family();
    const page = await phone.visit('/boodschappen');
    await page.getByRole('heading', { name: 'Eerst kopen' }).waitFor();
    expect(await pagesOf(page)).toBe(1);
    expect(await page.getByText('12 blikken van 400 gram').count()).toBe(1);
    const torch = page.getByLabel('Gedaan: Zaklamp', { exact: true });
    await torch.click();
    await expect.poll(() => torch.isChecked(), SOON).toBe(true);
    await page.getByLabel('Gedaan: Warme sokken').click();
    await expect.poll(() => page.getByLabel('Gedaan: Warme sokken').isChecked(), SOON).toBe(true);
    expect((await storedEntries(page, LIVE)).map(({ type }) => type)).toContain('plan-row-removed');
    await page.getByLabel('Gedaan: Warme sokken').click();
    await expect.poll(() => page.getByLabel('Gedaan: Warme sokken').isChecked(), SOON).toBe(false);
    await page.reload();
    await page.getByLabel('Gedaan: Warme sokken').waitFor();
    expect(await torch.count()).toBe(0);
    await phone.visit('/pakket');
    expect(await page.locator('[aria-label="In huis: Zaklamp"]').isChecked()).toBe(true);
    const pages = await pagesOf(page);
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(5);
    phone.check();
  });
});

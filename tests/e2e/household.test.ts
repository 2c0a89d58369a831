import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { choose, openPage } from './situations.ts';
import { batteryOf, LIVE, phonesInTheDark, storedEntries } from './steps.ts';

const nextPhone = phonesInTheDark(3);

/** Answers the question that is on the screen, and goes on to the next. */
async function answer(page: Page, question: string, act: (page: Page) => Promise<unknown> = async () => undefined, on = /Volgende vraag|Klaar|Geen, volgende vraag/): Promise<void> {
  await page.getByRole('heading', { level: 1, name: question }).waitFor();
  await act(page);
  await page.getByRole('button', { name: on }).click();
}

const times = (name: string, count: number) => async (page: Page) => {
  for (let press = 0; press < count; press++) await page.getByRole('button', { name: `Meer: ${name}` }).click();
};
const pick = (label: string) => (page: Page) => page.getByLabel(label, { exact: true }).check();

describe('a household without a network', () => {
  it('is described question by question, and survives a dead battery', async () => {
    const phone = await nextPhone();
    await choose(phone, 'Mijn huishouden');
    const page = await openPage(phone, '/huishouden');
    await page.getByRole('link', { name: 'Begin met de vragen' }).click();

    await answer(page, 'Wie wonen er bij u?', async () => {
      await times('Volwassenen (18 jaar en ouder)', 1)(page);
      await times('Kinderen van 4 tot en met 17 jaar', 1)(page);
      await times('Baby’s jonger dan 6 maanden', 1)(page);
    });
    await answer(page, 'Hoeveel van u zijn 65 jaar of ouder?');
    await answer(page, 'Is iemand zwanger of geeft iemand borstvoeding?', times('Geeft borstvoeding', 1));
    await answer(page, 'Eet u vegetarisch?', pick('Nee'));
    await answer(page, 'Welke huisdieren heeft u?', async () => {
      await page.getByLabel('Soort').selectOption('cat');
      await page.getByLabel('Gewicht van één dier in kilo').fill('4,5');
    });
    await answer(page, 'Heeft u een aquarium?', async () => undefined, /Weet ik niet/);
    await answer(page, 'Op welke verdieping woont u?', times('Verdieping', 4));
    await answer(page, 'Heeft het gebouw een lift?', pick('Ja'));

    const battery = await batteryOf(phone);
    await battery.dies();
    await phone.restart();
    const again = await openPage(phone, '/huishouden');
    await again.getByText('Nog 16 vragen').waitFor();
    const answers = await again.locator('dl.answers').innerText();
    for (const said of ['Volwassenen (18 jaar en ouder): 2', 'Kinderen van 4 tot en met 17 jaar: 1', 'Baby’s jonger dan 6 maanden: 1', '1 Kat (4,5 kilo)', 'Weet ik niet', 'Verdieping 4']) expect(answers).toContain(said);
    // What the household said decides which tasks it sees
    const profile = (await storedEntries(again, LIVE)).filter(({ type }) => type === 'profile-set').at(-1);
    expect(profile?.body.conditions).toMatchObject({ baby: true, child: true, pet: true, 'high-floor': true, 'ground-floor': false });
    phone.check();
  });

  it('says what is wrong with a weight, and keeps what was typed', async () => {
    const phone = await nextPhone();
    const page = await openPage(phone, '/huishouden/pets');
    await page.getByLabel('Gewicht van één dier in kilo').fill('900');
    await page.getByRole('button', { name: 'Geen, volgende vraag' }).click();
    await page.getByRole('alert').filter({ hasText: 'Vul een gewicht in van 0,01 tot 120 kilo.' }).waitFor();
    expect(await page.getByLabel('Gewicht van één dier in kilo').inputValue()).toBe('900');
  });
});

describe('a plan without a network', () => {
  it('keeps each field as it is left, and forgets a row that was taken away', async () => {
    const phone = await nextPhone();
    const page = await openPage(phone, '/plan');
    await page.getByRole('button', { name: 'Nog een erbij' }).first().click();
    await page.getByLabel('Naam').first().fill('Oma Ada');
    await page.getByLabel('Telefoon').first().fill('010 123 45 67');
    await page.getByLabel('Telefoon').first().blur();
    await page.getByRole('status').filter({ hasText: 'Opgeslagen op dit toestel' }).waitFor();
    await page.getByRole('button', { name: 'Nog een erbij' }).first().click();
    await page.getByLabel('Naam').nth(1).fill('Fout');
    await page.getByLabel('Naam').nth(1).blur();
    await page.getByRole('button', { name: 'Haal weg: Fout' }).click();
    await page.getByRole('button', { name: 'Haal weg: Fout' }).waitFor({ state: 'detached' });
    const reloaded = await openPage(phone, '/plan');
    await reloaded.getByText('1 van 12 onderdelen ingevuld').waitFor();
    expect(await reloaded.getByLabel('Naam').first().inputValue()).toBe('Oma Ada');
    expect(await reloaded.getByLabel('Telefoon').first().inputValue()).toBe('010 123 45 67');
    expect(await reloaded.locator('#velden-contacts [role=group]').count()).toBe(1);
  });
});

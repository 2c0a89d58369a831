import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppServer } from './app-server.ts';
import { violations } from './axe.ts';
import { Phone } from './browser.ts';
import { atTwentyToNine, choose, drillAt, openPage, powerWentOutAt1720 } from './situations.ts';
import { LIVE, phonesInTheDark, setClock, SOON, storedEntries } from './steps.ts';

/** A clock of the household by its name; the first where the house below has a thing of that name too. */
async function clockNamed(phone: Phone, name: string) {
  const page = await openPage(phone, '/klokken');
  return page.locator('.life').filter({ has: page.getByRole('heading', { name, exact: true }) }).first();
}

describe('a household without power and without a network', () => {
  const nextPhone = phonesInTheDark(4);

  it('sees what its clocks will be before anything happened', async () => {
    const phone = await nextPhone();
    const page = await openPage(phone, '/klokken');
    await page.getByRole('link', { name: 'De stroom is uit' }).waitFor();
    expect(await (await clockNamed(phone, 'Koelkast')).innerText()).toContain('4 uur na het begin');
    phone.check();
  });

  it('reads its clocks right after ten hours, over midnight, with what it said of itself', async () => {
    const phone = await nextPhone();
    await setClock(phone, '2026-11-24T20:40:00+01:00');
    await choose(phone, 'Mijn huishouden');
    const who = await openPage(phone, '/wie');
    await who.locator('input[name="ja-nee-medical-device"]').first().check();
    await powerWentOutAt1720(phone);
    expect(await (await clockNamed(phone, 'Koelkast')).innerText()).toMatch(/Nog 40 minuten[\s\S]*Tot 21\.20 uur/);
    expect(await (await clockNamed(phone, 'Accu: Medisch apparaat')).innerText()).toContain('Gevaar');
    const now = await openPage(phone, '/nu');
    const block = now.getByRole('region', { name: 'Uw klokken' });
    await block.waitFor();
    expect(await block.locator('.checks li').count()).toBe(2);

    await setClock(phone, '2026-11-25T06:40:00+01:00');
    const later = await openPage(phone, '/klokken');
    expect(await (await clockNamed(phone, 'Diepvries')).innerText()).toMatch(/Nog 10 uur en 40 minuten[\s\S]*Tot 17\.20 uur/);
    expect(await (await clockNamed(phone, 'Radio aan')).innerText()).toMatch(/Over 20 minuten[\s\S]*Om 7\.00 uur/);
    await later.locator('summary').filter({ hasText: 'Al voorbij' }).click();
    expect(await later.locator('details .life').filter({ hasText: 'Koelkast' }).innerText()).toContain('di 24 nov 21.20 uur');
    expect(await later.locator('main').innerText()).not.toMatch(/\{\w+\}/);
    phone.check();
  });

  it('judges brie of 10 degrees, 3 hours after the power went, and is stricter with a baby at the table', async () => {
    const phone = await nextPhone();
    await setClock(phone, '2026-11-24T20:20:00+01:00');
    await powerWentOutAt1720(phone);
    const page = await openPage(phone, '/eten');
    await page.getByLabel('Zoek uw eten').fill('brie');
    await page.getByLabel('Brie en camembert').click();
    expect(await page.getByLabel('Hoe lang is de stroom uit?').inputValue()).toBe('3');
    expect(await page.locator('.verdict').innerText()).toBe('Bewaren');
    await page.getByRole('radiogroup', { name: 'Heeft u een thermometer?' }).getByLabel('Ja').check();
    await page.getByLabel('Hoe warm is het eten?').fill('10');
    await page.getByLabel('Hoe warm is het eten?').blur();
    await page.locator('.verdict--degraded').filter({ hasText: 'Nu eten' }).waitFor(SOON);
    expect(await page.locator('main').innerText()).toContain('Voedingscentrum');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('radiogroup', { name: /baby, zwangere/ }).getByLabel('Ja').check();
    await page.locator('.verdict--out').filter({ hasText: 'Weggooien' }).waitFor(SOON);
    await page.getByRole('radiogroup', { name: /baby, zwangere/ }).getByLabel('Nee').check();
    for (let press = 0; press < 6; press++) await page.getByRole('button', { name: 'Meer: Hoe warm is het eten?' }).click();
    await page.locator('.verdict--out').filter({ hasText: 'Weggooien' }).waitFor(SOON);
    await page.getByLabel('Hoe warm is het eten?').fill('400');
    await page.getByLabel('Hoe warm is het eten?').blur();
    await page.getByText('Vul een temperatuur in van -60 tot 60 graden.').waitFor(SOON);
    phone.check();
  });

  it('puts what it missed on the list, and finds it back after a restart', async () => {
    const phone = await nextPhone();
    await setClock(phone, '2026-11-24T20:40:00+01:00');
    const now = await powerWentOutAt1720(phone);
    await now.getByRole('button', { name: 'De stroom is terug' }).click();
    await now.locator('.board').filter({ hasText: 'De stroom is terug' }).waitFor();
    const page = await openPage(phone, '/klokken');
    await page.getByRole('heading', { name: 'De stroom is terug' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.locator('dd-task').first().innerText()).toContain('Controleer eerst fornuis en oven');
    await page.getByRole('button', { name: 'Zet op de lijst' }).click();
    await page.getByText('Schrijf eerst iets op.').waitFor(SOON);
    await page.getByLabel('Dit miste ik').fill('Batterijen voor de radio');
    await page.getByRole('button', { name: 'Zet op de lijst' }).click();
    await page.locator('dd-aftermath li').filter({ hasText: 'Batterijen voor de radio' }).waitFor(SOON);
    await page.getByLabel('Wat kan beter?').fill('Eerder water tappen');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).last().click();
    await page.getByText('Opgeslagen op dit toestel.').waitFor(SOON);

    await phone.restart();
    await setClock(phone, '2026-11-25T09:00:00+01:00');
    const again = await openPage(phone, '/klokken');
    await again.locator('dd-aftermath li').filter({ hasText: 'Batterijen voor de radio' }).waitFor(SOON);
    expect(await again.getByLabel('Wat kan beter?').inputValue()).toBe('Eerder water tappen');
    const entries = (await storedEntries(again, LIVE)).filter(({ type, body }) => type === 'plan-written' && body.section === 'missed');
    expect(entries.map(({ body }) => [body.field, body.text])).toEqual([['text', 'Batterijen voor de radio']]);
    phone.check();
  });
});

describe('with a server', () => {
  let server: AppServer;
  let phone: Phone;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'drie-dagen-plaats-'));
    const place = await readFile(fileURLToPath(new URL('../../scenarios/places/maassluis.yaml', import.meta.url)), 'utf8');
    const file = join(folder, 'place.yaml');
    await writeFile(file, place.replace('supportPoints: []', `supportPoints:
  - { name: Buurthuis Noord, address: Noordweg 1, latitude: 51.93, longitude: 4.25 }
  - { name: Sporthal Oost, address: Oostweg 2, latitude: 51.92, longitude: 4.255 }`));
    server = await AppServer.start({ PLACE_FILE: file });
    phone = await Phone.open(server.origin);
    await atTwentyToNine(phone);
  });
  afterAll(async () => {
    await phone?.close();
    await server?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([['HULP NODIG', 'window-card--help'], ['ALLES GOED', 'window-card--good']])('the card %s fills the screen, and prints on one sheet', async (word, kind) => {
    const page = await openPage(phone, '/raamkaart');
    await page.getByRole('radio', { name: word }).check();
    await page.getByRole('button', { name: 'Toon groot' }).click();
    const card = page.getByRole('dialog', { name: word });
    await card.waitFor();
    expect(await card.evaluate((element, name) => element.classList.contains(name) && element.getBoundingClientRect().width >= innerWidth && element.getBoundingClientRect().height >= innerHeight, kind)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sluit de kaart' }).click();
    await card.waitFor({ state: 'hidden' });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(1);
    await page.emulateMedia({ media: 'print' });
    const onPaper = (await page.locator('main').innerText()).trim();
    // The width of A4 between its margins, at 96 dots to the inch
    await page.setViewportSize({ width: 703, height: 1040 });
    const fits = await page.locator('.card-paper').evaluate((paper) => paper.scrollHeight <= paper.clientHeight + 1 && paper.scrollWidth <= paper.clientWidth + 1);
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(fits).toBe(true);
    expect(onPaper).toMatch(new RegExp(`^${word}`));
    phone.check();
  });

  it('says how far the support points are, and which way, once somebody asks', async () => {
    await phone.context.grantPermissions(['geolocation']);
    await phone.context.setGeolocation({ latitude: 51.92, longitude: 4.25, accuracy: 12 });
    const page = await openPage(phone, '/hulp');
    expect(await page.getByText('meter naar het').count()).toBe(0);
    await page.getByRole('button', { name: 'Toon hoe ver' }).click();
    const points = page.locator('dd-distance li');
    await points.first().waitFor(SOON);
    expect((await points.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual(['Sporthal Oost 350 meter naar het oosten', 'Buurthuis Noord 1,2 kilometer naar het noorden']);
    phone.check();
  });

  it('says what to do when the place is refused', async () => {
    await phone.context.clearPermissions();
    const page = await openPage(phone, '/hulp');
    await page.getByRole('button', { name: 'Toon hoe ver' }).click();
    await page.getByText('U gaf geen toestemming').waitFor(SOON);
  });

  it('in a drill the clocks follow the story, and nothing of the household is written', async () => {
    await choose(phone, 'Mijn huishouden');
    await drillAt(phone, 'T+3:20');
    const page = await openPage(phone, '/oefening/klokken');
    expect(await page.locator('.life').filter({ has: page.getByRole('heading', { name: 'Koelkast', exact: true }) }).first().innerText()).toMatch(/Nog (39|40) minuten/);
    const story = await openPage(phone, '/oefening');
    await story.getByLabel('Spring naar').fill('T+65:00');
    await story.getByRole('button', { name: 'Spring', exact: true }).click();
    await story.locator('.board').filter({ hasText: 'De stroom is terug' }).waitFor();
    const back = await openPage(phone, '/oefening/klokken');
    await back.getByRole('heading', { name: 'De stroom is terug' }).waitFor();
    expect(await back.getByLabel('Dit miste ik').count()).toBe(0);
    phone.check();
  });
});

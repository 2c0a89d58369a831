import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { AppServer } from './app-server.ts';
import { violations } from './axe.ts';
import { Phone } from './browser.ts';
import { answer, FAMILY, type Fact, factsToEntries, have, plan, putHousehold } from './households.ts';
import { LIVE, SOON, type StoredEntry, setClock, storedEntries } from './steps.ts';

/** A story with two phones and many pictures takes long on a machine that has other things to do. */
const LONG = 240_000;
const NOW = '2026-11-24T20:40:00+01:00';

/** What another household filled in, on its own phone: some of it the same questions. */
const OTHER: readonly Fact[] = [
  answer('adults', 1), answer('lift', true), have('radio', 1), ...plan('contacts', 'cor', { name: 'Cor', phone: '06 98 76 54 32' }),
];

async function household(page: Page): Promise<StoredEntry[]> {
  return (await storedEntries(page, LIVE)).filter(({ journal }) => journal === 'household');
}

const idsOf = (entries: readonly StoredEntry[]) => entries.map(({ id }) => id).sort();

let server: AppServer;
beforeAll(async () => {
  server = await AppServer.start();
});
afterAll(() => server?.kill());

async function phoneWith(facts: readonly Fact[], device: string, { origin } = server): Promise<Phone> {
  const phone = await Phone.open(origin);
  onTestFinished(() => phone.close());
  await setClock(phone, NOW);
  if (facts.length > 0) await putHousehold(phone, factsToEntries(facts, device));
  return phone;
}

/** Shows each code and takes a picture of the screen: the pixels that a camera would see. */
async function photosOfCodes(page: Page): Promise<Buffer[]> {
  const photos: Buffer[] = [];
  const count = Number(/van (\d+)$/.exec(await page.getByText(/^Code 1 van \d+$/).innerText())?.[1]);
  for (let n = 1; n <= count; n++) {
    await page.getByText(`Code ${n} van ${count}`, { exact: true }).waitFor();
    await page.locator('.qr').scrollIntoViewIfNeeded();
    photos.push(await page.screenshot());
    if (count > 1) await page.getByRole('button', { name: 'Volgende code' }).click();
  }
  return photos;
}

async function openHandover(phone: Phone): Promise<Page> {
  const page = await phone.visit('/overdragen');
  await page.getByLabel('Kies foto’s van de codes').waitFor();
  return page;
}

async function showPhotos(page: Page, photos: readonly Buffer[]): Promise<void> {
  await page.getByLabel('Kies foto’s van de codes').setInputFiles(photos.map((buffer, nth) => ({ name: `foto-${nth}.png`, mimeType: 'image/png', buffer })));
}

const news = (page: Page) => page.locator('#nieuws');
const alert = (page: Page) => page.locator('dd-take [role=alert]');

/** Takes photos over and waits until it is on disk. */
async function takeOver(page: Page, photos: readonly Buffer[]): Promise<string> {
  await showPhotos(page, photos);
  await news(page).waitFor();
  const text = await news(page).innerText();
  await page.getByRole('button', { name: 'Neem over' }).click();
  await page.getByText('bewaard op dit toestel', { exact: false }).first().waitFor();
  return text;
}

describe('from phone to phone', { timeout: LONG }, () => {
  it('brings a household over by photos of the screen, once, with the server gone', async () => {
    const own = await AppServer.start();
    onTestFinished(() => own.kill());
    const ada = await phoneWith(FAMILY, 'ada', own);
    const bo = await phoneWith([], 'bo', own);
    for (const phone of [ada, bo]) await phone.install();
    await own.kill();
    const here = await household(await ada.visit('/overdragen'));
    const photos = await photosOfCodes(await openHandover(ada));
    expect(photos.length).toBeGreaterThan(1);

    const page = await openHandover(bo);
    // One at a time, the last first: the page says what is still needed
    await showPhotos(page, photos.slice(-1));
    await page.getByText(`1 van ${photos.length} codes gelezen.`).waitFor();
    expect(await page.locator('dd-take').innerText()).toContain('Nog nodig: code 1');
    expect(await household(page)).toEqual([]);
    const text = await takeOver(page, photos);
    for (const line of ['9 antwoorden over uw huishouden', '2 contacten', '2 dingen in huis', 'Van wat u zelf invulde, gaat niets verloren.']) expect(text).toContain(line);
    expect(idsOf(await household(page))).toEqual(idsOf(here));
    expect(await household(page)).toEqual(expect.arrayContaining(here));

    await showPhotos(page, photos);
    await news(page).getByText('Alles uit deze codes staat al op deze telefoon.').waitFor();
    expect(await page.getByRole('button', { name: 'Neem over' }).count()).toBe(0);
    expect(idsOf(await household(page))).toEqual(idsOf(here));
    ada.check();
    bo.check();
  });

  it('makes two phones that were filled in apart the same, and loses nothing', async () => {
    const ada = await phoneWith(FAMILY, 'ada');
    // Of what was filled in at the same moment, the phone whose name comes later counts
    const cor = await phoneWith(OTHER, 'abe');
    const [adaPage, corPage] = [await openHandover(ada), await openHandover(cor)];
    const [adaBefore, corBefore] = [await household(adaPage), await household(corPage)];
    const [fromAda, fromCor] = [await photosOfCodes(adaPage), await photosOfCodes(corPage)];
    const text = await takeOver(corPage, fromAda);
    expect(text).toContain('1 keer staat hier nu iets anders. Het nieuwste telt.');
    await takeOver(adaPage, fromCor);
    const both = [...new Set([...idsOf(adaBefore), ...idsOf(corBefore)])].sort();
    expect(idsOf(await household(adaPage))).toEqual(both);
    expect(idsOf(await household(corPage))).toEqual(both);
    // What both have stands on paper too
    const page = await cor.visit('/papier/plan');
    await page.locator('.sheet').first().waitFor();
    for (const name of ['Ada de Wit', 'Oom Bo', 'Cor']) expect(await page.locator('.sheet').first().innerText()).toContain(name);
    ada.check();
    cor.check();
  });

  it('reads a typed code, and names the line that is wrong', async () => {
    const ada = await phoneWith(OTHER, 'ada');
    const from = await openHandover(ada);
    await from.getByText('Laat de code als tekst zien').click();
    const lines = await from.locator('.code-lines li').allInnerTexts();
    expect(lines.length).toBeGreaterThan(4);

    const bo = await phoneWith([], 'bo');
    const page = await openHandover(bo);
    await page.getByText('Typ de code').first().click();
    const type = async (text: string) => {
      await page.getByRole('textbox', { name: 'Typ de code' }).fill(text);
      await page.getByRole('button', { name: 'Lees de code' }).click();
    };
    const third = lines[2] ?? '';
    const wrong = `${third.slice(0, 6)}${third[6] === '4' ? '5' : '4'}${third.slice(7)}`;
    await type(lines.with(2, wrong).join('\n'));
    await expect.poll(() => alert(page).innerText(), SOON).toBe(`Regel 3 klopt niet. U typte: ${wrong}`);
    await type(lines.slice(0, -1).join('\n'));
    await expect.poll(() => alert(page).innerText(), SOON).toBe(`Er ontbreekt een regel: regel ${lines.length} van code 1.`);
    await type('');
    await expect.poll(() => alert(page).innerText(), SOON).toBe('Typ eerst de code.');
    expect(await household(page)).toEqual([]);

    await type(lines.join('\n').toLowerCase());
    await news(page).getByText('2 antwoorden over uw huishouden').waitFor();
    expect(await alert(page).innerText()).toBe('');
    await page.getByRole('button', { name: 'Neem over' }).click();
    await page.getByText('Overgenomen en bewaard op dit toestel').waitFor();
    expect(idsOf(await household(page))).toEqual(idsOf(await household(from)));
    ada.check();
    bo.check();
  });

  it('brings the plan alone over as a file, and says what is wrong with other files', async () => {
    const ada = await phoneWith(FAMILY, 'ada');
    const from = await openHandover(ada);
    await from.getByLabel('Alleen het plan').check();
    const coming = from.waitForEvent('download');
    await from.getByRole('button', { name: 'Maak een bestand' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('drie-dagen-huishouden-2026-11-24.txt');
    const text = await readFile(await download.path(), 'utf8');

    const bo = await phoneWith([], 'bo');
    const page = await openHandover(bo);
    const give = (content: string) => page.getByLabel('Kies een bestand').setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from(content) });
    await give('Dit is een brief van de gemeente over iets heel anders.');
    await expect.poll(() => alert(page).innerText(), SOON).toBe('Regel 1 is geen code van Drie Dagen.');
    await give(text.replace(/([0-9A-Z]{40})([0-9A-Z])/, (_, head: string, letter: string) => head + (letter === '7' ? '8' : '7')));
    await expect.poll(() => alert(page).innerText(), SOON).toBe('Deze code is beschadigd. Lees hem opnieuw.');
    await page.getByLabel('Kies foto’s van de codes').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('geen foto') });
    await expect.poll(() => alert(page).innerText(), SOON).toBe('Dit bestand is geen foto die wij kunnen lezen.');
    await showPhotos(page, [await page.screenshot()]);
    await expect.poll(() => alert(page).innerText(), SOON).toContain('Op deze foto staat geen code');
    expect(await household(page)).toEqual([]);

    await give(text);
    await news(page).getByText('2 contacten').waitFor();
    expect(await news(page).innerText()).not.toContain('antwoord');
    bo.check();
  });

  it('names a code of another set, and begins anew when asked', async () => {
    const ada = await phoneWith(FAMILY, 'ada');
    const page = await openHandover(ada);
    const all = await photosOfCodes(page);
    await page.getByLabel('Alleen het plan').check();
    await page.getByText(/^Code 1 van/).waitFor();
    const onlyPlan = await photosOfCodes(page);
    await showPhotos(page, all.slice(0, 1));
    await page.getByText(`1 van ${all.length} codes gelezen.`).waitFor();
    await showPhotos(page, onlyPlan.slice(0, 1));
    await expect.poll(() => alert(page).innerText(), SOON).toContain('Deze code hoort bij een andere reeks.');
    await page.getByText(`1 van ${all.length} codes gelezen.`).waitFor();
    await page.getByRole('button', { name: 'Begin opnieuw' }).click();
    await takeNothing(page, onlyPlan);
    expect(await violations(page)).toEqual([]);
    ada.check();
  });
});

/** Photos of what this phone has itself: read, and nothing to take. */
async function takeNothing(page: Page, photos: readonly Buffer[]): Promise<void> {
  await showPhotos(page, photos);
  await news(page).getByText('Alles uit deze codes staat al op deze telefoon.').waitFor();
}

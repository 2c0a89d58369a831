import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Phone } from './browser.ts';
import { board, chooseReader, DRILL, LIVE, noteTask, phonesInTheDark, setClock, SOON, type StoredEntry, shownTasks, startDrill, startRun, storedEntries, task, tickOf } from './steps.ts';

const nextPhone = phonesInTheDark(7);
const NOW = '2027-01-21T20:40:00+01:00';

interface ArchiveFile {
  readonly format: string;
  readonly version: number;
  readonly entries: readonly StoredEntry[];
}

const readAs = (text: string) => JSON.parse(text) as ArchiveFile;

/** Everything on the phone: what really happened, then the drills. */
async function everything(page: Page): Promise<StoredEntry[]> {
  return [...await storedEntries(page, LIVE), ...await storedEntries(page, DRILL)];
}

/** Makes the file and reads what came down. */
async function exportFile(phone: Phone): Promise<{ name: string; text: string }> {
  const page = await phone.visit('/bestand');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Maak het bestand' }).click();
  const download = await coming;
  const text = await readFile(await download.path(), 'utf8');
  await page.getByText(`Het bestand is gemaakt: ${readAs(text).entries.length} regels.`).waitFor();
  return { name: download.suggestedFilename(), text };
}

/** Chooses a file to put back; nothing is taken over yet. */
async function chooseFile(phone: Phone, text: string): Promise<Page> {
  const page = await phone.visit('/bestand');
  await page.getByLabel('Kies het bestand').setInputFiles({ name: 'kopie.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  return page;
}

async function takeOver(phone: Phone, text: string, lines: number): Promise<Page> {
  const page = await chooseFile(phone, text);
  await page.getByRole('button', { name: 'Neem over' }).click();
  await page.getByText(`${lines} regels overgenomen en bewaard.`).waitFor();
  return page;
}

/** A profile, two ticks of which one with a note, a live run with a task done, and a drill: answers the titles. */
async function fillIn(phone: Phone): Promise<{ ticked: string; noted: string; done: string }> {
  await setClock(phone, NOW);
  await chooseReader(phone, 'Mijn huishouden');
  let page = await phone.visit('/voorbereiden');
  const [ticked = '', noted = ''] = await shownTasks(page);
  await tickOf(page, ticked).click();
  await expect.poll(() => tickOf(page, ticked).isChecked(), SOON).toBe(true);
  await noteTask(page, noted, { note: 'In de schuur', who: 'Bram', by: '2027-04-01' });
  await task(page, noted).getByText('Bram').waitFor();
  page = await startRun(phone, '17.20');
  const done = await page.locator('h2#nu').innerText();
  await page.getByRole('button', { name: 'Gedaan', exact: true }).click();
  await page.getByText('Gedaan: 1', { exact: true }).waitFor();
  await startDrill(phone);
  return { ticked, noted, done };
}

describe('everything in one file, with the server gone', () => {
  it('brings profile, ticks, run and drill to another phone, once', async () => {
    const from = await nextPhone();
    const { ticked, noted, done } = await fillIn(from);
    const { name, text } = await exportFile(from);
    const here = await everything(await from.visit('/bestand'));
    expect(name).toBe('drie-dagen-2027-01-21.txt');
    expect(readAs(text).format).toBe('drie-dagen-archive');
    expect(readAs(text).entries.map(({ id }) => id).sort()).toEqual(here.map(({ id }) => id).sort());

    const to = await nextPhone();
    await setClock(to, NOW);
    let page = await chooseFile(to, text);
    await page.getByText(`In dit bestand: ${here.length} regels. Nieuw voor dit toestel: ${here.length}.`).waitFor();
    expect(await everything(page)).toEqual([]);
    page = await takeOver(to, text, here.length);
    expect(await everything(page)).toEqual(here);

    page = await chooseFile(to, text);
    await page.getByText('Alles uit dit bestand staat al op dit toestel.').waitFor();
    expect(await page.getByRole('button', { name: 'Neem over' }).count()).toBe(0);
    expect(await everything(page)).toEqual(here);

    page = await to.visit('/wie');
    await expect.poll(() => page.getByRole('radio', { name: 'Mijn huishouden' }).isChecked(), SOON).toBe(true);
    page = await to.visit('/voorbereiden');
    await shownTasks(page);
    expect(await tickOf(page, ticked).isChecked()).toBe(true);
    expect(await tickOf(page, noted).isChecked()).toBe(false);
    for (const kept of ['Bram', '2027-04-01', 'In de schuur']) expect(await task(page, noted).innerText()).toContain(kept);
    page = await to.visit('/');
    expect(new URL(page.url()).pathname).toBe('/nu');
    expect(await board(page)).toContain('3 uur en 20 minuten uit sinds do 21 jan 17.20 uur');
    await page.getByText('Gedaan: 1', { exact: true }).click();
    expect(await tickOf(page, done).isChecked()).toBe(true);
    from.check();
    to.check();
  });

  it('adds to what a phone has of its own, and takes nothing of it away', async () => {
    const from = await nextPhone();
    const { ticked } = await fillIn(from);
    const { text } = await exportFile(from);
    const to = await nextPhone();
    await setClock(to, NOW);
    await startRun(to, '19.40');
    let page = await to.visit('/voorbereiden');
    const titles = await shownTasks(page);
    const own = titles.at(-1) ?? '';
    expect(own).not.toBe(ticked);
    await tickOf(page, own).click();
    await expect.poll(() => tickOf(page, own).isChecked(), SOON).toBe(true);
    const before = await everything(page);

    const { length } = readAs(text).entries;
    page = await takeOver(to, text, length);
    const after = await everything(page);
    expect(after).toHaveLength(before.length + length);
    expect(after).toEqual(expect.arrayContaining(before));
    page = await to.visit('/voorbereiden');
    await shownTasks(page);
    for (const title of [own, ticked]) expect(await tickOf(page, title).isChecked(), title).toBe(true);
    page = await to.visit('/terugkijken');
    await expect.poll(() => page.getByRole('heading', { name: /^Stroom uit op / }).count(), SOON).toBe(2);
    expect(await page.getByRole('heading', { name: /^Oefening op / }).count()).toBe(1);
    from.check();
    to.check();
  });

  it('leaves a drill a drill on the other phone', async () => {
    const from = await nextPhone();
    await startDrill(from);
    const { text } = await exportFile(from);
    const to = await nextPhone();
    let page = await takeOver(to, text, 1);

    expect(await storedEntries(page, LIVE)).toEqual([]);
    expect((await storedEntries(page, DRILL)).map(({ journal }) => journal)).toEqual([expect.stringMatching(/^drill-/)]);
    page = await to.visit('/nu');
    await page.getByRole('heading', { name: 'De klok loopt niet' }).waitFor();
    page = await to.visit('/oefening');
    expect(await page.title()).toMatch(/^OEFENING - /);
    expect(await board(page)).toContain('in het verhaal, 360 keer zo snel');
    page = await to.visit('/terugkijken');
    await page.getByRole('heading', { name: /^Oefening op / }).waitFor();
    expect(await page.getByRole('heading', { name: /^Stroom uit op / }).count()).toBe(0);
    from.check();
    to.check();
  });

  it('says what is wrong with a file and changes nothing; of a damaged file the good lines can still be taken', async () => {
    const phone = await nextPhone();
    let page = await phone.visit('/voorbereiden');
    const [mine = '', theirs = ''] = await shownTasks(page);
    await tickOf(page, mine).click();
    await expect.poll(() => tickOf(page, mine).isChecked(), SOON).toBe(true);
    const { text } = await exportFile(phone);
    const archive = readAs(text);
    const kept = await everything(page);
    expect(kept).toHaveLength(1);

    const notOurs = 'Dit is geen kopie van Drie Dagen. Kies het bestand dat u eerder bewaarde.';
    const wrong: readonly (readonly [string, string])[] = [
      ['Boodschappen: brood, melk', notOurs],
      ['{"format":"iets-anders","entries":[]}', notOurs],
      [text.slice(0, -40), notOurs],
      ['', notOurs],
      [JSON.stringify({ ...archive, version: archive.version + 1 }), 'Dit bestand komt uit een nieuwere versie. Vernieuw eerst deze app.'],
    ];
    for (const [bytes, message] of wrong) {
      page = await chooseFile(phone, bytes);
      await expect.poll(() => page.locator('main [role=alert]').allInnerTexts(), SOON).toEqual([message]);
      expect(await page.getByRole('button', { name: 'Neem over' }).count()).toBe(0);
      expect(await everything(page)).toEqual(kept);
    }

    const [entry] = archive.entries;
    const other = { ...entry, id: entry?.id.replace(/.$/, (last) => (last === 'x' ? 'y' : 'x')) ?? '', body: { item: await itemOf(phone, theirs) } };
    const damaged = JSON.stringify({ ...archive, entries: [...archive.entries, { ...other, id: 'kapot' }, other] });
    page = await chooseFile(phone, damaged);
    await page.getByText('In dit bestand: 2 regels. Nieuw voor dit toestel: 1.').waitFor();
    await page.getByText('1 regels zijn beschadigd en worden overgeslagen. De eerste is regel 2.').waitFor();
    expect(await everything(page)).toEqual(kept);
    await page.getByRole('button', { name: 'Neem over' }).click();
    await page.getByText('1 regels overgenomen en bewaard.').waitFor();
    expect((await everything(page)).map(({ id }) => id).sort()).toEqual([...kept.map(({ id }) => id), other.id].sort());
    page = await phone.visit('/voorbereiden');
    await shownTasks(page);
    for (const title of [mine, theirs]) expect(await tickOf(page, title).isChecked()).toBe(true);
    phone.check();
  });
});

/** The id of a task, from the field of its note. */
async function itemOf(phone: Phone, title: string): Promise<string> {
  const page = await phone.visit('/voorbereiden');
  await shownTasks(page);
  const field = await task(page, title).locator('textarea[name=note]').getAttribute('id');
  return field?.replace(/-note$/, '') ?? '';
}

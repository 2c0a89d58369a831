import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../client/app/routes.ts';
import { batteryOf, board, chooseReader, DRILL, LIVE, noteTask, phonesInTheDark, SOON, setClock, setScreen, shownTasks, startDrill, startRun, storedEntries, task, tickOf } from './steps.ts';

const nextPhone = phonesInTheDark(10);

const heading = (page: Page) => page.locator('h2#nu').innerText();
const lifeline = (page: Page, name: string) => page.locator('li.life').filter({ hasText: name }).locator('.state').innerText();
const alerts = (page: Page) => page.locator('main [role=alert]').allInnerTexts();

/** Opens the latest run on the page for looking back, and reads its journal line by line. */
async function lookBack(page: Page): Promise<string[]> {
  await page.getByRole('link', { name: /^Bekijk/ }).first().click();
  await page.locator('dd-journal li').first().waitFor();
  return journal(page);
}

async function journal(page: Page): Promise<string[]> {
  return (await page.locator('dd-journal li').allInnerTexts()).map((line) => line.replaceAll(/\s+/g, ' ').trim());
}

describe('preparing, with the server gone', () => {
  it('keeps a tick with its note, name and day when the battery dies right after it shows', async () => {
    const phone = await nextPhone();
    let page = await phone.visit('/voorbereiden');
    const [title = ''] = await shownTasks(page);
    await noteTask(page, title, { note: 'Achter de voordeur', who: 'Samira', by: '2027-03-01' });
    await page.locator('dd-task', { hasText: 'Samira' }).waitFor();
    const battery = await batteryOf(phone);
    await tickOf(page, title).click();
    await page.locator('.task--done').waitFor();
    await battery.dies();

    await phone.restart();
    page = await phone.visit('/voorbereiden');

    await shownTasks(page);
    expect(await tickOf(page, title).isChecked()).toBe(true);
    const text = await task(page, title).innerText();
    for (const kept of ['Achter de voordeur', 'Samira', '2027-03-01', 'Gedaan: ']) expect(text).toContain(kept);
    expect(await page.locator('.task--done').count()).toBe(1);
    phone.check();
  });
});

describe('a power outage, with the server gone', () => {
  it('goes on where it was after the browser was closed', async () => {
    const phone = await nextPhone();
    await setClock(phone, '2027-01-21T20:40:00+01:00');
    let page = await phone.visit('/stroom-uit');
    await page.getByRole('radio', { name: 'Eerder' }).click();
    await page.getByLabel('Hoe laat?').fill('17.20');
    await page.getByText('do 21 jan 17.20 uur. Dat is 3 uur en 20 minuten geleden.').waitFor();
    page = await startRun(phone, '17.20');
    for (const part of ['De stroom is uit', '20.40 uur', '3 uur en 20 minuten', 'uit sinds do 21 jan 17.20 uur', 'Eerste 4 uur']) expect(await board(page)).toContain(part);

    const first = await heading(page);
    await page.getByRole('button', { name: 'Gedaan', exact: true }).click();
    await expect.poll(() => heading(page), SOON).not.toBe(first);
    await page.getByText('Gedaan: 1', { exact: true }).waitFor();
    const second = await heading(page);
    await page.getByRole('button', { name: 'Kan nu niet' }).click();
    await expect.poll(() => heading(page), SOON).not.toBe(second);
    expect(await task(page, second).innerText()).toContain('Uitgesteld tot');
    const third = await heading(page);
    expect(third).not.toBe(first);
    const before = await board(page);

    await phone.restart();
    await setClock(phone, '2027-01-21T20:40:00+01:00');
    page = await phone.visit('/');

    expect(new URL(page.url()).pathname).toBe('/nu');
    expect(await board(page)).toBe(before);
    expect(await heading(page)).toBe(third);
    expect(await tickOf(page, second).isChecked()).toBe(false);
    await page.getByText('Gedaan: 1', { exact: true }).click();
    expect(await tickOf(page, first).isChecked()).toBe(true);
    phone.check();
  });

  it('refuses a start that is no time or has not come yet beside the field, and lets a start be corrected', async () => {
    const phone = await nextPhone();
    await setClock(phone, '2027-01-21T20:40:00+01:00');
    const page = await phone.visit('/stroom-uit');
    const field = page.getByLabel('Hoe laat?');
    await page.getByRole('radio', { name: 'Eerder' }).click();
    await field.fill('23.00');
    await page.getByLabel('Welke dag?').selectOption('Vandaag');
    await page.getByRole('button', { name: 'Start de klok' }).click();
    await expect.poll(() => alerts(page), SOON).toEqual(['Vul een tijd in die al geweest is.']);
    expect(await page.locator('.field--error').filter({ has: field }).count()).toBe(1);
    expect(await field.evaluate((input) => document.activeElement === input)).toBe(true);
    await field.fill('25.99');
    await page.getByRole('button', { name: 'Start de klok' }).click();
    await expect.poll(() => alerts(page), SOON).toEqual(['Vul een tijd in, bijvoorbeeld 17.20.']);
    expect(await storedEntries(page, LIVE)).toEqual([]);

    await startRun(phone, '19.40');
    expect(await board(page)).toContain('1 uur uit sinds do 21 jan 19.40 uur');
    await page.getByRole('button', { name: 'Begintijd verbeteren' }).click();
    await page.getByLabel('Hoe laat?').fill('22.00');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await expect.poll(() => alerts(page), SOON).toEqual(['Vul een tijd in die al geweest is.']);
    expect(await board(page)).toContain('1 uur uit sinds do 21 jan 19.40 uur');
    await page.getByLabel('Hoe laat?').fill('17.20');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await expect.poll(() => board(page), SOON).toContain('3 uur en 20 minuten uit sinds do 21 jan 17.20 uur');
    await expect.poll(() => alerts(page), SOON).toEqual([]);
    await page.reload();
    await expect.poll(() => board(page), SOON).toContain('3 uur en 20 minuten uit sinds do 21 jan 17.20 uur');
    phone.check();
  });

  it('shows the hour, the phase and what still works as soon as a phone wakes after ten hours, past midnight', async () => {
    const phone = await nextPhone();
    await setClock(phone, '2027-01-21T17:20:00+01:00');
    const page = await startRun(phone, '17.20');
    const evening = await board(page);
    for (const part of ['17.20 uur', '0 minuten', 'Nu Eerste kwartier Straks 17.35 uur: eerste uur']) expect(evening).toContain(part);
    expect(await lifeline(page, 'Mobiel bellen en internet')).toBe('Werkt');

    await setScreen(page, 'hidden');
    await setClock(phone, '2027-01-22T03:20:00+01:00');
    expect(await board(page)).toBe(evening);
    await setScreen(page, 'visible');

    await expect.poll(() => board(page), SOON).toContain('3.20 uur');
    for (const part of ['10 uur uit sinds do 21 jan 17.20 uur', 'Nu Eerste avond en nacht Straks 17.20 uur: dag 2']) expect(await board(page)).toContain(part);
    expect(await lifeline(page, 'Mobiel bellen en internet')).toBe('Uit');
    expect(await page.locator('.stops [aria-current=step]').innerText()).toContain('Eerste avond en nacht');
    phone.check();
  });

  it('counts real hours in the night in which summer time begins', async () => {
    const phone = await nextPhone();
    await setClock(phone, '2027-03-27T22:00:00+01:00');
    const page = await startRun(phone, '22.00');
    await setScreen(page, 'hidden');
    await setClock(phone, '2027-03-28T09:00:00+02:00');
    await setScreen(page, 'visible');

    await expect.poll(() => board(page), SOON).toContain('9.00 uur');
    expect(await board(page)).toContain('10 uur uit sinds za 27 mrt 22.00 uur');
    // A day of 24 real hours ends at 23.00 by the clock on the wall
    expect(await board(page)).toContain('Straks 23.00 uur: dag 2');
    phone.check();
  });

  it('shows what to do when the power is back, takes that back, and freezes after the clock was stopped', async () => {
    const phone = await nextPhone();
    await setClock(phone, '2027-01-21T20:40:00+01:00');
    let page = await startRun(phone, '17.20');
    const outage = await heading(page);

    await page.getByRole('button', { name: 'De stroom is terug' }).click();
    await page.getByRole('heading', { name: 'Doe dit nu de stroom terug is' }).waitFor();
    expect(await board(page)).toMatch(/^De stroom is terug .*sinds do 21 jan 20\.40 uur/);
    expect(await heading(page)).not.toBe(outage);
    await page.getByRole('button', { name: 'Toch weer geen stroom' }).click();
    await expect.poll(() => board(page), SOON).toMatch(/^De stroom is uit /);
    expect(await heading(page)).toBe(outage);
    expect(await page.getByRole('heading', { name: 'Doe dit nu de stroom terug is' }).count()).toBe(0);

    await setClock(phone, '2027-01-21T20:50:00+01:00');
    await page.getByRole('button', { name: 'Stop de klok' }).click();
    await page.getByRole('button', { name: 'Nee, ga door' }).click();
    await page.getByRole('button', { name: 'Stop de klok' }).click();
    expect(await page.getByRole('heading', { name: 'De klok is gestopt' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Ja, stop de klok' }).click();
    await page.getByRole('heading', { name: 'De klok is gestopt' }).waitFor();
    expect(await page.getByRole('button', { name: 'Gedaan', exact: true }).count()).toBe(0);
    expect(await page.locator('dd-task input:enabled').count()).toBe(0);

    await phone.restart();
    await setClock(phone, '2027-01-22T09:00:00+01:00');
    page = await phone.visit('/nu');
    expect(await board(page)).toContain('3 uur en 30 minuten');
    expect(await board(page)).toContain('gestopt op do 21 jan 20.50 uur');
    page = await phone.visit('/');
    expect(new URL(page.url()).pathname).toBe('/');

    page = await phone.visit('/terugkijken');
    await page.getByRole('heading', { name: 'Stroom uit op do 21 jan 17.20 uur' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Gestopt');
    const lines = await lookBack(page);
    expect(lines).toEqual([
      'T+3:20 do 21 jan 20.40 uur Klok gestart. Stroom uit sinds do 21 jan 17.20 uur.',
      'T+3:20 do 21 jan 20.40 uur De stroom is terug.',
      'T+3:20 do 21 jan 20.40 uur Toch weer geen stroom.',
      'T+3:30 do 21 jan 20.50 uur Klok gestopt. Alles is bevroren.',
    ]);
    expect(await page.locator('.checks').innerText()).toContain('3 uur en 30 minuten');
    phone.check();
  });

  it('keeps a line of the log and its correction both in sight', async () => {
    const phone = await nextPhone();
    await setClock(phone, '2027-01-21T20:40:00+01:00');
    let page = await startRun(phone, '17.20');
    page = await phone.visit('/logboek');
    await page.getByRole('button', { name: 'Zet in het logboek' }).click();
    await expect.poll(() => alerts(page), SOON).toEqual(['Schrijf eerst iets op.']);
    await page.getByLabel('Wat is er gebeurd?').fill('Vier flessen water bij de buren');
    await page.getByLabel('Soort').selectOption('Melding');
    await page.getByRole('button', { name: 'Zet in het logboek' }).click();
    await expect.poll(() => journal(page), SOON).toContainEqual(expect.stringContaining('T+3:20 do 21 jan 20.40 uur Melding: Vier flessen water bij de buren'));

    await page.getByRole('button', { name: 'Verbeter deze regel' }).click();
    await page.locator('#verbetering').fill('Zes flessen water bij de buren');
    const battery = await batteryOf(phone);
    await page.getByRole('button', { name: 'Bewaar de verbetering' }).click();
    await page.locator('dd-journal del').waitFor();
    await battery.dies();

    await phone.restart();
    await setClock(phone, '2027-01-21T21:00:00+01:00');
    page = await phone.visit('/logboek');
    await page.locator('dd-journal del').waitFor();
    expect(await page.locator('dd-journal del').allInnerTexts()).toEqual(['Melding: Vier flessen water bij de buren']);
    expect(await journal(page)).toContainEqual(expect.stringContaining('Verbeterd: Zes flessen water bij de buren'));
    phone.check();
  });
});

describe('a drill as mayor, with the server gone', () => {
  it('brings each message at its hour, and keeps what was done with it', async () => {
    const phone = await nextPhone();
    await setClock(phone, '2027-02-03T10:00:00+01:00');
    await chooseReader(phone, 'Crisisteam van de gemeente', 'Burgemeester');
    let page = await startDrill(phone);
    const message = () => page.locator('section.now', { hasText: 'Nieuw bericht' });
    await message().filter({ hasText: 'B01, T+0:00, 17.20' }).waitFor();
    await page.getByRole('button', { name: 'Gezien, ik pak dit op' }).click();
    await message().waitFor({ state: 'detached' });

    // At 360 times the speed four seconds are 24 minutes
    await setClock(phone, '2027-02-03T10:00:04+01:00');
    await expect.poll(() => board(page), SOON).toContain('T+0:24');
    expect(await message().count()).toBe(0);
    await setClock(phone, '2027-02-03T10:00:05+01:00');
    await message().filter({ hasText: 'B06, T+0:30, 17.50' }).waitFor();
    expect(await board(page)).toContain('in het verhaal, 360 keer zo snel');

    page = await phone.visit('/oefening/berichten');
    const b06 = page.locator('li.inject', { hasText: 'B06' });
    await b06.waitFor();
    expect((await page.locator('li.inject h2').allInnerTexts()).map((name) => name.split(',')[0])).toEqual(['B06', 'B01']);
    expect(await b06.locator('.state').innerText()).toBe('Nieuw');
    await b06.getByRole('button', { name: 'Gezien, ik pak dit op' }).click();
    await b06.locator('summary', { hasText: 'Wat doet u?' }).click();
    await b06.getByLabel('Wat doet u?').fill('NL-Alert samen met de regio');
    await b06.getByLabel('Wie doet het?').fill('Locoburgemeester');
    await b06.getByLabel('Klaar vóór').fill('straks');
    await b06.getByRole('button', { name: 'Leg vast' }).click();
    await expect.poll(() => alerts(page), SOON).toEqual(['Vul een tijd in, bijvoorbeeld 17.20.']);
    await b06.getByLabel('Klaar vóór').fill('T+2:00');
    await b06.getByRole('button', { name: 'Leg vast' }).click();
    await expect.poll(() => b06.locator('.quote').allInnerTexts(), SOON).toEqual(['Actie. NL-Alert samen met de regio Locoburgemeester, T+2:00']);
    expect(await b06.locator('.state').innerText()).toBe('Beantwoord');

    page = await phone.visit('/oefening/logboek');
    const logged = 'T+0:30 wo 3 feb 10.00 uur Actie: NL-Alert samen met de regio (Locoburgemeester, T+2:00, bij bericht B06)';
    await expect.poll(() => journal(page), SOON).toContainEqual(expect.stringContaining(logged));
    phone.check();
  });

  it('stands still while it is paused, and goes to the hour that was asked', async () => {
    const phone = await nextPhone();
    await setClock(phone, '2027-02-03T10:00:00+01:00');
    await chooseReader(phone, 'Crisisteam van de gemeente', 'Burgemeester');
    let page = await startDrill(phone);
    await setClock(phone, '2027-02-03T10:00:10+01:00');
    await expect.poll(() => board(page), SOON).toContain('T+1:00');

    await page.getByRole('button', { name: 'Pauze' }).click();
    await expect.poll(() => board(page), SOON).toContain('in het verhaal, de klok staat stil');
    await phone.restart();
    await setClock(phone, '2027-02-03T10:10:00+01:00');
    page = await phone.visit('/oefening');
    expect(await board(page)).toContain('T+1:00');

    await page.getByLabel('Spring naar').fill('T+99:00');
    await page.getByRole('button', { name: 'Spring', exact: true }).click();
    await expect.poll(() => alerts(page), SOON).toEqual(['Kies een tijd van 0 tot 72 uur.']);
    await page.getByLabel('Spring naar').fill('T+24:00');
    await page.getByRole('button', { name: 'Spring', exact: true }).click();
    await expect.poll(() => board(page), SOON).toContain('T+24:00, 24 uur');
    expect(await board(page)).toContain('Nu Dag 2');
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await setClock(phone, '2027-02-03T10:10:10+01:00');
    await expect.poll(() => board(page), SOON).toContain('T+25:00');
    phone.check();
  });

  it('says on every page that it is a drill, leaves real data alone, and freezes when it ends', async () => {
    const phone = await nextPhone();
    await setClock(phone, '2027-02-03T10:00:00+01:00');
    await chooseReader(phone, 'Crisisteam van de gemeente', 'Burgemeester');
    let page = await startDrill(phone);
    await page.getByRole('button', { name: 'Gezien, ik pak dit op' }).click();
    await expect.poll(async () => (await storedEntries(page, DRILL)).length, SOON).toBe(2);
    const [started] = await storedEntries(page, DRILL);
    expect(started?.journal).toMatch(/^drill-/);

    const drillPaths = Object.values(ROUTES).filter(({ drill }) => drill).map(({ path }) => path.replace(':run', started?.journal ?? ''));
    expect(drillPaths.length).toBeGreaterThan(5);
    for (const path of drillPaths) {
      page = await phone.visit(path);
      await expect.poll(() => page.title(), SOON).toMatch(/^OEFENING - /);
      expect(await page.locator('.tape__word').allInnerTexts(), path).toEqual(['OEFENING']);
    }

    page = await phone.visit('/nu');
    await page.getByRole('heading', { name: 'De klok loopt niet' }).waitFor();
    expect(await page.title()).not.toContain('OEFENING');
    expect(await page.locator('.tape').count()).toBe(0);
    page = await phone.visit('/logboek');
    await page.getByText('Er staat nog niets in dit logboek.').waitFor();
    const journals = new Set((await storedEntries(page, LIVE)).map((entry) => entry.journal));
    expect([...journals]).toEqual(['home']);

    await setClock(phone, '2027-02-03T10:00:20+01:00');
    page = await phone.visit('/oefening');
    await page.getByRole('button', { name: 'Bevries de oefening' }).click();
    await page.getByRole('button', { name: 'Ja, bevries de oefening' }).click();
    await page.getByRole('heading', { name: 'De klok is gestopt' }).waitFor();
    await phone.restart();
    await setClock(phone, '2027-02-03T11:00:00+01:00');
    page = await phone.visit('/oefening');
    expect(await board(page)).toContain('T+2:00');
    expect(await page.getByRole('button', { name: 'Pauze' }).count()).toBe(0);

    page = await phone.visit('/terugkijken');
    await page.getByRole('heading', { name: 'Oefening op wo 3 feb 17.20 uur' }).waitFor();
    const lines = await lookBack(page);
    expect(lines).toEqual([
      'T+0:00 wo 3 feb 10.00 uur Oefening begonnen, 360 keer zo snel.',
      'T+0:00 wo 3 feb 10.00 uur Bericht B01 gezien.',
      'T+2:00 wo 3 feb 10.00 uur Klok gestopt. Alles is bevroren.',
    ]);
    expect(await page.title()).toMatch(/^OEFENING - /);
    phone.check();
  });
});

import type { Page } from 'playwright';
import ar from '../../client/words/ar.ts';
import nl from '../../client/words/nl.ts';
import type { Phone } from './browser.ts';

/** Tuesday 24 November 2026, 20.40 in Maassluis: 3 hours and 20 minutes after the power went out at 17.20. */
const EVENING = new Date('2026-11-24T20:40:00+01:00');

/** Stops the clock of the browser at 20.40, so that a test at midnight sees what a test at noon sees. Timers go on. */
export async function atTwentyToNine(phone: Phone): Promise<void> {
  await phone.context.clock.setFixedTime(EVENING);
}

/** Opens a page and waits until its content is there. `:run` in a path is the last run, or one that does not exist; `:question` is the first. */
export async function openPage(phone: Phone, path: string): Promise<Page> {
  if (path.endsWith('/:question')) return openPage(phone, path.replace(':question', 'people'));
  if (!path.endsWith('/:run')) {
    const page = await phone.visit(path);
    await page.locator('#inhoud').filter({ hasNotText: nl.app.loading }).filter({ hasNotText: ar.app.loading }).waitFor();
    return page;
  }
  const folder = path.replace(':run', '');
  const runs = (await openPage(phone, '/terugkijken')).locator(`#inhoud a[href^="${folder}"]`);
  return openPage(phone, (await runs.count()) > 0 ? ((await runs.first().getAttribute('href')) ?? folder) : `${folder}live-0-none`);
}

/** Chooses a language by its own name, as a person does on the page for it. */
export async function readIn(phone: Phone, name: string): Promise<void> {
  const page = await openPage(phone, '/instellingen');
  await page.getByRole('radio', { name }).check();
  await page.locator('html[dir=rtl]').waitFor();
}

/** Says who reads, as a person does on the page for it. */
export async function choose(phone: Phone, audience: string, ...kinds: string[]): Promise<void> {
  const page = await openPage(phone, '/wie');
  await page.getByLabel(audience).check();
  for (const kind of kinds) await page.getByLabel(kind, { exact: true }).check();
  await page.getByRole('status').filter({ hasText: 'Opgeslagen op dit toestel.' }).waitFor();
}

/** Starts the clock of a live run at 17.20 today. */
export async function powerWentOutAt1720(phone: Phone): Promise<Page> {
  const page = await openPage(phone, '/stroom-uit');
  await page.getByLabel('Eerder').check();
  await page.getByLabel('Hoe laat?').fill('17.20');
  await page.getByRole('button', { name: 'Start de klok' }).click();
  await page.locator('.board').waitFor();
  return page;
}

/** Starts a drill and jumps to an hour of its story. */
export async function drillAt(phone: Phone, time: string): Promise<Page> {
  const page = await openPage(phone, '/oefenen');
  await page.getByRole('button', { name: 'Begin de oefening' }).click();
  await page.locator('.board').waitFor();
  await page.getByLabel('Spring naar').fill(time);
  await page.getByRole('button', { name: 'Spring', exact: true }).click();
  await page.locator('.board').filter({ hasText: time }).waitFor();
  return page;
}

/** Writes a line in the logbook of a run. */
export async function writeLine(phone: Phone, path: '/logboek' | '/oefening/logboek', text: string): Promise<Page> {
  const page = await openPage(phone, path);
  await page.getByLabel('Wat is er gebeurd?').fill(text);
  await page.getByRole('button', { name: 'Zet in het logboek' }).click();
  await page.locator('.log li').filter({ hasText: text }).waitFor();
  return page;
}

/** In a drill: acknowledges two messages and answers one of them, so that every status of a message is there. */
export async function answerMessages(phone: Phone, answer: string): Promise<Page> {
  const page = await openPage(phone, '/oefening/berichten');
  const messages = page.locator('.inject');
  for (const nth of [0, 1]) {
    await messages.nth(nth).getByRole('button', { name: 'Gezien, ik pak dit op' }).click();
    await messages.nth(nth).locator('.state').filter({ hasText: 'Gezien' }).waitFor();
  }
  await messages.first().locator('summary').filter({ hasText: 'Wat doet u?' }).click();
  await messages.first().getByRole('textbox', { name: 'Wat doet u?' }).fill(answer);
  await messages.first().getByRole('button', { name: 'Leg vast' }).click();
  await messages.first().locator('.state').filter({ hasText: 'Beantwoord' }).waitFor();
  return page;
}

/** Opens every fold on a page, so that a test sees what a reader can see. */
export async function unfold(page: Page): Promise<void> {
  const closed = page.locator('.section-button[aria-expanded=false]');
  while ((await closed.count()) > 0) await closed.first().click();
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

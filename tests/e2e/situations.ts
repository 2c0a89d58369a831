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

/** A family of two adults and two children that answered every question about itself, by the orders that the pages give. */
export async function familyOfFour(phone: Phone): Promise<void> {
  const page = await openPage(phone, '/pakket');
  await page.evaluate(async () => {
    type Store = { perform(command: unknown): Promise<unknown> };
    const { app } = document.querySelector('dd-app') as unknown as { app: { household(): Promise<Store> } };
    const household = await app.household();
    const answers = {
      adults: 2, elderly: 0, children: 2, toddlers: 0, infantsOlder: 0, infantsYounger: 0, pregnant: 0, nursing: 0, vegetarian: false, pets: [], aquarium: false, floor: 1, lift: false,
      heating: 'gas-boiler', hob: 'gas', devices: [], phones: 2, medicineDaily: false, medicineFridge: false, car: true, season: 'cold',
    };
    for (const [question, value] of Object.entries(answers)) await household.perform({ type: 'answer-question', question, value });
    await household.perform({ type: 'write-plan', section: 'missed', row: 'a1', fields: { text: 'Warme sokken' } });
  });
}

/** Some of the kit is there, and some of that is past its date, as a person fills it in. */
export async function partOfKit(phone: Phone): Promise<Page> {
  const page = await openPage(phone, '/pakket');
  const water = page.getByLabel('U heeft: Water om te drinken en te koken').and(page.locator('input'));
  await water.fill('16,5');
  await water.blur();
  await page.getByLabel('Goed tot: Water om te drinken en te koken').fill('2026-11-01');
  await page.getByText('Verlopen op 1 november 2026.').first().waitFor();
  // The box shows what is on disk, so it changes a moment after the press
  await page.getByLabel('In huis: Stift om de datum op flessen te schrijven').click();
  await page.locator('[aria-label="In huis: Stift om de datum op flessen te schrijven"]:checked').waitFor();
  return page;
}

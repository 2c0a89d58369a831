import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AppServer, freePort } from './app-server.ts';
import { Phone } from './browser.ts';
import { SOON, shownTasks, tickOf } from './steps.ts';

const placeFile = new URL('../../scenarios/places/maassluis.yaml', import.meta.url);

/** A server that dies when the story ends. */
async function startServer(port: number, environment: Record<string, string> = {}): Promise<AppServer> {
  const server = new AppServer(port, environment);
  onTestFinished(() => server.kill());
  await server.start();
  return server;
}

/** The next version: the same app for a municipality with another name, so page, manifest and worker differ. */
async function startNextVersion(port: number): Promise<AppServer> {
  const folder = await mkdtemp(join(tmpdir(), 'drie-dagen-plaats-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'waterstad.yaml');
  await writeFile(file, (await readFile(placeFile, 'utf8')).replace(/^name: .*$/m, 'name: Waterstad'));
  return startServer(port, { PLACE_FILE: file });
}

async function installedPhone(origin: string): Promise<Phone> {
  const phone = await Phone.open(origin);
  onTestFinished(() => phone.close());
  await phone.install();
  return phone;
}

/** Looks for a new version, as a browser does by itself now and then, and waits until it has been fetched or has failed. */
async function lookForUpdate(page: Page): Promise<'waiting' | 'nothing'> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const worker = registration?.installing;
    if (worker) await new Promise<void>((resolve) => worker.addEventListener('statechange', () => resolve(), { once: true }));
    return registration?.waiting ? 'waiting' : 'nothing';
  });
}

const offer = (page: Page) => page.getByText('Er is een nieuwe versie van deze app.');
const accept = (page: Page) => page.getByRole('button', { name: 'Nu vernieuwen' }).click();
const placeOf = (page: Page) => page.locator('.mark__place').innerText();

describe('update bugs', () => {
  it('can be accepted in the tab of the first visit while another tab is open', async () => {
    const old = await startServer(await freePort());
    const phone = await installedPhone(old.origin);
    const [one] = phone.context.pages();
    if (!one) throw new Error('the phone has no tab');
    const two = await phone.visit('/hulp', true);
    await two.evaluate(() => navigator.serviceWorker.ready);
    await old.kill();
    await startNextVersion(old.port);

    expect(await lookForUpdate(two)).toBe('waiting');
    await offer(one).waitFor();
    await accept(one);
    await expect.poll(() => placeOf(one).catch(() => ''), SOON).toBe('Waterstad');
    phone.check();
  });

  it('can be accepted in a tab that was open for hours', async () => {
    const old = await startServer(await freePort());
    const phone = await installedPhone(old.origin);
    await phone.context.clock.install({ time: new Date('2027-01-21T17:20:00+01:00') });
    const page = await phone.visit('/hulp');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.clock.fastForward('05:00:00');
    await old.kill();
    await startNextVersion(old.port);

    expect(await lookForUpdate(page)).toBe('waiting');
    await offer(page).waitFor();
    await accept(page);
    await expect.poll(() => placeOf(page).catch(() => ''), SOON).toBe('Waterstad');
    phone.check();
  });

  it('takes one click in a tab in which a task was ticked', async () => {
    const old = await startServer(await freePort());
    const phone = await installedPhone(old.origin);
    const page = await phone.visit('/voorbereiden');
    const [title = ''] = await shownTasks(page);
    await tickOf(page, title).click();
    await expect.poll(() => tickOf(page, title).isChecked(), SOON).toBe(true);
    await old.kill();
    await startNextVersion(old.port);

    expect(await lookForUpdate(page)).toBe('waiting');
    await offer(page).waitFor();
    await accept(page);
    await expect.poll(() => placeOf(page).catch(() => ''), SOON).toBe('Waterstad');
    phone.check();
  });
});

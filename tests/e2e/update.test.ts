import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AppServer, freePort } from './app-server.ts';
import { Phone } from './browser.ts';
import { chooseReader, SOON, shownTasks, startRun, task } from './steps.ts';

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

async function selfTest(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Test nu' }).click();
  const outcome = page.locator('section', { hasText: 'Werkt dit zonder internet?' }).locator('[role=status] p');
  await outcome.waitFor();
  return outcome.innerText();
}

describe('a new version', () => {
  it('waits for consent in one tab, then shows itself in every tab, and keeps what was filled in', async () => {
    const old = await startServer(await freePort());
    const phone = await installedPhone(old.origin);
    await chooseReader(phone, 'Mijn huishouden');
    const one = await startRun(phone, '00.00');
    const two = await phone.visit('/voorbereiden', true);
    await old.kill();
    const next = await startNextVersion(old.port);

    expect(await lookForUpdate(two)).toBe('waiting');
    for (const page of [one, two]) await offer(page).waitFor();
    await one.reload();
    await one.locator('section.board').waitFor();
    expect(await one.title()).toBe('De stroom is uit - Drie Dagen Maassluis');
    for (const page of [one, two]) {
      await offer(page).waitFor();
      expect(await placeOf(page)).toBe('Maassluis');
    }

    await accept(one);
    for (const page of [one, two]) await expect.poll(() => placeOf(page).catch(() => ''), SOON).toBe('Waterstad');
    await next.kill();
    for (const page of [one, two]) {
      await page.reload();
      await expect.poll(() => page.title(), SOON).toMatch(/Drie Dagen Waterstad$/);
      expect(await offer(page).count()).toBe(0);
    }
    await one.locator('section.board').waitFor();
    phone.check();
  });

  it('lets a tab in which somebody is writing wait for its own consent', async () => {
    const old = await startServer(await freePort());
    const phone = await installedPhone(old.origin);
    const one = await phone.visit('/');
    const two = await phone.visit('/voorbereiden', true);
    const [title = ''] = await shownTasks(two);
    await task(two, title).locator('summary', { hasText: 'Notitie' }).click();
    const note = task(two, title).getByLabel('Notitie', { exact: true });
    await note.pressSequentially('Half af');
    await old.kill();
    await startNextVersion(old.port);

    expect(await lookForUpdate(one)).toBe('waiting');
    await offer(one).waitFor();
    await accept(one);
    await expect.poll(() => placeOf(one).catch(() => ''), SOON).toBe('Waterstad');
    expect(await note.inputValue()).toBe('Half af');
    expect(await placeOf(two)).toBe('Maassluis');

    await note.fill('Nu helemaal af');
    await task(two, title).getByRole('button', { name: 'Bewaar' }).click();
    await task(two, title).locator('.quote').waitFor();
    await accept(two);
    await expect.poll(() => placeOf(two).catch(() => ''), SOON).toBe('Waterstad');
    await shownTasks(two);
    expect(await task(two, title).innerText()).toContain('Nu helemaal af');
    phone.check();
  });
});

/** A line to a server on which one file comes through broken, as often as it is asked for. */
class BrokenLine {
  readonly origin: string;
  broken: string | undefined;
  asked = 0;
  readonly #server: Server;

  private constructor(port: number, server: Server) {
    this.origin = `http://localhost:${port}`;
    this.#server = server;
  }

  static async to(target: string): Promise<BrokenLine> {
    const port = await freePort();
    const server = createServer((request, response) => {
      const path = request.url ?? '/';
      if (path.split('?')[0] === line.broken) {
        line.asked++;
        response.writeHead(500).end();
        return;
      }
      fetch(target + path).then(
        async (answer) => response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(Buffer.from(await answer.arrayBuffer())),
        () => response.destroy(),
      );
    });
    const line = new BrokenLine(port, server);
    await new Promise<void>((resolve) => server.listen(port, resolve));
    onTestFinished(() => line.cut());
    return line;
  }

  async cut(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}

describe('a file that does not come through', () => {
  it('makes the first install fail whole: the test says not yet, and no half cache answers', async () => {
    const server = await startServer(await freePort());
    const line = await BrokenLine.to(server.origin);
    const list = await (await fetch(`${server.origin}/precache.json`)).json() as { url: string }[];
    line.broken = list.find(({ url }) => /\/ghor-/.test(url))?.url;
    expect(line.broken).toBeTruthy();
    const phone = await Phone.open(line.origin);
    onTestFinished(() => phone.close());

    let page = await phone.visit('/instellingen');
    await expect.poll(() => line.asked, SOON).toBeGreaterThan(0);
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined), SOON).toBe(true);
    expect(await selfTest(page)).toContain('Nog niet. Deze browser heeft de app nog niet opgeslagen.');
    page = await phone.visit('/instellingen');
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();

    line.broken = undefined;
    page = await phone.install();
    page = await phone.visit('/instellingen');
    expect(await selfTest(page)).toMatch(/Ja\. Alle \d+ bestanden staan op dit toestel/);
    await line.cut();
    await phone.visit('/hulp');
    phone.check();
  });

  it('leaves the version that works alone when it is a file of the next one', async () => {
    const old = await startServer(await freePort());
    const line = await BrokenLine.to(old.origin);
    const phone = await installedPhone(line.origin);
    const page = await phone.visit('/instellingen');
    await old.kill();
    await startNextVersion(old.port);
    line.broken = '/manifest.webmanifest';

    expect(await lookForUpdate(page)).toBe('nothing');
    expect(line.asked).toBeGreaterThan(0);
    await line.cut();
    await page.reload();
    await expect.poll(() => placeOf(page).catch(() => ''), SOON).toBe('Maassluis');
    expect(await offer(page).count()).toBe(0);
    expect(await selfTest(page)).toMatch(/Ja\. Alle \d+ bestanden staan op dit toestel/);
    phone.check();
  });
});

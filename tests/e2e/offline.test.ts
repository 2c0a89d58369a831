import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../client/app/routes.ts';
import { AppServer } from './app-server.ts';
import { Phone } from './browser.ts';

describe('one visit, then no network for ever', () => {
  let server: AppServer;
  let phone: Phone;

  beforeAll(async () => {
    server = await AppServer.start();
    phone = await Phone.open(server.origin);
    await phone.install();
    await server.kill();
  });
  afterAll(async () => {
    await phone?.close();
    await server?.kill();
  });

  const paths = Object.values(ROUTES).map(({ path }) => path.replace(':run', 'live-0-none'));

  it.each(paths)('opens %s from a cold browser with the server dead', async (path) => {
    const page = await phone.visit(path);
    expect((await page.locator('h1').first().textContent())?.trim()).toBeTruthy();
    expect(await page.locator('main').count()).toBe(1);
    phone.check();
  });

  it('says so itself: every file is in the cache and storing works', async () => {
    const page = await phone.visit('/instellingen');
    await page.getByRole('button', { name: 'Test nu' }).click();
    await expect.poll(() => page.locator('[role=status]').allTextContents().then((texts) => texts.join(' '))).toMatch(/Ja\. Alle \d+ bestanden/);
  });

  it('admits it when one file is missing', async () => {
    const page = await phone.visit('/instellingen');
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const key = (await cache.keys()).find(({ url }) => url.includes('lifelines'));
        if (key) await cache.delete(key);
      }
    });
    await page.getByRole('button', { name: 'Test nu' }).click();
    await expect.poll(() => page.locator('[role=status]').allTextContents().then((texts) => texts.join(' '))).toMatch(/Er ontbreken 1 bestanden/);
  });
});

import { get } from 'node:http';
import { isComplete, LANGUAGES, type Language } from '../../scenarios/audience.ts';
import { chromium } from 'playwright';
import { findChromium } from '../../.tools/find-browser.mjs';
import { AppServer } from '../e2e/app-server.ts';
import { BROWSER_ARGUMENTS } from '../e2e/browser.ts';
import type { Row } from './row.ts';

const KB = 1000;

/** Body bytes as they go over the line with brotli. */
function bytesOf(url: string): Promise<{ size: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ size: chunks.reduce((sum, chunk) => sum + chunk.length, 0), body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });
}

/** What a first visit must fetch before the start screen can be used. */
export async function firstScreen(): Promise<Row[]> {
  const server = await AppServer.start();
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: BROWSER_ARGUMENTS });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const asked: { readonly url: string; readonly at: number }[] = [];
  page.on('request', (request) => asked.push({ url: request.url(), at: Date.now() }));
  // When the app itself shows the door, by the page's own clock: what is asked for after that is not waited for
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('dd-start a.door--now')) return;
      Object.assign(window, { usableAt: Date.now() });
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(server.origin);
  const usableAt = await (await page.waitForFunction(() => (window as unknown as { usableAt?: number }).usableAt)).jsonValue() ?? 0;
  const fetched = [...new Set(asked.filter(({ at }) => at <= usableAt).map(({ url }) => url))];
  const sizes = await Promise.all(fetched.map(async (url) => (await bytesOf(url)).size));
  await browser.close();
  await server.kill();
  return [{ what: 'First usable screen, brotli', value: sizes.reduce((sum, size) => sum + size, 0) / KB, unit: 'KB', target: 40, note: `${fetched.length} files` }];
}

/** Most that one further language may add to what a phone keeps, in KB. */
const LANGUAGE_TARGET = 40;

/** The language of a file that only readers of that language need: its words and its texts. */
function languageOf(url: string): Language | undefined {
  const [, name] = /^\/assets\/(?:words-)?(\w\w)-[\w-]+\.js$/.exec(url) ?? [];
  return LANGUAGES.find((language) => language === name && !isComplete(language));
}

/** Everything that the worker keeps: Dutch and English, and what each further language adds. */
export async function offlineSet(): Promise<Row[]> {
  const server = await AppServer.start();
  const list = await bytesOf(`${server.origin}/precache.json`);
  const { brotliDecompressSync } = await import('node:zlib');
  const entries = JSON.parse(brotliDecompressSync(list.body).toString()) as { url: string }[];
  let total = list.size + (await bytesOf(`${server.origin}/sw.js`)).size;
  let files = 2;
  const further = new Map(LANGUAGES.filter((language) => !isComplete(language)).map((language) => [language, { size: 0, files: 0 }]));
  for (const { url } of entries) {
    const { size } = await bytesOf(server.origin + url);
    const language = further.get(languageOf(url) ?? 'nl');
    if (language) {
      language.size += size;
      language.files += 1;
    } else {
      total += size;
      files += 1;
    }
  }
  await server.kill();
  return [
    { what: 'Whole offline set with nl and en, brotli', value: total / KB, unit: 'KB', target: 500, note: `${files} files` },
    ...[...further].map(([language, added]) => ({ what: `Added by ${language}, brotli`, value: added.size / KB, unit: 'KB', target: LANGUAGE_TARGET, note: `${added.files} files` })),
  ];
}

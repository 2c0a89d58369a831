import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { findChromium } from '../../.tools/find-browser.mjs';

/** As root Chromium needs --no-sandbox; background networking asks hosts that a test must not need. */
export const BROWSER_ARGUMENTS = ['--disable-background-networking', '--disable-component-update', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

export interface PhoneOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly timezone?: string;
}

/**
 * A browser with a profile on disk, like a phone: it can be killed and opened again with what it kept.
 * A request to another origin, an error in a page and a message on its console are remembered, and `check` fails on them.
 */
export class Phone {
  readonly #folder: string;
  readonly #options: PhoneOptions;
  readonly #origin: string;
  #context: BrowserContext | undefined;
  readonly foreign: string[] = [];
  readonly errors: string[] = [];

  private constructor(folder: string, origin: string, options: PhoneOptions) {
    this.#folder = folder;
    this.#origin = origin;
    this.#options = options;
  }

  static async open(origin: string, options: PhoneOptions = {}): Promise<Phone> {
    const phone = new Phone(await mkdtemp(join(tmpdir(), 'drie-dagen-')), origin, options);
    await phone.restart();
    return phone;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('the browser is closed');
    return this.#context;
  }

  /** Closes the browser, if it is open, and opens it again with the same profile. */
  async restart(): Promise<void> {
    await this.#context?.close();
    const { width = 390, height = 844, dark = false, timezone = 'Europe/Amsterdam' } = this.#options;
    const executablePath = findChromium();
    this.#context = await chromium.launchPersistentContext(this.#folder, {
      ...(executablePath ? { executablePath } : {}),
      args: BROWSER_ARGUMENTS, viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', timezoneId: timezone, locale: 'nl-NL', acceptDownloads: true,
    });
    this.#context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.#origin) && !url.startsWith('data:') && !url.startsWith('blob:') && !url.startsWith('chrome')) this.foreign.push(url);
    });
    this.#context.on('weberror', (error) => this.errors.push(error.error().message));
  }

  /** Opens a path in a tab: the first one, or a new one. */
  async visit(path: string, newTab = false): Promise<Page> {
    const page = newTab ? await this.context.newPage() : (this.context.pages()[0] ?? (await this.context.newPage()));
    await page.goto(this.#origin + path);
    // The start screen stands in the page before the app has run; a story begins with the app
    await page.locator('dd-app :is(main h1, section.board h1)').first().waitFor();
    return page;
  }

  /** Opens the app once and waits until the worker has everything: from here on no server is needed. */
  async install(): Promise<Page> {
    const page = await this.visit('/');
    await page.evaluate(async () => {
      const { active, installing, waiting } = await navigator.serviceWorker.ready;
      const worker = active ?? waiting ?? installing;
      if (worker && worker.state !== 'activated') await new Promise<void>((resolve) => worker.addEventListener('statechange', () => worker.state === 'activated' && resolve()));
    });
    return page;
  }

  /** Fails when a page asked another origin for something, or broke. */
  check(): void {
    if (this.foreign.length > 0) throw new Error(`requests to other origins: ${this.foreign.join(', ')}`);
    if (this.errors.length > 0) throw new Error(`errors in a page: ${this.errors.join('; ')}`);
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
    await rm(this.#folder, { recursive: true, force: true });
  }
}

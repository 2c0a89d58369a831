import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../client/app/routes.ts';
import { AppServer } from './app-server.ts';
import { violations } from './axe.ts';
import { Phone } from './browser.ts';
import { cutOff, lostSigns, lowTargets, moving, sideways, smallText } from './layout.ts';
import { answerMessages, atTwentyToNine, choose, drillAt, openPage, powerWentOutAt1720, unfold, writeLine } from './situations.ts';

const SITUATIONS = [
  {
    situation: 'nothing filled in', paths: Object.values(ROUTES).map(({ path }) => path),
    given: async () => undefined,
  },
  {
    situation: 'a resident, 3 hours and 20 minutes without power',
    paths: ['/', '/voorbereiden', '/wie', '/stroom-uit', '/nu', '/taken', '/wat-werkt-nog', '/logboek', '/terugkijken', '/terugkijken/:run', '/bestand'],
    given: async (phone: Phone) => {
      await choose(phone, 'Mijn huishouden');
      await powerWentOutAt1720(phone);
      await writeLine(phone, '/logboek', 'De buren hebben een gaspit.');
      await writeLine(phone, '/logboek', 'Op de radio: storing in de hele regio.');
    },
  },
  {
    situation: 'a crisis team in a drill',
    paths: ['/', '/wie', '/oefenen', '/oefening', '/oefening/taken', '/oefening/wat-werkt-nog', '/oefening/berichten', '/oefening/logboek', '/terugkijken', '/oefening/terugkijken/:run'],
    given: async (phone: Phone) => {
      await choose(phone, 'Crisisteam van de gemeente', 'Burgemeester');
      await drillAt(phone, 'T+3:20');
      await answerMessages(phone, 'Wij openen het gemeentehuis.');
    },
  },
  {
    situation: 'a pharmacy that prepares', paths: ['/', '/wie', '/voorbereiden'],
    given: async (phone: Phone) => choose(phone, 'Zorgorganisatie', 'Apotheek'),
  },
] as const;

/** Numbers of WCAG 1.4.12: what a reader's own sheet may ask of lines, letters, words and paragraphs. */
const SPACED_OUT = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

describe.each(SITUATIONS)('with $situation', ({ paths, given }) => {
  let server: AppServer;
  let phone: Phone;

  beforeAll(async () => {
    server = await AppServer.start();
    phone = await Phone.open(server.origin);
    await atTwentyToNine(phone);
    await given(phone);
  });
  afterAll(async () => {
    await phone?.close();
    await server?.kill();
  });

  /** Opens a page with every fold open, in light and on a phone. */
  async function open(path: string, width = 390): Promise<Page> {
    const [page] = phone.context.pages();
    await page?.setViewportSize({ width, height: 844 });
    await page?.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' });
    const opened = await openPage(phone, path);
    await unfold(opened);
    return opened;
  }

  /** Asks the same of every page of this situation, and gives what is wrong with its path in front. */
  async function everyPage(look: (page: Page) => Promise<string[]>, width = 390): Promise<string[]> {
    const wrong: string[] = [];
    for (const path of paths) wrong.push(...(await look(await open(path, width))).map((one) => `${path}: ${one}`));
    return wrong;
  }

  it.each(paths)('axe finds nothing on %s, narrow and wide, light and dark', async (path) => {
    const page = await open(path, 320);
    const wrong: string[] = [];
    for (const [width, colorScheme] of [[320, 'light'], [320, 'dark'], [1280, 'dark'], [1280, 'light']] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      wrong.push(...(await violations(page)).map((one) => `${width} ${colorScheme} ${one}`));
    }
    expect(wrong).toEqual([]);
    phone.check();
  });

  it('nothing scrolls sideways at 320 px but tables in their own region', async () => {
    expect(await everyPage(sideways, 320)).toEqual([]);
  });

  it('text of 200 % fits on a phone, and no button cuts its words', async () => {
    expect(await everyPage(async (page) => {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '237.5%';
      });
      return [...(await sideways(page)), ...(await cutOff(page))];
    })).toEqual([]);
  });

  it('wide lines, letters and words of a reader lose no text', async () => {
    expect(await everyPage(async (page) => {
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      }, SPACED_OUT);
      return [...(await sideways(page)), ...(await cutOff(page))];
    })).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('forced colours leave every state its word and its edge (%s)', async (colorScheme) => {
    expect(await everyPage(async (page) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      return lostSigns(page);
    })).toEqual([]);
  });

  it.each(['reduce', 'no-preference'] as const)('nothing moves (prefers-reduced-motion: %s)', async (reducedMotion) => {
    expect(await everyPage(async (page) => {
      await page.emulateMedia({ reducedMotion });
      return moving(page);
    })).toEqual([]);
  });

  it('what people read is 19 px or more', async () => {
    expect(await everyPage(smallText)).toEqual([]);
  });

  it('what people press is 48 px high or more', async () => {
    expect(await everyPage(lowTargets)).toEqual([]);
  });

  it('a screen has one yellow block at most', async () => {
    expect(await everyPage(async (page) => {
      const blocks = await page.locator('.now, .door--now, .inject--next').count();
      return blocks > 1 ? [`${blocks} blocks`] : [];
    })).toEqual([]);
  });
});

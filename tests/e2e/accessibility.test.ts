import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../client/app/routes.ts';
import { AppServer } from './app-server.ts';
import { violations } from './axe.ts';
import { Phone } from './browser.ts';
import { cutOff, lostSigns, lowTargets, moving, sideways, smallText } from './layout.ts';
import { answerMessages, atTwentyToNine, choose, drillAt, familyOfFour, openPage, partOfKit, powerWentOutAt1720, readIn, unfold, writeLine } from './situations.ts';

const SITUATIONS = [
  {
    situation: 'nothing filled in', paths: Object.values(ROUTES).map(({ path }) => path),
    given: async () => undefined,
  },
  {
    situation: 'a resident, 3 hours and 20 minutes without power',
    paths: ['/', '/voorbereiden', '/wie', '/stroom-uit', '/nu', '/taken', '/wat-werkt-nog', '/logboek', '/terugkijken', '/terugkijken/:run', '/bestand', '/klokken', '/eten'],
    given: async (phone: Phone) => {
      await choose(phone, 'Mijn huishouden');
      await powerWentOutAt1720(phone);
      await writeLine(phone, '/logboek', 'De buren hebben een gaspit.');
      await writeLine(phone, '/logboek', 'Op de radio: storing in de hele regio.');
    },
  },
  {
    situation: 'a crisis team in a drill',
    paths: ['/', '/wie', '/oefenen', '/oefening', '/oefening/taken', '/oefening/wat-werkt-nog', '/oefening/klokken', '/oefening/berichten', '/oefening/logboek', '/terugkijken', '/oefening/terugkijken/:run'],
    given: async (phone: Phone) => {
      await choose(phone, 'Crisisteam van de gemeente', 'Burgemeester');
      await drillAt(phone, 'T+3:20');
      await answerMessages(phone, 'Wij openen het gemeentehuis.');
    },
  },
  {
    situation: 'a family that has some of its kit', paths: ['/pakket', '/boodschappen'],
    given: async (phone: Phone) => {
      await familyOfFour(phone);
      await partOfKit(phone);
    },
  },
  {
    situation: 'a pharmacy that prepares', paths: ['/', '/wie', '/voorbereiden'],
    given: async (phone: Phone) => choose(phone, 'Zorgorganisatie', 'Apotheek'),
  },
] as const;

/** Numbers of WCAG 1.4.12: what a reader's own sheet may ask of lines, letters, words and paragraphs. */
const SPACED_OUT = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

/** What is wrong, one line each with its kind in front; empty when nothing is. */
const sum = (wrong: Record<string, readonly string[]>) => Object.entries(wrong).flatMap(([kind, lines]) => [...new Set(lines)].map((line) => `${kind}: ${line}`)).join('\n');

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

  it.each(paths)('axe finds nothing on %s, narrow and wide, light and dark', async (path) => {
    const page = await open(path);
    const wrong: string[] = [];
    for (const [width, colorScheme] of [[320, 'light'], [320, 'dark'], [1280, 'dark'], [1280, 'light']] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      wrong.push(...(await violations(page)).map((one) => `${width} ${colorScheme} ${one}`));
    }
    expect(wrong.join('\n')).toBe('');
    phone.check();
  });

  it.each(paths)('%s can be read and pressed on a phone, and nothing moves', async (path) => {
    const page = await open(path);
    const blocks = await page.locator('.now, .door--now, .inject--next').count();
    const still = await moving(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(sum({
      'text under 19 px': await smallText(page), 'targets under 48 px': await lowTargets(page), 'moves anyway': still, 'moves although asked not to': await moving(page),
      'yellow blocks after the first': blocks > 1 ? [`${blocks}`] : [],
      'words that are not filled in': (await page.locator('#inhoud').innerText()).match(/\{\w+\}/g) ?? [],
    })).toBe('');
  });

  it.each(paths)('%s fits at 320 px, with text of 200 % and with wide lines and letters', async (path) => {
    const page = await open(path, 320);
    const narrow = await sideways(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '162.5%';
    });
    const largest = [...(await sideways(page)), ...(await cutOff(page))];
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '';
    });
    // The size of letters in the browser's own settings, on which media queries in rem turn too
    const browser = await phone.context.newCDPSession(page);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    const twice = [...(await sideways(page)), ...(await cutOff(page))];
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
    await browser.detach();
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, SPACED_OUT);
    const spaced = [...(await sideways(page)), ...(await cutOff(page))];
    expect(sum({ 'at 320 px': narrow, 'with the largest letters of the settings': largest, 'with text of 200 %': twice, 'with wide lines and letters': spaced })).toBe('');
  });

  it.each(paths)('forced colours leave every state on %s its word and its edge', async (path) => {
    const page = await open(path);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
    const light = await lostSigns(page);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    expect(sum({ light, dark: await lostSigns(page) })).toBe('');
  });
});

describe('a resident who reads from right to left', () => {
  let server: AppServer;
  let phone: Phone;

  beforeAll(async () => {
    server = await AppServer.start();
    phone = await Phone.open(server.origin);
    await atTwentyToNine(phone);
    await choose(phone, 'Mijn huishouden');
    await powerWentOutAt1720(phone);
    await readIn(phone, 'العربية');
  });
  afterAll(async () => {
    await phone?.close();
    await server?.kill();
  });

  it.each(['/', '/voorbereiden', '/wie', '/nu', '/taken', '/wat-werkt-nog', '/logboek', '/hulp', '/instellingen', '/bestand', '/oefenen'])('can read and press %s at 320 px, light and dark', async (path) => {
    const [tab] = phone.context.pages();
    await tab?.setViewportSize({ width: 320, height: 844 });
    const page = await openPage(phone, path);
    await unfold(page);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await violations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(sum({
      light, dark: await violations(page), 'past the side': await sideways(page), 'cut off': await cutOff(page),
      'text under 19 px': await smallText(page), 'targets under 48 px': await lowTargets(page),
    })).toBe('');
    phone.check();
  });
});

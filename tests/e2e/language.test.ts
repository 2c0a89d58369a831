import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../client/app/routes.ts';
import ar from '../../client/words/ar.ts';
import en from '../../client/words/en.ts';
import nl from '../../client/words/nl.ts';
import { directionOf, LANGUAGE_FACTS, LANGUAGES, type Language } from '../../scenarios/audience.ts';
import { type CompiledPack, compilePack } from '../../scenarios/content/compile-pack.ts';
import { checkPackFolder } from '../../server/content/check-folder.ts';
import { PACK_FOLDER } from '../../server/content/paths.ts';
import { chooseReader, phonesInTheDark, SOON } from './steps.ts';

const nextPhone = phonesInTheDark(4);

/** What a resident can open without a run that was stopped. */
const PATHS = Object.values(ROUTES).map(({ path }) => path).filter((path) => !path.includes(':') && !path.includes('berichten'));

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) yield* textsOf(child);
}

const residents = ({ scenario, lifelines, checklists, kit, food, clocks }: CompiledPack) =>
  [kit?.groups.map(({ name }) => name), kit?.items.map(({ title, do: how, why, cheap }) => [title, how, why, cheap]), food?.groups.map(({ name }) => name), food?.items.map(({ name }) => name), food?.reasons, clocks.home.map(({ name }) => name),
    scenario.phases, scenario.moments, scenario.variants, scenario.audiences, scenario.conditions, lifelines.map(({ name, outage }) => [name, outage.map(({ text }) => text)]),
    checklists.filter(({ audience }) => audience === 'resident').map(({ sections, items }) => [sections.map(({ name }) => name), items.map(({ title, do: how, steps, why }) => [title, how, steps, why])])];

/** The words of every area of the app in a language. */
const areas = (language: Language) => Promise.all(['clocks', 'food', 'handover', 'household', 'kit', 'paper', 'plan'].map(async (area) => ((await import(`../../client/words/${area}/${language}.ts`)) as { default: object }).default));

/** Enough letters between its placeholders to be known by: "{packs} van {size}" stands in the name of many a source. */
function isTelling(text: string): boolean {
  const fixed = text.replace(/\{\w+\}/g, '');
  return /\p{L}{3}/u.test(fixed) && (fixed === text || (fixed.match(/\p{L}/gu)?.length ?? 0) > 5);
}

/** Patterns of the Dutch and English texts that Arabic says otherwise; a placeholder stands for anything. */
async function foreignTexts(): Promise<string[]> {
  const { files } = await checkPackFolder(PACK_FOLDER);
  if (!files) throw new Error('the pack cannot be read');
  const own = new Set([...textsOf(ar), ...textsOf(await areas('ar')), ...textsOf(residents(compilePack(files, 'ar')))]);
  const others = [nl, en, await areas('nl'), await areas('en'), residents(compilePack(files, 'nl')), residents(compilePack(files, 'en'))].flatMap((tree) => [...textsOf(tree)]);
  return [...new Set(others)].filter((text) => !own.has(text) && isTelling(text))
    .map((text) => text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'));
}

/** Texts on a page that are in none of its own language, and names that were not filled in. What is marked as another language is left out. */
function untranslated(page: Page, patterns: readonly string[]): Promise<string[]> {
  return page.evaluate((foreign) => {
    const isForeign = new RegExp(`^(?:${foreign.join('|')})$`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      if (!text || node.parentElement?.closest('script, noscript, [lang]:not(html)')) continue;
      if (isForeign.test(text) || /\{\w+\}/.test(text)) found.push(text);
    }
    return [...new Set(found)];
  }, [...patterns]);
}

/** Chooses a language as a person does who reads no Dutch: the row of languages on the start page, then its own name. */
async function chooseLanguage(page: Page, language: Language): Promise<void> {
  await page.locator('a.languages').filter({ hasText: LANGUAGE_FACTS[language].name }).click();
  await page.getByRole('radio', { name: LANGUAGE_FACTS[language].name }).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang), SOON).toBe(language);
}

describe('a language, with no network', () => {
  it('Arabic is chosen by its own name and stays on every page, after a reload and after a restart', async () => {
    const patterns = await foreignTexts();
    const phone = await nextPhone();
    await chooseReader(phone, 'Mijn huishouden');
    const page = await phone.visit('/');
    await chooseLanguage(page, 'ar');
    for (const path of PATHS) {
      await phone.visit(path);
      await page.locator('#inhoud').filter({ hasNotText: ar.app.loading }).waitFor();
      const root = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
      expect({ path, ...root, untranslated: await untranslated(page, patterns) }).toEqual({ path, lang: 'ar', dir: 'rtl', untranslated: [] });
    }
    await page.reload();
    await expect.poll(() => page.locator('html').getAttribute('dir'), SOON).toBe('rtl');
    await phone.restart();
    const again = await phone.visit('/');
    expect(await again.locator('h1').first().textContent()).toContain(ar.start.title);
    phone.check();
  });

  it('each language is offered by its own name, in its own script, and can be left again', async () => {
    const phone = await nextPhone();
    const page = await phone.visit('/instellingen');
    for (const language of LANGUAGES) {
      const { name } = LANGUAGE_FACTS[language];
      const option = page.locator(`label span[lang=${language}]`);
      expect({ text: await option.textContent(), dir: await option.getAttribute('dir') }).toEqual({ text: name, dir: directionOf(language) });
      await page.getByRole('radio', { name }).click();
      await expect.poll(() => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir || 'ltr']), SOON).toEqual([language, directionOf(language)]);
    }
    phone.check();
  });

  it('lists that are in Dutch and English only are shown in Dutch, marked as Dutch, and the page says so', async () => {
    const phone = await nextPhone();
    await chooseReader(phone, 'GHOR');
    const page = await phone.visit('/');
    await chooseLanguage(page, 'ar');
    await phone.visit('/voorbereiden');
    await page.getByText(ar.app.listsInDutch).waitFor();
    const lists = page.locator('.section[lang=nl][dir=ltr]');
    expect(await lists.locator('dd-task').count()).toBeGreaterThan(0);
    expect(await page.locator('dd-task').count()).toBe(await lists.locator('dd-task').count());
    phone.check();
  });
});

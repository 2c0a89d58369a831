import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '../../../scenarios/audience.ts';
import { compilePack } from '../../../scenarios/content/compile-pack.ts';
import { languagesOfPart, PARTS, partOf } from '../../../scenarios/content/pack-parts.ts';
import { joinTexts, splitTexts } from '../../../scenarios/content/text-slots.ts';
import { smallPackFiles } from '../small-pack.ts';

/** Content of one shape in two languages: texts differ at random, hours and ids do not. */
const tree = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(fc.string(), fc.string()).map(([nl, en]) => ({ nl, en })),
    fc.oneof(fc.integer(), fc.boolean(), fc.string()).map((same) => ({ nl: same, en: same })),
    fc.array(tie('node'), { maxLength: 4 }).map((list) => both(list, (values) => values)),
    fc.array(tie('node'), { maxLength: 4 }).map((list) => both(list, (values) => Object.fromEntries(values.map((value, index) => [`k${index}`, value])))),
    fc.tuple(fc.array(fc.string()), fc.array(fc.string())).map(([nl, en]) => ({ nl, en })),
  ),
})).node as fc.Arbitrary<{ nl: unknown; en: unknown }>;

function both(list: readonly unknown[], make: (values: unknown[]) => unknown): { nl: unknown; en: unknown } {
  const pairs = list as readonly { nl: unknown; en: unknown }[];
  return { nl: make(pairs.map(({ nl }) => nl)), en: make(pairs.map(({ en }) => en)) };
}

describe('splitting content into structure and texts', () => {
  it('gives each language back as it was, after a way over the wire', () => {
    fc.assert(fc.property(tree, (content) => {
      const { slots, texts } = JSON.parse(JSON.stringify(splitTexts(content))) as ReturnType<typeof splitTexts<'nl' | 'en'>>;
      expect(joinTexts(slots, texts.nl)).toEqual(content.nl);
      expect(joinTexts(slots, texts.en)).toEqual(content.en);
    }));
  });

  it('keeps what is the same once, and what differs per language', () => {
    const { slots, texts } = splitTexts({ nl: { id: 'water', at: 5, say: 'Loopt' }, en: { id: 'water', at: 5, say: 'Runs' } });
    expect(slots).toEqual({ id: 'water', at: 5, say: null });
    expect(texts).toEqual({ nl: ['Loopt'], en: ['Runs'] });
  });

  it('takes steps of other number as one text', () => {
    const { slots, texts } = splitTexts({ nl: { steps: ['a', 'b'] }, en: { steps: ['c', 'd', 'e'] } });
    expect(slots).toEqual({ steps: null });
    expect(joinTexts(slots, texts.en)).toEqual({ steps: ['c', 'd', 'e'] });
  });

  it('leaves out what one language does not say', () => {
    const { slots, texts } = splitTexts({ nl: { title: 'Doof', must: 'uit' }, en: { title: 'Put out' } });
    expect(joinTexts(slots, texts.nl)).toEqual({ title: 'Doof', must: 'uit' });
    expect(joinTexts(slots, texts.en)).toEqual({ title: 'Put out' });
  });

  it('refuses content that holds null, because null marks a text', () => {
    expect(() => splitTexts({ nl: { a: null }, en: { a: null } })).toThrow('null');
  });
});

describe('the parts of a pack', () => {
  it.each(PARTS)('%s comes back whole in each of its languages', (part) => {
    const languages = languagesOfPart(part);
    const packs = Object.fromEntries(languages.map((language) => [language, partOf(compilePack(smallPackFiles(), language), part)]));
    const { slots, texts } = splitTexts(packs);
    for (const language of languages) expect(joinTexts(slots, texts[language] ?? [])).toEqual(packs[language]);
  });

  it('hold every list of the pack', () => {
    const pack = compilePack(smallPackFiles(), 'nl');
    expect(AUDIENCES.flatMap((audience) => partOf(pack, audience))).toHaveLength(pack.checklists.length);
  });
});

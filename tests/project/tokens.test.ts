import { describe, expect, it } from 'vitest';
import { read } from './repository.ts';

type Tokens = ReadonlyMap<string, string>;

const SHEET = read('client/styles/tokens.css').replace(/\/\*[\s\S]*?\*\//g, '');
const PARTS = read('client/styles/parts.css').replace(/\/\*[\s\S]*?\*\//g, '');

/** Custom properties of every rule with exactly this selector, the last one winning. */
function tokensOf(sheet: string, selector: string): Tokens {
  const tokens = new Map<string, string>();
  for (const [, found, body] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (found?.trim() !== selector) continue;
    for (const [, name, value] of (body ?? '').matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)) tokens.set(name ?? '', (value ?? '').trim());
  }
  return tokens;
}

/** The colour that a token comes down to, as #rrggbb. */
function colourOf(tokens: Tokens, name: string): string {
  const value = tokens.get(name) ?? '';
  const [, next] = /^var\((--[\w-]+)\)$/.exec(value) ?? [];
  if (next) return colourOf(tokens, next);
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new Error(`${name} is no colour: "${value}"`);
  return value;
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const light = tokensOf(SHEET, ':root');
const chosen = tokensOf(SHEET, ':root[data-look="spaarstand"]');
const byDevice = tokensOf(SHEET, ':root:not([data-look="licht"])');
const drill = tokensOf(PARTS, '.drill');
const spaarstand: Tokens = new Map([...light, ...chosen]);

const LOOKS: readonly (readonly [string, Tokens])[] = [
  ['light', light],
  ['spaarstand', spaarstand],
  ['light in an exercise', new Map([...light, ...drill])],
  ['spaarstand in an exercise', new Map([...spaarstand, ...drill])],
];

const each = (texts: readonly string[], grounds: readonly string[]) => texts.flatMap((text) => grounds.map((ground) => [text, ground] as const));

const BODY = [
  ...each(['--text'], ['--surface', '--surface-raised', '--surface-sunken', '--surface-info', '--danger-surface', '--degraded-surface']),
  ['--board-text', '--board'],
  ['--now-text', '--now-surface'],
] as const;

const OTHER_TEXT = [
  ...each(['--text-quiet', '--text-link', '--text-link-strong', '--danger-text', '--unknown-text'], ['--surface', '--surface-raised', '--surface-info']),
  ['--text-quiet', '--surface-sunken'],
  ['--board-text-quiet', '--board'],
  ['--now-mark-text', '--now'],
  ['--now-plate-text', '--now-plate'],
  ['--now-action-text', '--now-action'],
  ['--action-text', '--action'],
  ['--action-quiet-text', '--action-quiet'],
  ['--plate-text', '--plate'],
  ['--works-text', '--works-surface'],
  ['--degraded-text', '--degraded-surface'],
  ['--out-text', '--out-surface'],
  ['--danger-text', '--danger-surface'],
  ['--danger-fill-text', '--danger-fill'],
  ['--help-text', '--help-surface'],
  ['--unknown-text', '--unknown-surface'],
  ['--drill-text', '--drill'],
  ['--drill-on-surface', '--drill-surface'],
  ...each(['--chart-axis'], ['--surface', '--surface-raised']),
] as const;

const EDGES = [
  ...each(['--border-control', '--border-strong', '--focus', '--action', '--danger', '--unknown'], ['--surface', '--surface-raised', '--surface-info']),
  ['--border-control', '--surface-sunken'],
  ['--focus', '--now-surface'],
  ['--now-action', '--now-surface'],
  ['--now-text', '--now-surface'],
  ['--board-text', '--board'],
  ['--board-text-quiet', '--board'],
  ['--danger', '--danger-surface'],
  ['--degraded', '--degraded-surface'],
  ['--out-border', '--surface'],
] as const;

describe('the measure', () => {
  it.each([['#000000', '#ffffff', 21], ['#ffffff', '#ffffff', 1], ['#767676', '#ffffff', 4.54], ['#ff0000', '#ffffff', 4]])('%s on %s is %f', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });
});

describe.each(LOOKS)('colours in %s', (_, tokens) => {
  const tooLow = (pairs: readonly (readonly [string, string])[], least: number) =>
    pairs.map(([text, ground]) => ({ pair: `${text} on ${ground}`, ratio: contrast(colourOf(tokens, text), colourOf(tokens, ground)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`);

  it('body text reaches 7:1', () => {
    expect(tooLow(BODY, 7)).toEqual([]);
  });

  it('every other text reaches 4.5:1', () => {
    expect(tooLow(OTHER_TEXT, 4.5)).toEqual([]);
  });

  it('edges of controls reach 3:1', () => {
    expect(tooLow(EDGES, 3)).toEqual([]);
  });
});

describe('the tokens', () => {
  it('of spaarstand are the same whether the reader chose it or the device', () => {
    expect(chosen.size).toBeGreaterThan(40);
    expect(Object.fromEntries(byDevice)).toEqual(Object.fromEntries(chosen));
  });

  it('of spaarstand re-point meaning only, and nothing that light does not have', () => {
    expect([...chosen.keys()].filter((name) => name.startsWith('--raw-') || !light.has(name))).toEqual([]);
  });

  it('of the second tier take every colour from the first', () => {
    const second = [...light, ...chosen].filter(([name]) => !name.startsWith('--raw-'));
    expect(second.filter(([, value]) => /#|rgb|hsl/.test(value)).map(([name]) => name)).toEqual([]);
  });

  it('that mean now, a state or an exercise differ from each other', () => {
    for (const [look, tokens] of LOOKS) {
      const colours = ['--now', '--works', '--degraded', '--danger', '--drill'].map((name) => colourOf(tokens, name));
      expect(new Set(colours).size, look).toBe(colours.length);
    }
  });

  it('of spaarstand keep large areas black', () => {
    for (const name of ['--surface', '--surface-raised', '--board', '--now-surface']) expect(colourOf(spaarstand, name)).toBe('#000000');
  });

  it('an exercise changes the ground and the board, and leaves now and the states alone', () => {
    expect([...drill.keys()]).toEqual(expect.arrayContaining(['--surface', '--board']));
    expect([...drill.keys()].filter((name) => /^--(now|works|degraded|out|danger|unknown|text|action)/.test(name))).toEqual([]);
    expect(colourOf(new Map([...light, ...drill]), '--surface')).not.toBe(colourOf(light, '--surface'));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoverPorts } from '../../../client/handover/ports.ts';
import { chunkLength, chunkText, handOver } from '../../../scenarios/household/handover.ts';
import { fromBase32, readTyped, toBase32, typedLines } from '../../../scenarios/household/typed-code.ts';
import { householdEntry, SMALL } from './handover-examples.ts';

const chunksOf = async (count = 1) => {
  const entries = count === 1 ? SMALL : Array.from({ length: 24 }, (_, index) => householdEntry(index, 'plan-written', { section: 'contacts', row: `r-${index}`, field: 'name', text: `${Math.sin(index + 1)} ${Math.cos(index * 7 + 1)}` }));
  const chunks = await handOver(entries, handoverPorts);
  if ('refused' in chunks) throw new Error(chunks.refused);
  return chunks;
};
const read = (text: string) => readTyped(text, chunkLength);

describe('base 32', () => {
  it('writes bytes as letters and reads them back', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(fromBase32(toBase32(bytes))).toEqual(new Uint8Array(bytes));
    }));
  });
  it.each([['', []], ['00', [0]], ['8H20', [0x44, 0x44]], ['zz', undefined], ['U0', undefined], ['oI', undefined], ['o0', [0]], ['lg', [12]]])('reads %s', (text, bytes) => {
    expect(fromBase32(text)).toEqual(bytes === undefined ? undefined : new Uint8Array(bytes));
  });
});

describe('a typed code', () => {
  it('is lines of six groups with a check character each', async () => {
    const lines = typedLines((await chunksOf())[0] ?? new Uint8Array());
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]$/);
    expect(lines.length).toBeLessThan(32);
  });

  it('reads back, also in small letters, without spaces, with O for 0', async () => {
    const chunks = await chunksOf(2);
    expect(chunks.length).toBeGreaterThan(1);
    const text = chunks.flatMap((chunk) => typedLines(chunk)).join('\n');
    for (const typed of [text, text.toLowerCase(), text.replaceAll(' ', ''), text.replaceAll('0', 'o').replaceAll('1', 'l'), text.replaceAll('\n', '\r\n\r\n'), text.replaceAll(' ', '-')]) expect(read(typed)).toEqual(chunks);
  });

  it('reads a file: lines for people, then a chunk on each line', async () => {
    const chunks = await chunksOf(2);
    expect(read(['# Drie Dagen', '#', ...chunks.map(chunkText), ''].join('\n'))).toEqual(chunks);
    expect(read(`${chunkText(chunks[1] ?? new Uint8Array())}\n${typedLines(chunks[0] ?? new Uint8Array()).join('\n')}`)).toEqual([chunks[1], chunks[0]]);
  });

  it('names the line of every single wrong character', async () => {
    const lines = typedLines((await chunksOf())[0] ?? new Uint8Array());
    for (const [nth, line] of lines.entries()) {
      for (let at = 0; at < line.length; at++) {
        if (line[at] === ' ') continue;
        const wrong = `${line.slice(0, at)}${line[at] === '7' ? '8' : '7'}${line.slice(at + 1)}`;
        expect(read([...lines.slice(0, nth), wrong, ...lines.slice(nth + 1)].join('\n'))).toMatchObject({ refused: 'line-wrong', code: 1, line: nth + 1, typed: wrong });
      }
    }
  });

  it('names the line in which two characters changed places, also far apart', async () => {
    const [line = '', ...rest] = typedLines((await chunksOf())[0] ?? new Uint8Array());
    const letters = [...line.replaceAll(' ', '')];
    for (let one = 0; one < letters.length; one++) {
      for (let other = one + 1; other < letters.length; other++) {
        if (letters[one] === letters[other]) continue;
        const swapped = letters.with(one, letters[other] ?? '').with(other, letters[one] ?? '').join('');
        expect(read([swapped, ...rest].join('\n'))).toMatchObject({ refused: 'line-wrong', line: 1 });
      }
    }
  });

  it('names a line that was left out, doubled, or put in the place of another', async () => {
    const lines = typedLines((await chunksOf())[0] ?? new Uint8Array());
    expect(read(lines.filter((_, nth) => nth !== 1).join('\n'))).toMatchObject({ refused: 'line-wrong', line: 2 });
    expect(read(lines.toSpliced(1, 0, lines[0] ?? '').join('\n'))).toMatchObject({ refused: 'line-wrong', line: 2 });
    expect(read([lines[1], lines[0], ...lines.slice(2)].join('\n'))).toMatchObject({ refused: 'line-wrong', line: 1 });
    expect(read(lines.slice(0, -1).join('\n'))).toMatchObject({ refused: 'line-missing', code: 1, line: lines.length });
  });

  it('says in which code the line is', async () => {
    const [one = new Uint8Array(), two = new Uint8Array()] = await chunksOf(2);
    const lines = typedLines(two);
    expect(read([...typedLines(one), ...lines.with(3, lines[4] ?? '')].join('\n'))).toMatchObject({ refused: 'line-wrong', code: 2, line: 4 });
  });

  it('knows what is no code at all', () => {
    expect(read('')).toEqual([]);
    expect(read('Bel mij maar even terug als je dit leest, groeten van Ada')).toMatchObject({ refused: 'not-ours', line: 1 });
    expect(read('hallo')).toMatchObject({ refused: 'line-wrong', line: 1 });
  });

  it('never breaks on what people type', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      read(text);
    }), { numRuns: 500 });
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { handoverPorts } from '../../../client/handover/ports.ts';
import { chunkLength, collect, readChunk, takeOver } from '../../../scenarios/household/handover.ts';
import { packEntries } from '../../../scenarios/household/handover-pack.ts';
import { readTyped, typedLines } from '../../../scenarios/household/typed-code.ts';
import { HOUSEHOLD, SMALL } from './handover-examples.ts';

const [packed = '', chunk = '', typed = ''] = [...readFileSync(new URL('../../../docs/handover-format.md', import.meta.url), 'utf8').matchAll(/```\w+\n([\s\S]*?)\n```/g)].map(([, text]) => text ?? '');

describe('the test vector of docs/handover-format.md', () => {
  it('is how a household is packed', () => {
    expect(packEntries(SMALL)).toBe(packed);
  });

  it.each([['code', chunk], ['typed code', typed]])('is read from the %s', async (_, text) => {
    const chunks = readTyped(text, chunkLength);
    if ('refused' in chunks) throw new Error(chunks.refused);
    expect(chunks).toHaveLength(1);
    const one = readChunk(chunks[0] ?? new Uint8Array());
    const all = 'refused' in one ? one : collect(undefined, one);
    if ('refused' in all) throw new Error(all.refused);
    expect(await takeOver(all, HOUSEHOLD, handoverPorts)).toEqual(SMALL);
    expect(typedLines(chunks[0] ?? new Uint8Array()).join('\n')).toBe(typed);
  });
});

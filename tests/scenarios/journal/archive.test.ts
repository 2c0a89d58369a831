import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_ARCHIVE, readArchive, writeArchive } from '../../../scenarios/journal/archive.ts';
import { byOrder, type Entry, mergeEntries } from '../../../scenarios/journal/entry.ts';
import { BEGIN, DRILL, entriesOf, fact, started } from './examples.ts';
import { history } from './histories.ts';

const ENTRIES = entriesOf([started(DRILL), { ...fact('item-ticked', { item: 'a' }, 3), author: 'Fatma' }, fact('run-stopped', {}, 9)]);
const FRAME = { format: 'drie-dagen-archive', version: 1, madeAt: BEGIN, place: 'Maassluis' };
const archived = (change: object) => JSON.stringify({ ...FRAME, entries: ENTRIES, ...change });
const [FIRST] = ENTRIES;

describe('an archive', () => {
  it('says what it is, for which place and from when', () => {
    expect(JSON.parse(writeArchive(ENTRIES, BEGIN, 'Maassluis'))).toEqual({ ...FRAME, entries: ENTRIES });
  });

  it('holds its entries in journal order', () => {
    const text = writeArchive([...ENTRIES].reverse(), BEGIN, 'Maassluis');
    expect((JSON.parse(text) as { entries: Entry[] }).entries).toEqual(ENTRIES);
  });

  it('reads back as it was written', () => {
    expect(readArchive(writeArchive(ENTRIES, BEGIN, 'Maassluis'))).toEqual({ ok: true, entries: ENTRIES, damaged: [] });
    expect(readArchive(writeArchive([], BEGIN, ''))).toEqual({ ok: true, entries: [], damaged: [] });
  });

  it('reads back every history, in journal order', () => {
    const author = fc.option(fc.string({ minLength: 1 }), { nil: undefined });
    fc.assert(
      fc.property(history, author, fc.integer(), fc.string(), (entries, name, madeAt, place) => {
        const signed = entries.map((entry): Entry => (name === undefined ? entry : { ...entry, author: name }));
        expect(readArchive(writeArchive(signed, madeAt, place))).toEqual({ ok: true, entries: [...signed].sort(byOrder), damaged: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('read twice adds nothing to a journal', () => {
    const reading = readArchive(writeArchive(ENTRIES, BEGIN, 'Maassluis'));
    expect(reading.ok && mergeEntries(ENTRIES, reading.entries)).toEqual(ENTRIES);
  });

  it('puts entries in order that somebody moved', () => {
    expect(readArchive(archived({ entries: [...ENTRIES].reverse() }))).toEqual({ ok: true, entries: ENTRIES, damaged: [] });
  });
});

describe('a damaged archive', () => {
  it.each([
    ['no object', 7],
    ['nothing', null],
    ['no id', { ...FIRST, id: undefined }],
    ['an id that is none', { ...FIRST, id: 'first' }],
    ['a journal name with capitals', { ...FIRST, journal: 'Drill' }],
    ['a journal without a name', { ...FIRST, journal: '' }],
    ['a type that is no word', { ...FIRST, type: 'Item Ticked' }],
    ['version 0', { ...FIRST, version: 0 }],
    ['half a version', { ...FIRST, version: 1.5 }],
    ['a body that is text', { ...FIRST, body: 'a' }],
    ['no body', { ...FIRST, body: null }],
    ['no time', { ...FIRST, deviceTime: null }],
    ['a time in words', { ...FIRST, deviceTime: 'gisteren' }],
    ['an author who is a number', { ...FIRST, author: 7 }],
  ])('names an entry with %s by its position, and keeps the rest', (_what, damaged) => {
    const [one, two, three] = ENTRIES;
    expect(readArchive(archived({ entries: [one, damaged, two, three, damaged] }))).toEqual({ ok: true, entries: ENTRIES, damaged: [1, 4] });
  });

  it.each(['', 'hello', '{', '{"format":"drie-dagen-archive"'])('is no archive when it is no JSON: %j', (text) => {
    expect(readArchive(text)).toEqual({ ok: false, code: 'not-json' });
  });

  it.each([
    ['another format', { format: 'other' }],
    ['no format', { format: undefined }],
    ['no list of entries', { entries: {} }],
    ['no version', { version: undefined }],
    ['version 0', { version: 0 }],
    ['no place', { place: undefined }],
    ['no time', { madeAt: 'gisteren' }],
  ])('is not ours with %s', (_what, change) => {
    expect(readArchive(archived(change))).toEqual({ ok: false, code: 'not-ours' });
  });

  it.each(['null', '7', '[]', '"drie-dagen-archive"'])('is not ours when it is %s', (text) => {
    expect(readArchive(text)).toEqual({ ok: false, code: 'not-ours' });
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.array(fc.jsonValue()).map((entries) => archived({ entries }))), (text) => {
        const reading = readArchive(text);
        expect(reading.ok ? reading.entries.length + reading.damaged.length : reading.code).toEqual(expect.anything());
      }),
    );
  });
});

describe('an archive from elsewhere', () => {
  it('is too new when its version is newer than this app', () => {
    expect(readArchive(archived({ version: 2 }))).toEqual({ ok: false, code: 'too-new' });
  });

  it('is too large above 64 million characters, whatever it holds', () => {
    const text = archived({});
    expect(readArchive(text.padEnd(LARGEST_ARCHIVE)).ok).toBe(true);
    expect(readArchive(text.padEnd(LARGEST_ARCHIVE + 1))).toEqual({ ok: false, code: 'too-large' });
  });

  it('may hold keys that this app does not know', () => {
    const entries = ENTRIES.map((entry) => ({ ...entry, signature: 'abc' }));
    expect(readArchive(archived({ entries, signedBy: 'Maassluis' }))).toEqual({ ok: true, entries: ENTRIES, damaged: [] });
  });

  it('may hold types and versions of entries that this app does not know', () => {
    const newer = { ...ENTRIES[1], type: 'item-photographed', version: 9, body: { item: 'a', photo: { width: 3 } } };
    expect(readArchive(archived({ entries: [newer] }))).toEqual({ ok: true, entries: [newer], damaged: [] });
  });
});

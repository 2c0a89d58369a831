/** Base 32 of Crockford: no I, L, O and U, so that nobody mistakes one for another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]));
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Characters on one line of a typed code, and in one group of it. */
const LINE = 24;
const GROUP = 4;

/** Bytes as text, five bits to a character; the last one is filled up with zeros. */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET[(held << (5 - bits)) & 31] : text;
}

/** As people type it: small letters, spaces and hyphens do not matter, and O is read as 0, I and L as 1. */
const cleaned = (typed: string) => typed.toUpperCase().replace(/[\s-]/g, '').replace(/[OIL]/g, (letter) => LOOKALIKES[letter] ?? letter);

/** Reads the text back; undefined when a character is none of ours, or what fills up the last one is not zero. */
export function fromBase32(typed: string): Uint8Array<ArrayBuffer> | undefined {
  const text = cleaned(typed);
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let [at, bits, held] = [0, 0, 0];
  for (const letter of text) {
    const value = VALUES.get(letter);
    if (value === undefined) return undefined;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return held === 0 && bits < 5 ? bytes : undefined;
}

/** Twice a number in the field of 32 elements (x^5 + x^2 + 1): every place on a line then has a weight of its own. */
const doubled = (value: number) => ((value << 1) ^ (value & 16 ? 37 : 0)) & 31;

/**
 * The check character of a line. It catches every single wrong character, every two that changed places, and a line that
 * stands where another belongs: the number of the line (from 1) is the first thing that is counted.
 */
function checkOf(line: string, number: number): string | undefined {
  let check = 0;
  for (const value of [number & 31, ...[...line].map((letter) => VALUES.get(letter))]) {
    if (value === undefined) return undefined;
    check = doubled(check ^ value);
  }
  return ALPHABET[check];
}

/** A chunk as lines to type over: six groups of four characters, and a check character at the end of each line. */
export function typedLines(chunk: Uint8Array): string[] {
  const text = toBase32(chunk);
  const lines = text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return lines.map((line, index) => [...(line.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []), checkOf(line, index + 1)].join(' '));
}

/** What is wrong with a typed text: the line in its code that does not add up, as it was typed, or the line that is missing. */
export interface LineRefusal {
  readonly refused: 'line-wrong' | 'line-missing' | 'not-ours';
  /** Which code in the text, and which line of that code, from 1. */
  readonly code: number;
  readonly line: number;
  readonly typed: string;
}

/** The length of a chunk in bytes, from its first bytes; undefined when they are not the beginning of one. */
export type ChunkLength = (start: Uint8Array) => number | undefined;

/**
 * Reads chunks from what people typed or pasted. A long line is a whole chunk, as it stands in a file; lines that begin with
 * `#` are for people. The first line that is not right is named.
 */
export function readTyped(text: string, chunkLength: ChunkLength): readonly Uint8Array<ArrayBuffer>[] | LineRefusal {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let pending = '';
  let [line, length] = [0, 0];
  const refuse = (refused: LineRefusal['refused'], typed: string): LineRefusal => ({ refused, code: chunks.length + 1, line, typed: typed.trim() });
  for (const typed of text.split(/\r\n?|\n/)) {
    const plain = cleaned(typed);
    if (plain === '' || typed.trimStart().startsWith('#')) continue;
    line++;
    if (pending === '' && plain.length > LINE + 1) {
      const whole = fromBase32(plain);
      if (!whole || chunkLength(whole) === undefined) return refuse('not-ours', typed.slice(0, LINE));
      chunks.push(whole);
      line = 0;
      continue;
    }
    const body = plain.slice(0, -1);
    if (body.length > LINE || body === '' || checkOf(body, line) !== plain.at(-1)) return refuse('line-wrong', typed);
    pending += body;
    if (line === 1) {
      // A first line of 24 characters holds 15 whole bytes: all of the header
      const bytes = chunkLength(startOf(pending));
      if (bytes === undefined) return refuse('not-ours', typed);
      length = Math.ceil((bytes * 8) / 5);
    }
    if (pending.length > length || (pending.length < length && body.length < LINE)) return refuse('line-wrong', typed);
    if (pending.length < length) continue;
    const whole = fromBase32(pending);
    if (!whole) return refuse('line-wrong', typed);
    chunks.push(whole);
    pending = '';
    line = 0;
  }
  if (pending === '') return chunks;
  line++;
  return refuse('line-missing', '');
}

const startOf = (text: string): Uint8Array => fromBase32(text.slice(0, text.length - (text.length % 8))) ?? new Uint8Array();

import { type Refusal, refuse } from '../journal/decision.ts';
import type { Entry, JournalId } from '../journal/entry.ts';
import { packEntries, unpackEntries } from './handover-pack.ts';
import { toBase32 } from './typed-code.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** What the ground floor cannot do itself. */
export interface HandoverPorts {
  /** The text as UTF-8, in raw DEFLATE (RFC 1951). */
  deflate(text: string): Promise<Bytes>;
  /** The way back. Refuses `damaged`, and `too-large` when more than `most` bytes would come out. */
  inflate(bytes: Bytes, most: number): Promise<string | Refusal>;
  /** SHA-256. */
  hash(bytes: Bytes): Promise<Bytes>;
}

/** Most characters in one QR code, which are bytes of its payload: a code of 81 by 81 blocks, which an old phone still reads. */
export const MOST_CHARACTERS = 650;
/** Most bytes that a set may become when it is unpacked: a bomb of zeros stops there. */
export const MOST_UNPACKED = 1_000_000;
export const MOST_CHUNKS = 255;

const MAGIC = [0x44, 0x44] as const;
const VERSION = 1;
const SET = { from: 3, to: 7 } as const;
const INDEX = 7;
const COUNT = 8;
const LENGTH = 9;
const CRC = 11;
export const HEADER = 15;
const MOST_PAYLOAD = Math.floor((MOST_CHARACTERS * 5) / 8) - HEADER;

/** One part of a set. */
export interface Chunk {
  /** First four bytes of the hash of the whole set, as hexadecimal: parts with the same name belong together. */
  readonly set: string;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly payload: Bytes;
}

/** The parts of one set that were read so far. */
export interface Collected {
  readonly set: string;
  readonly count: number;
  readonly parts: ReadonlyMap<number, Bytes>;
}

/** CRC-32 of IEEE 802.3, as in zip and PNG. */
function crc32(...pieces: readonly Uint8Array[]): number {
  let crc = ~0;
  for (const piece of pieces) {
    for (const byte of piece) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
  }
  return ~crc >>> 0;
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const setName = async (packed: Bytes, { hash }: Pick<HandoverPorts, 'hash'>) => (await hash(packed)).slice(0, SET.to - SET.from);

/** Entries as chunks, each small enough for one QR code. Refuses `too-large` past 255 of them. */
export async function handOver(entries: readonly Entry[], ports: HandoverPorts): Promise<readonly Bytes[] | Refusal> {
  const packed = await ports.deflate(packEntries(entries));
  const count = Math.max(1, Math.ceil(packed.length / MOST_PAYLOAD));
  if (count > MOST_CHUNKS) return refuse('too-large');
  const set = await setName(packed, ports);
  // Parts of the same size: five codes that are alike are easier to show than four full ones and a crumb
  const size = Math.ceil(packed.length / count);
  return Array.from({ length: count }, (_, index) => {
    const payload = packed.slice(index * size, (index + 1) * size);
    const chunk = new Uint8Array(HEADER + payload.length);
    chunk.set([...MAGIC, VERSION, ...set, index, count]);
    const view = new DataView(chunk.buffer);
    view.setUint16(LENGTH, payload.length);
    view.setUint32(CRC, crc32(chunk.subarray(0, CRC), payload));
    chunk.set(payload, HEADER);
    return chunk;
  });
}

/** What goes into a QR code: text of the letters that a QR code stores two in eleven bits, which every reader hands over whole. */
export const chunkText = (chunk: Uint8Array): string => toBase32(chunk);

/** Bytes in a chunk by its first eleven bytes; undefined when it is not one of ours. */
export function chunkLength(start: Uint8Array): number | undefined {
  if (start.length < CRC || start[0] !== MAGIC[0] || start[1] !== MAGIC[1]) return undefined;
  return HEADER + ((start[LENGTH] ?? 0) << 8) + (start[LENGTH + 1] ?? 0);
}

/** Reads one chunk. Refuses `not-ours`, `too-new` and `damaged`. */
export function readChunk(bytes: Bytes): Chunk | Refusal {
  const length = chunkLength(bytes);
  if (length === undefined) return refuse('not-ours');
  if (bytes.length !== length) return refuse('damaged');
  const payload = bytes.slice(HEADER);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint32(CRC) !== crc32(bytes.subarray(0, CRC), payload)) return refuse('damaged');
  // After the check sum: a flipped bit in the version is damage, not a newer app
  if (view.getUint8(2) > VERSION) return refuse('too-new');
  const [index, count] = [view.getUint8(INDEX), view.getUint8(COUNT)];
  return index < count ? { set: hex(bytes.subarray(SET.from, SET.to)), index, count, payload } : refuse('damaged');
}

/** Adds a chunk to what was collected; one that is there already changes nothing. Refuses `other-set`. */
export function collect(collected: Collected | undefined, { set, index, count, payload }: Chunk): Collected | Refusal {
  if (collected && (collected.set !== set || collected.count !== count)) return refuse('other-set');
  return collected?.parts.has(index) ? collected : { set, count, parts: new Map([...(collected?.parts ?? []), [index, payload]]) };
}

/** True when every chunk of the set is there. */
export const isComplete = ({ parts, count }: Collected): boolean => parts.size === count;

/**
 * The entries of a complete set, each with its own id, so that taking them twice is taking them once. Refuses
 * `incomplete`, `damaged` and `too-large`.
 */
export async function takeOver(collected: Collected, journal: JournalId, ports: HandoverPorts): Promise<readonly Entry[] | Refusal> {
  if (!isComplete(collected)) return refuse('incomplete');
  const parts = Array.from({ length: collected.count }, (_, index) => collected.parts.get(index) ?? new Uint8Array());
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => {
    packed.set(part, at);
    return at + part.length;
  }, 0);
  if (hex(await setName(packed, ports)) !== collected.set) return refuse('damaged');
  const text = await ports.inflate(packed, MOST_UNPACKED);
  if (typeof text !== 'string') return text;
  return unpackEntries(text, journal) ?? refuse('damaged');
}

/** As many of these entries, from the first on, as fit into `most` chunks: what paper has room for. */
export async function handOverWhatFits(entries: readonly Entry[], most: number, ports: HandoverPorts): Promise<{ readonly chunks: readonly Bytes[]; readonly left: number }> {
  const attempt = async (length: number): Promise<readonly Bytes[] | undefined> => {
    const chunks = await handOver(entries.slice(0, length), ports);
    return 'refused' in chunks || chunks.length > most ? undefined : chunks;
  };
  let [fits, tooMany] = [0, entries.length + 1];
  let chunks = await attempt(entries.length);
  if (chunks) return { chunks, left: 0 };
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    const found = await attempt(middle);
    if (found) [fits, chunks] = [middle, found];
    else tooMany = middle;
  }
  return { chunks: chunks ?? [], left: entries.length - fits };
}

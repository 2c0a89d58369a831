import type { Bytes, HandoverPorts } from '../../scenarios/household/handover.ts';
import { refuse } from '../../scenarios/journal/decision.ts';

/** Bytes through a stream of the platform, up to `most`; undefined when more come out. */
async function through(bytes: Bytes, stream: GenericTransformStream, most = Number.POSITIVE_INFINITY): Promise<Bytes | undefined> {
  const reader = (new Blob([bytes]).stream().pipeThrough(stream) as ReadableStream<Uint8Array>).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(piece.value);
  }
  const whole = new Uint8Array(length);
  pieces.reduce((at, piece) => {
    whole.set(piece, at);
    return at + piece.length;
  }, 0);
  return whole;
}

/** Compression and hash of the browser: the support floor has all three. */
export const handoverPorts: HandoverPorts = {
  deflate: async (text) => (await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'))) ?? new Uint8Array(),
  inflate: async (bytes, most) => {
    try {
      const whole = await through(bytes, new DecompressionStream('deflate-raw'), most);
      return whole ? new TextDecoder('utf-8', { fatal: true }).decode(whole) : refuse('too-large');
    } catch {
      return refuse('damaged');
    }
  },
  hash: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
};

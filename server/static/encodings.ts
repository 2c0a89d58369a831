import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** File types that shrink; pictures have shrunk already. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8', svg: 'image/svg+xml; charset=utf-8', png: 'image/png', txt: 'text/plain; charset=utf-8',
};

/** One file, ready to send: pressed once at the start, never per request. */
export interface ReadyFile {
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  readonly plain: Buffer;
  readonly brotli: Buffer | undefined;
  readonly gzip: Buffer | undefined;
}

/** Content type by file name; undefined for a type that the app does not have. */
export function typeOf(name: string): string | undefined {
  return TYPES[name.slice(name.lastIndexOf('.') + 1)];
}

/** Presses bytes with brotli at its best and gzip; a form that is not smaller is left out. */
export function press(bytes: Buffer): Pick<ReadyFile, 'brotli' | 'gzip'> {
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  const gzip = gzipSync(bytes, { level: 9 });
  return { brotli: brotli.length < bytes.length ? brotli : undefined, gzip: gzip.length < bytes.length ? gzip : undefined };
}

/** Weights of a client's Accept-Encoding by name; a form with q=0 is refused. */
function weightsOf(accept: string): Map<string, number> {
  return new Map(
    accept.toLowerCase().split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, quality === undefined ? 1 : Number(quality.slice(2))] as const;
    }),
  );
}

/** The best form that a client says it can read: brotli, then gzip, then plain. */
export function chooseEncoding(accept: string | undefined, file: ReadyFile): { body: Buffer; encoding?: 'br' | 'gzip' } {
  if (accept !== undefined) {
    const weights = weightsOf(accept);
    const reads = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
    if (file.brotli && reads('br')) return { body: file.brotli, encoding: 'br' };
    if (file.gzip && reads('gzip')) return { body: file.gzip, encoding: 'gzip' };
  }
  return { body: file.plain };
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { HSTS, SECURITY_HEADERS } from '../headers.ts';
import { chooseEncoding, type ReadyFile } from './encodings.ts';

type Headers = Readonly<Record<string, string | number>>;

/** Headers of one form of a file, made once. */
interface ReadyHeaders {
  readonly plain: Headers;
  readonly br: Headers;
  readonly gzip: Headers;
  readonly unchanged: Headers;
}

function readyHeaders(file: ReadyFile): ReadyHeaders {
  const common = { ...SECURITY_HEADERS, 'Cache-Control': file.cacheControl, ETag: file.etag, Vary: 'Accept-Encoding' };
  const form = (body: Buffer | undefined, encoding?: string): Headers => ({
    ...common, 'Content-Type': file.type, 'Content-Length': body?.length ?? 0, ...(encoding ? { 'Content-Encoding': encoding } : {}),
  });
  return { plain: form(file.plain), br: form(file.brotli, 'br'), gzip: form(file.gzip, 'gzip'), unchanged: common };
}

/** Whether a client has this version: its tag in a list, made weak by a proxy, or `*` (RFC 9110, 13.1.2). */
function isKnown(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false;
  return given === etag || given.split(',').some((tag) => [etag, '*'].includes(tag.trim().replace(/^W\//, '')));
}

/**
 * The small layer in front of everything: files in memory, with all headers made beforehand. Through Fastify's own reply
 * and helmet's hooks the start page reached 0.38 of a bare server, from disk 0.16; it must be at least half.
 */
export class Front {
  readonly #files: ReadonlyMap<string, ReadyFile>;
  readonly #headers = new Map<ReadyFile, ReadyHeaders>();

  constructor(files: ReadonlyMap<string, ReadyFile>) {
    this.#files = files;
    for (const file of files.values()) this.#headers.set(file, readyHeaders(file));
  }

  /** The file of an address; `/` is the page. Undefined when it is not in memory. */
  find(url: string): ReadyFile | undefined {
    const end = url.indexOf('?');
    const path = end === -1 ? url : url.slice(0, end);
    return this.#files.get(path === '/' ? '/index.html' : path);
  }

  /** Sends a file and ends the request. Only for GET and HEAD. */
  send(file: ReadyFile, request: FastifyRequest, reply: FastifyReply): void {
    reply.hijack();
    const ready = this.#headers.get(file) ?? readyHeaders(file);
    const { raw } = reply;
    if (request.protocol === 'https') raw.setHeader('Strict-Transport-Security', HSTS);
    if (isKnown(request.headers['if-none-match'], file.etag)) {
      raw.writeHead(304, ready.unchanged).end();
      return;
    }
    const { body, encoding = 'plain' } = chooseEncoding(request.headers['accept-encoding'], file);
    raw.writeHead(200, ready[encoding]);
    raw.end(request.method === 'HEAD' ? undefined : body);
  }
}

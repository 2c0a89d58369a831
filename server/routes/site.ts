import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PlaceData } from '../../scenarios/schema/place.ts';
import { problem, sendProblem } from '../problem.ts';
import { chooseEncoding, type ReadyFile } from '../static/encodings.ts';

export interface SiteOptions {
  readonly files: ReadonlyMap<string, ReadyFile>;
  readonly dist: string;
  readonly place: PlaceData;
  readonly now: () => number;
}

/** A name with a dot at the end of the path is a file; a file that is missing stays missing and never becomes the page. */
const LOOKS_LIKE_FILE = /(^\/assets\/|^\/icons\/|^\/v1(\/|$)|^\/\.well-known\/|\.[a-z0-9]+$)/i;
/** Shorter than the year that RFC 9116 allows, and renewed at every request. */
const SECURITY_TXT_DAYS = 180;

function send(file: ReadyFile, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('content-type', file.type).header('cache-control', file.cacheControl).header('etag', file.etag).header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
  const { body, encoding } = chooseEncoding(request.headers['accept-encoding'], file);
  if (encoding) reply.header('content-encoding', encoding);
  return reply.send(body);
}

/** The app itself, from memory. From disk @fastify/static reached a sixth of a bare server; the whole app is under 2 MB. */
export async function siteRoutes(app: FastifyInstance, { files, dist, place, now }: SiteOptions): Promise<void> {
  const page = files.get('/index.html');
  if (!page) throw new Error('the build in dist has no index.html; run npm run build');
  for (const [path, file] of files) {
    app.get(path, { schema: { hide: true } }, (request, reply) => send(file, request, reply));
  }
  app.get('/', { schema: { hide: true } }, (request, reply) => send(page, request, reply));
  app.get('/.well-known/security.txt', { schema: { hide: true } }, (_request, reply) => {
    const expires = new Date(now() + SECURITY_TXT_DAYS * 86_400_000).toISOString();
    return reply.header('content-type', 'text/plain; charset=utf-8').send(`Contact: ${place.contact.security}\nExpires: ${expires}\nPreferred-Languages: nl, en\n`);
  });
  // What is not in memory: file types that the app does not have
  await app.register(fastifyStatic, { root: dist, wildcard: true, index: false, dotfiles: 'ignore', schemaHide: true });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && !LOOKS_LIKE_FILE.test(path);
    return wantsPage ? send(page, request, reply) : sendProblem(reply, problem(404));
  });
}

import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { PlaceData } from '../../scenarios/schema/place.ts';
import { problem, sendProblem } from '../problem.ts';
import type { Front } from '../static/front.ts';

export interface SiteOptions {
  readonly front: Front;
  readonly dist: string;
  readonly place: PlaceData;
  readonly now: () => number;
}

/** A name with a dot at the end of the path is a file; a file that is missing stays missing and never becomes the page. */
const LOOKS_LIKE_FILE = /(^\/assets\/|^\/icons\/|^\/v1(\/|$)|^\/\.well-known\/|\.[a-z0-9]+$)/i;
/** Shorter than the year that RFC 9116 allows, and renewed at every request. */
const SECURITY_TXT_DAYS = 180;

/** What is not in memory: the pages of the app, security.txt, and files of a type that the app does not have. */
export async function siteRoutes(app: FastifyInstance, { front, dist, place, now }: SiteOptions): Promise<void> {
  const page = front.find('/app.html');
  if (!page) throw new Error('the build in dist has no app.html; run npm run build');
  app.get('/.well-known/security.txt', { schema: { hide: true } }, (_request, reply) => {
    const expires = new Date(now() + SECURITY_TXT_DAYS * 86_400_000).toISOString();
    return reply.header('content-type', 'text/plain; charset=utf-8').send(`Contact: ${place.contact.security}\nExpires: ${expires}\nPreferred-Languages: nl, en\n`);
  });
  await app.register(fastifyStatic, { root: dist, wildcard: true, index: false, dotfiles: 'ignore', schemaHide: true });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && !LOOKS_LIKE_FILE.test(path);
    if (wantsPage) front.send(page, request, reply);
    else void sendProblem(reply, problem(404));
  });
}

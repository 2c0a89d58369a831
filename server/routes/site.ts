import fastifyStatic from '@fastify/static';
import type { FastifyError, FastifyInstance } from 'fastify';
import { isPageAddress } from '../../scenarios/page-address.ts';
import type { PlaceData } from '../../scenarios/schema/place.ts';
import { onError, problem, sendProblem } from '../problem.ts';
import type { Front } from '../static/front.ts';

export interface SiteOptions {
  readonly front: Front;
  readonly dist: string;
  readonly place: PlaceData;
  readonly version: string;
  readonly now: () => number;
}

/** Shorter than the year that RFC 9116 allows, and renewed at every request. */
const SECURITY_TXT_DAYS = 180;

/** What is not in memory: the pages of the app, security.txt, and files of a type that the app does not have. */
export async function siteRoutes(app: FastifyInstance, { front, dist, place, version, now }: SiteOptions): Promise<void> {
  const page = front.find('/app.html');
  if (!page) throw new Error('the build in dist has no app.html; run npm run build');
  app.get('/.well-known/security.txt', { schema: { hide: true } }, (_request, reply) => {
    const expires = new Date(now() + SECURITY_TXT_DAYS * 86_400_000).toISOString();
    return reply.header('content-type', 'text/plain; charset=utf-8').send(`Contact: ${place.contact.security}\nExpires: ${expires}\nPreferred-Languages: nl, en\n`);
  });
  await app.register(fastifyStatic, { root: dist, wildcard: true, index: false, dotfiles: 'ignore', schemaHide: true, redirect: false });
  // A folder is not there either: 403 would tell that it is
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error.statusCode === 403) void sendProblem(reply, problem(404));
    else onError(error, request, reply);
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && isPageAddress(path);
    if (wantsPage) front.send(page, request, reply);
    else {
      // An unknown path of the programming interface names its version too
      if (/^\/v1(\/|$)/.test(path)) void reply.header('API-Version', version);
      void sendProblem(reply, problem(404));
    }
  });
}

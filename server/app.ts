import fastifyHelmet from '@fastify/helmet';
import fastifySwagger from '@fastify/swagger';
import fastifyUnderPressure from '@fastify/under-pressure';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { PlaceData } from '../scenarios/schema/place.ts';
import { CONTENT_SECURITY_POLICY, HSTS } from './headers.ts';
import { onError, problem, sendProblem } from './problem.ts';
import { apiRoutes } from './routes/api.ts';
import { siteRoutes } from './routes/site.ts';
import type { ReadyFile } from './static/encodings.ts';
import { Front } from './static/front.ts';

export interface AppOptions {
  /** What was built, with the place in it, pressed; by path. */
  readonly files: ReadonlyMap<string, ReadyFile>;
  /** Folder of what was built; what is not kept in memory is served from there. */
  readonly dist: string;
  readonly place: PlaceData;
  readonly version: string;
  /** Time in milliseconds, for the expiry of security.txt. */
  readonly now: () => number;
  readonly logger?: FastifyBaseLogger;
  /** Addresses of reverse proxies whose forwarded headers count; none by default. */
  readonly trustProxy?: string[];
}

/** Most bytes of a request body. */
const BODY_LIMIT = 64 * 1024;
/** Seconds after which a client that met a busy server may come back. */
const RETRY_AFTER = 10;

/** Builds the server from options; it does not listen. */
export async function createApp({ place, version, files, dist, now, logger, trustProxy }: AppOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    ...(logger ? { loggerInstance: logger } : {}),
    // A request line would hold an address of a person; health and counts tell enough (docs/data-map.md)
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: 15_000,
    connectionTimeout: 20_000,
    keepAliveTimeout: 65_000,
    trustProxy: trustProxy ?? false,
    frameworkErrors: onError,
  });
  const front = new Front(files);
  app.setErrorHandler(onError);
  // JSON is the one content type; another is 415
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', (request, reply, done) => {
    // Mail filters turn "#key" into "%23key": such a key must reach neither the app nor a log (standard S3)
    if (/%23/i.test(request.url)) {
      void sendProblem(reply, problem(404));
      return;
    }
    const file = request.method === 'GET' || request.method === 'HEAD' ? front.find(request.url) : undefined;
    if (file) {
      front.send(file, request, reply);
      return;
    }
    if (request.protocol === 'https') void reply.header('strict-transport-security', HSTS);
    done();
  });

  // Its defaults fail internet.nl and break plain http in a crisis centre: everything is chosen here (standard S1)
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    originAgentCluster: false,
    dnsPrefetchControl: false,
    frameguard: { action: 'deny' },
    hsts: false,
    ieNoOpen: false,
    noSniff: true,
    permittedCrossDomainPolicies: false,
    referrerPolicy: { policy: 'no-referrer' },
    xssFilter: false,
  });
  await app.register(fastifyUnderPressure, {
    maxEventLoopDelay: 1000,
    retryAfter: RETRY_AFTER,
    pressureHandler: async (_request, reply) => {
      reply.header('retry-after', String(RETRY_AFTER));
      throw Object.assign(new Error('the server is busy'), { statusCode: 503 });
    },
  });
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Drie Dagen', version, description: 'What a server of Drie Dagen answers. What people fill in never reaches it.',
        contact: { name: place.municipality, url: place.website },
      },
      servers: [{ url: '/' }],
    },
  });
  await app.register(apiRoutes, { prefix: '/v1', place, version });
  await app.register(siteRoutes, { front, dist, place, version, now });
  return app;
}

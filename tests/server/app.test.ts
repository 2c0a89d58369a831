import { request } from 'node:http';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROUTES } from '../../client/app/routes.ts';
import { type AppOptions, createApp } from '../../server/app.ts';
import { readSite } from '../../server/static/ready-site.ts';
import { smallSite, temporaryFolder, VLAARDINGEN } from './small-site.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;
const BODY_LIMIT = 65_536;

/** A server for the small site, with two routes that the real one does not have: one that takes a body, one that breaks. */
async function appWith(options: Partial<AppOptions> = {}): Promise<FastifyInstance> {
  const folder = await temporaryFolder(new Map<string, Buffer | string>([
    ...[...smallSite()].map(([name, bytes]) => [`dist/${name}`, bytes] as const),
    ['dist/.env', 'outside: hidden'],
    ['package.json', 'outside: above'],
    ['dist-old/app.js', 'outside: beside'],
  ]));
  const dist = join(folder, 'dist');
  const files = await readSite(dist, VLAARDINGEN);
  const app = await createApp({ files, dist, place: VLAARDINGEN, version: '1.2.3', now: () => NOON, ...options });
  onTestFinished(() => app.close());
  app.post('/v1/echo', async ({ body }) => ({ body }));
  app.get('/v1/broken', async () => {
    throw new Error('the password is hunter2');
  });
  return app;
}

const contentSecurityPolicyOf = ({ headers }: LightMyRequestResponse) =>
  Object.fromEntries(String(headers['content-security-policy']).split(';').map((directive) => {
    const [name, ...values] = directive.trim().split(/\s+/);
    return [name, values.join(' ')];
  }));

const expectProblem = (response: LightMyRequestResponse, status: number) => {
  expect(response.statusCode).toBe(status);
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const body = response.json<{ type: string; title: string; status: number }>();
  expect(body).toMatchObject({ type: 'about:blank', status });
  expect(body.title).not.toBe('');
  expect(response.body).not.toContain('<html');
};

const json = (payload: string): InjectOptions => ({ method: 'POST', url: '/v1/echo', headers: { 'content-type': 'application/json' }, payload });

const ANSWERS: readonly [string, InjectOptions, number][] = [
  ['the start page', { url: '/' }, 200],
  ['another page', { url: '/instellingen' }, 200],
  ['a page asked with HEAD', { method: 'HEAD', url: '/nu' }, 200],
  ['an asset', { url: '/assets/app-1a2b3c4d.js' }, 200],
  ['the worker', { url: '/sw.js' }, 200],
  ['a file from disk', { url: '/fonts/letters.woff2' }, 200],
  ['health', { url: '/v1/health' }, 200],
  ['the description', { url: '/v1/openapi.json' }, 200],
  ['security.txt', { url: '/.well-known/security.txt' }, 200],
  ['a missing asset', { url: '/assets/gone.js' }, 404],
  ['a missing interface', { url: '/v1/gone' }, 404],
  ['a wrong method', { method: 'POST', url: '/' }, 404],
  ['a body that is no JSON', json('{'), 400],
  ['a body that is too large', json(JSON.stringify('x'.repeat(BODY_LIMIT))), 413],
  ['a body of another type', { method: 'POST', url: '/v1/echo', headers: { 'content-type': 'text/plain' }, payload: 'hello' }, 415],
  ['a failure of the server', { url: '/v1/broken' }, 500],
];

describe('the headers that every answer carries', () => {
  it.each(ANSWERS)('%s has the whole policy and nothing unsafe', async (_, options, status) => {
    const response = await (await appWith()).inject(options);
    expect(response.statusCode).toBe(status);
    expect(contentSecurityPolicyOf(response)).toEqual({
      'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'", 'img-src': "'self'", 'font-src': "'self'",
      'connect-src': "'self'", 'manifest-src': "'self'", 'worker-src': "'self'", 'base-uri': "'none'", 'form-action': "'self'",
      'frame-ancestors': "'none'", 'object-src': "'none'",
    });
    expect(response.headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    expect(response.headers['referrer-policy']).toBe('no-referrer');
    expect(response.headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(response.headers['x-frame-options']).toBe('DENY');
  });

  it('a file from memory and any other answer carry the very same', async () => {
    const app = await appWith();
    const names = ['content-security-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'referrer-policy', 'x-content-type-options', 'x-frame-options'];
    const of = async (url: string) => {
      const { headers } = await app.inject(url);
      return names.map((name) => [name, headers[name]]);
    };
    const fromHelmet = await of('/v1/health');
    for (const [, value] of fromHelmet) expect(value).toBeTruthy();
    for (const url of ['/', '/nu', '/sw.js', '/assets/app-1a2b3c4d.js', '/.well-known/security.txt', '/gone.js']) expect(await of(url), url).toEqual(fromHelmet);
  });

  it('asks for https for a year or more when the proxy says that the connection is safe', async () => {
    const app = await appWith({ trustProxy: ['127.0.0.1'] });
    for (const url of ['/', '/nu', '/assets/gone.js', '/v1/health']) {
      const { headers } = await app.inject({ url, headers: { 'x-forwarded-proto': 'https' } });
      expect(Number(/^max-age=(\d+)/.exec(String(headers['strict-transport-security']))?.[1])).toBeGreaterThanOrEqual(31_536_000);
    }
  });

  it('does not ask for https on plain http, so that a laptop without internet can serve', async () => {
    const behindProxy = await appWith({ trustProxy: ['127.0.0.1'] });
    for (const url of ['/', '/nu', '/assets/gone.js', '/v1/health']) {
      expect((await behindProxy.inject(url)).headers).not.toHaveProperty('strict-transport-security');
      expect((await behindProxy.inject({ url, headers: { 'x-forwarded-proto': 'http' } })).headers).not.toHaveProperty('strict-transport-security');
    }
  });

  it('does not believe a forwarded header from anybody but the proxy', async () => {
    const forwarded = { 'x-forwarded-proto': 'https' };
    for (const app of [await appWith(), await appWith({ trustProxy: ['10.0.0.1'] })]) {
      for (const url of ['/', '/nu', '/v1/health']) expect((await app.inject({ url, headers: forwarded })).headers).not.toHaveProperty('strict-transport-security');
    }
  });

  it('does not say what it runs on', async () => {
    const { headers } = await (await appWith()).inject('/');
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('x-powered-by');
  });
});

describe('how long an answer may be kept', () => {
  it.each(['/', '/nu', '/index.html', '/app.html', '/sw.js', '/manifest.webmanifest', '/precache.json', '/icons/icon.svg'])('%s is asked for anew each time', async (url) => {
    expect((await (await appWith()).inject(url)).headers['cache-control']).toBe('no-cache');
  });

  it('an asset with its hash in its name is kept for good', async () => {
    const { headers } = await (await appWith()).inject('/assets/app-1a2b3c4d.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('a missing asset is not kept', async () => {
    const { headers } = await (await appWith()).inject('/assets/gone.js');
    expect(String(headers['cache-control'] ?? '')).not.toMatch(/immutable|max-age=[1-9]/);
  });

  it('what has not changed is answered with 304 and no body', async () => {
    const app = await appWith();
    for (const url of ['/', '/nu', '/sw.js', '/assets/app-1a2b3c4d.js']) {
      const first = await app.inject(url);
      const again = await app.inject({ url, headers: { 'if-none-match': String(first.headers.etag) } });
      expect(first.statusCode).toBe(200);
      expect(again.statusCode).toBe(304);
      expect(again.body).toBe('');
      expect(again.headers.etag).toBe(first.headers.etag);
      expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
      expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy']);
    }
  });

  it('what did change is sent whole', async () => {
    const app = await appWith();
    const response = await app.inject({ url: '/', headers: { 'if-none-match': '"an older page"' } });
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain('Vlaardingen');
  });

  it('two files never share a tag', async () => {
    const app = await appWith();
    const tags = await Promise.all(['/', '/sw.js', '/manifest.webmanifest', '/precache.json', '/assets/app-1a2b3c4d.js'].map(async (url) => (await app.inject(url)).headers.etag));
    expect(new Set(tags).size).toBe(tags.length);
  });
});

describe('the form in which a file is sent', () => {
  it.each([
    ['br, gzip, deflate', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['identity', undefined],
    [undefined, undefined],
  ])('a client that accepts %s gets %s', async (accept, encoding) => {
    const { headers } = await (await appWith()).inject({ url: '/', headers: accept === undefined ? {} : { 'accept-encoding': accept } });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toMatch(/accept-encoding/i);
  });

  it('says a length that fits the form that is sent', async () => {
    const app = await appWith();
    for (const accept of ['br', 'gzip', 'identity']) {
      const { headers, rawPayload } = await app.inject({ url: '/', headers: { 'accept-encoding': accept } });
      expect(Number(headers['content-length'])).toBe(rawPayload.length);
    }
  });

  it('a picture that has shrunk already is sent as it is', async () => {
    const { headers } = await (await appWith()).inject({ url: '/icons/icon-192.png', headers: { 'accept-encoding': 'br, gzip' } });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers['content-type']).toBe('image/png');
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/sw.js', 'text/javascript; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/icons/icon.svg', 'image/svg+xml; charset=utf-8'],
    ['/precache.json', 'application/json; charset=utf-8'],
  ])('%s is sent as %s', async (url, type) => {
    expect((await (await appWith()).inject(url)).headers['content-type']).toBe(type);
  });
});

describe('pages', () => {
  const paths = Object.values(ROUTES).map(({ path }) => path.replace(':run', 'live-1-a'));

  it('the start has its first screen in the page, and no other page has', async () => {
    const app = await appWith();
    expect((await app.inject('/')).body).toContain('Wat wilt u doen?');
    expect((await app.inject('/?taal=en')).body).toContain('Wat wilt u doen?');
    expect((await app.inject('/nu')).body).not.toContain('Wat wilt u doen?');
  });

  it.each([...paths, '/nergens', '/nu/', '/nu?taal=en', '/a/b/c'])('%s is the app', async (url) => {
    const response = await (await appWith()).inject(url);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.body).toContain('<title>Drie Dagen Vlaardingen</title>');
  });

  it('HEAD says the same as GET, without a body', async () => {
    const app = await appWith();
    for (const url of ['/', '/nu', '/sw.js']) {
      const [got, head] = await Promise.all([app.inject(url), app.inject({ method: 'HEAD', url })]);
      expect(head.statusCode).toBe(200);
      expect(head.body).toBe('');
      expect(head.headers.etag).toBe(got.headers.etag);
      expect(head.headers['content-type']).toBe(got.headers['content-type']);
    }
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)('%s on a page is refused', async (method) => {
    const app = await appWith();
    expectProblem(await app.inject({ method, url: '/' }), 404);
    expectProblem(await app.inject({ method, url: '/nu' }), 404);
    expectProblem(await app.inject({ method, url: '/sw.js' }), 404);
  });

  it.each([
    '/assets/gone.js', '/assets/app-0000.js?v=1', '/assets/gone', '/icons/gone.png', '/favicon.ico', '/gone.txt', '/nu/gone.css', '/GONE.JS',
    '/.well-known/gone', '/v1', '/v1/', '/v1/gone', '/v1/gone/deeper',
  ])('%s is missing and stays missing', async (url) => {
    expectProblem(await (await appWith()).inject(url), 404);
  });

  it.each([
    '/%23v1.room.secret-_1', '/nu%23v1.room.secret-_1', '/NU%23v1.room.secret', '/assets/app-1a2b3c4d.js%23v1.room.secret-_1', '/v1/health%23v1.room.secret-_1', '/nu?next=%23v1.room.secret',
  ])('%s, a link that a mail filter broke, is not found and its key is not repeated', async (url) => {
    const response = await (await appWith()).inject(url);
    expectProblem(response, 404);
    expect(response.body + JSON.stringify(response.headers)).not.toContain('secret');
  });

  it('neither a key in a path nor any other address reaches the log', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
    const app = await appWith({ logger });
    for (const url of ['/%23v1.room.secret', '/v1/%23v1.room.secret', '/nu?secret', '/assets/secret.js', '/v1/secret', '/%zz%23secret']) await app.inject(url);
    expect(lines.join('')).not.toContain('secret');
  });

  it('an address that cannot be decoded is a bad request, not a page', async () => {
    expectProblem(await (await appWith()).inject('/%zz'), 400);
  });
});

describe('the folder of the site', () => {
  /** An answer to exactly this path: inject and fetch would tidy it first. */
  const ask = (port: number, path: string) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, agent: false }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => { body += chunk; }).on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      }).on('error', reject).end();
    });

  it('serves a file of a type that is not kept in memory', async () => {
    const response = await (await appWith()).inject('/fonts/letters.woff2');
    expect(response.statusCode).toBe(200);
    expect(response.body).toBe('a file type that is not kept in memory');
  });

  it('gives nothing from outside it and nothing hidden in it, whatever the path', async () => {
    const app = await appWith();
    await app.listen({ host: '127.0.0.1', port: 0 });
    const address = app.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const paths = [
      '/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/%2e%2e%2fpackage.json', '/assets/../../package.json', '/assets/..%2f..%2fpackage.json',
      '/..%5cpackage.json', '/..\\package.json', '/%252e%252e/package.json', '/....//package.json', '/../dist-old/app.js', '/..%2fdist-old%2fapp.js', '/.env',
      '//etc/passwd', '/../../../../../../etc/passwd', '/package.json%00.js',
    ];
    for (const path of paths) {
      const { status, body } = await ask(port, path);
      expect(body, path).not.toMatch(/outside:|root:|<html/);
      expect([400, 403, 404], path).toContain(status);
    }
    for (const path of ['/%2eenv', '/%2fetc%2fpasswd', '/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd']) {
      expect((await ask(port, path)).body, path).not.toMatch(/outside:|root:/);
    }
  });
});

describe('what the server takes in', () => {
  it('reads JSON', async () => {
    const response = await (await appWith()).inject(json('{"a":1}'));
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ body: { a: 1 } });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])('refuses %s', async (type) => {
    expectProblem(await (await appWith()).inject({ method: 'POST', url: '/v1/echo', headers: { 'content-type': type }, payload: 'a=1' }), 415);
  });

  it.each(['{', '', '{"a":1', '{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}'])('refuses the body %j', async (payload) => {
    expectProblem(await (await appWith()).inject(json(payload)), 400);
  });

  it('takes a body up to the limit and refuses the first byte over it', async () => {
    const app = await appWith();
    const quotes = 2;
    expect((await app.inject(json(JSON.stringify('x'.repeat(BODY_LIMIT - quotes))))).statusCode).toBe(200);
    expectProblem(await app.inject(json(JSON.stringify('x'.repeat(BODY_LIMIT - quotes + 1)))), 413);
  });

  it('names each thing that is wrong, by its place, with 400', async () => {
    const app = await appWith();
    const schema = { body: { type: 'object', required: ['n'], properties: { n: { type: 'integer' } } } };
    app.post('/v1/count', { schema }, async () => 'ok');
    const response = await app.inject({ ...json('{"n":"many"}'), url: '/v1/count' });
    expectProblem(response, 400);
    expect(response.json()).toMatchObject({ errors: [{ path: '/n' }] });
  });

  it('tells nobody what went wrong inside, and logs it', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'error' }, { write: (line: string) => lines.push(line) });
    const response = await (await appWith({ logger })).inject('/v1/broken');
    expectProblem(response, 500);
    expect(Object.keys(response.json()).sort()).toEqual(['status', 'title', 'type']);
    expect(response.body).not.toMatch(/hunter2|Error|\.ts|node_modules/);
    expect(lines.join('')).toContain('hunter2');
  });
});

describe('the programming interface', () => {
  it('says that it works, which version it is and for which place', async () => {
    const response = await (await appWith()).inject('/v1/health');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ status: 'ok', version: '1.2.3', place: 'Vlaardingen' });
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it.each(['/v1/health', '/v1/openapi.json'])('%s names its version', async (url) => {
    expect((await (await appWith()).inject(url)).headers['api-version']).toBe('1.2.3');
  });

  it('names a version on no page and no file', async () => {
    expect((await (await appWith()).inject('/')).headers).not.toHaveProperty('api-version');
  });

  it('describes itself for every site, with someone to turn to', async () => {
    const response = await (await appWith()).inject('/v1/openapi.json');
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toMatch(/^application\/json/);
    expect(response.headers['access-control-allow-origin']).toBe('*');
    expect(response.headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(response.json()).toMatchObject({
      openapi: '3.1.0',
      info: { version: '1.2.3', contact: { name: 'Gemeente Vlaardingen', url: 'https://www.vlaardingen.nl' } },
    });
  });

  it('opens nothing else to other sites', async () => {
    const app = await appWith();
    for (const url of ['/', '/v1/health', '/assets/app-1a2b3c4d.js', '/v1/gone']) {
      const { headers } = await app.inject({ url, headers: { origin: 'https://elsewhere.example' } });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    }
  });

  it('describes each path under /v1 in words and with an answer, and no page or file', async () => {
    const description = (await (await appWith()).inject('/v1/openapi.json')).json<{ paths: Record<string, Record<string, { summary?: string; responses?: object }>> }>();
    const paths = Object.keys(description.paths);
    expect(paths).toContain('/v1/health');
    expect(paths).toContain('/v1/openapi.json');
    for (const path of paths) expect(path).toMatch(/^\/v1(\/[a-z0-9{}.-]+)+$/);
    const documented = paths.filter((path) => path !== '/v1/echo' && path !== '/v1/broken').flatMap((path) => Object.values(description.paths[path] ?? {}));
    for (const operation of documented) {
      expect(operation.summary).toBeTruthy();
      expect(Object.keys(operation.responses ?? {})).toContain('200');
    }
  });
});

describe('security.txt', () => {
  const fieldsOf = (text: string) => text.trim().split('\n').map((line) => line.split(/:\s(.*)/s).slice(0, 2));

  it('names the contact of the place, in plain text', async () => {
    const response = await (await appWith()).inject('/.well-known/security.txt');
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(fieldsOf(response.body)).toContainEqual(['Contact', 'mailto:veilig@vlaardingen.nl']);
  });

  it.each([NOON, NOON + 400 * DAY, Date.UTC(2028, 1, 29)])('expires once, after today and within a year, whenever it is read (%d)', async (now) => {
    const { body } = await (await appWith({ now: () => now })).inject('/.well-known/security.txt');
    const expires = fieldsOf(body).filter(([name]) => name === 'Expires').map(([, value]) => Date.parse(value ?? ''));
    expect(expires).toHaveLength(1);
    expect(expires[0]).toBeGreaterThan(now + 30 * DAY);
    expect(expires[0]).toBeLessThan(now + 365 * DAY);
  });
});

describe('an incomplete build', () => {
  it('is refused at the start, with what to do', async () => {
    const dist = await temporaryFolder(new Map([['robots.txt', 'User-agent: *']]));
    await expect(createApp({ files: new Map(), dist, place: VLAARDINGEN, version: '1.2.3', now: () => NOON })).rejects.toThrow('npm run build');
    await expect(readSite(dist, VLAARDINGEN)).rejects.toThrow('npm run build');
  });
});

import { describe, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { readSite } from '../../server/static/ready-site.ts';
import { chooseEncoding } from '../../server/static/encodings.ts';
import { isPageAddress } from '../../scenarios/page-address.ts';
import { ServerProcess } from './server-process.ts';
import { smallSite, temporaryFolder, VLAARDINGEN } from './small-site.ts';

async function app() {
  const dist = await temporaryFolder(smallSite());
  return createApp({ files: await readSite(dist, VLAARDINGEN), dist, place: VLAARDINGEN, version: '1.2.3', now: () => 0, trustProxy: ['127.0.0.1'] });
}

describe('answers that leave early', () => {
  it.each(['/%23key', '/nu%23key', '/%zz'])('%s has the security headers too', async (url) => {
    const { headers } = await (await app()).inject({ url, headers: { 'x-forwarded-proto': 'https' } });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    // Fastify does not look at the proxy's headers for an address that it cannot read
    if (url !== '/%zz') expect(headers['strict-transport-security']).toMatch(/^max-age=/);
  });
  it('a bad address is not repeated in the answer, because it may hold a key', async () => {
    expect((await (await app()).inject('/%zz%23v1.room.secret')).body).not.toContain('secret');
  });
  it.each(['/v1/gone', '/v1'])('%s names the version of the interface', async (url) => {
    expect((await (await app()).inject(url)).headers['api-version']).toBe('1.2.3');
  });
  it.each(['/gone%2ejs', '/assets%2fgone', '/%2eenv'])('%s, a missing file in disguise, stays missing', async (url) => {
    expect((await (await app()).inject(url)).statusCode).toBe(404);
  });
  it.each(['/assets/', '/icons/', '//etc/passwd'])('%s is missing, not forbidden', async (url) => {
    expect((await (await app()).inject(url)).statusCode).toBe(404);
  });
  it('knows its tag when a proxy made it weak, and in a list (RFC 9110, 13.1.2)', async () => {
    const server = await app();
    const tag = String((await server.inject('/')).headers.etag);
    for (const given of [`W/${tag}`, `"old", ${tag}`, `"old", W/${tag}`, '*']) {
      expect((await server.inject({ url: '/', headers: { 'if-none-match': given } })).statusCode, given).toBe(304);
    }
  });
});

it.each(['x-br', 'br;Q=0', 'br;q=0.', 'br;q=0;x=1'])('who says %s does not get brotli', (accept) => {
  const file = { type: '', etag: '', cacheControl: '', plain: Buffer.from('p'), brotli: Buffer.from('b'), gzip: Buffer.from('g') };
  expect(chooseEncoding(accept, file).encoding).toBeUndefined();
});

it.each(['/v1', '/nu/gone.css', '/GONE.JS', '/ASSETS/gone'])('%s stays missing in the worker as it does on the server', async (path) => {
  expect((await (await app()).inject(path)).statusCode).toBe(404);
  expect(isPageAddress(path)).toBe(false);
});

it('ends well when it is told to stop as soon as it prints its address', async () => {
  const server = new ServerProcess({ PORT: '0' });
  await server.address();
  server.stop('SIGTERM');
  expect(await server.ended).toMatchObject({ code: 0, signal: null });
});

it.each([' ', '0x50', '1e4', '+80'])('PORT=%j is refused', async (port) => {
  const server = new ServerProcess({ PORT: port });
  expect(await Promise.race([server.ended, server.address()])).toMatchObject({ code: 1 });
});

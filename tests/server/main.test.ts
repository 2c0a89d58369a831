import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { DIST_FOLDER } from '../../server/content/paths.ts';
import type { PrecacheEntry } from '../../server/static/site.ts';
import { ServerProcess } from './server-process.ts';
import { temporaryFolder, VLAARDINGEN } from './small-site.ts';

const placeFile = async (text: string) => join(await temporaryFolder(new Map([['place.yaml', text]])), 'place.yaml');
const textOf = async (url: URL) => (await fetch(url)).text();
const listOf = (json: string) => new Map((JSON.parse(json) as PrecacheEntry[]).map(({ url, revision }) => [url, revision]));

/** A line to the server on which one whole request was answered and `half` is sent behind it. */
async function lineWith(address: URL, half: string): Promise<Socket> {
  const socket = connect(Number(address.port), 'localhost');
  onTestFinished(() => { socket.destroy(); });
  socket.on('error', () => {});
  socket.write(`GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n${half}`);
  await once(socket, 'data');
  return socket;
}

const expectPlainFailure = ({ code, errors, output }: { code: number | null; errors: string; output: string }) => {
  expect(code).toBe(1);
  expect(errors.trim()).not.toBe('');
  expect(errors).not.toMatch(/^\s+at |node:internal|Error:|\.ts:\d+/m);
  expect(output).not.toContain('http://');
};

describe('starting', () => {
  it('takes any free port when asked for port 0, and prints where it is and for whom', async () => {
    const server = new ServerProcess({ PORT: '0' });
    const address = await server.address();
    expect(Number(address.port)).toBeGreaterThan(0);
    const health = await fetch(new URL('/v1/health', address));
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ status: 'ok', place: 'Maassluis' });
    server.stop('SIGTERM');
    expect((await server.ended).output).toContain('Drie Dagen for Maassluis');
  });

  it.each(['abc', '-1', '65536', '80.5', 'NaN'])('refuses the port %s and says why, without a stack', async (port) => {
    const ending = await new ServerProcess({ PORT: port }).ended;
    expectPlainFailure(ending);
    expect(ending.errors).toContain('PORT');
    expect(ending.errors).toContain(port);
  });

  it('listens on the port that it is given, and says so without a stack when that is in use', async () => {
    const first = new ServerProcess({ PORT: '0' });
    const { port } = await first.address();
    const second = await new ServerProcess({ PORT: port }).ended;
    expectPlainFailure(second);
    expect(second.errors).toContain(`Port ${port} is in use`);
    first.stop('SIGTERM');
    await first.ended;
    expect((await new ServerProcess({ PORT: port }).address()).port).toBe(port);
  });
});

describe('stopping', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends well on %s', async (signal) => {
    const server = new ServerProcess({ PORT: '0' });
    await textOf(await server.address());
    server.stop(signal);
    expect(await server.ended).toMatchObject({ code: 0, signal: null, errors: '' });
  });

  it('does not wait for a phone that keeps its line open and says nothing', async () => {
    const server = new ServerProcess({ PORT: '0' });
    const socket = await lineWith(await server.address(), '');
    const closed = once(socket, 'close');
    server.stop('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0, signal: null });
    await closed;
  });

  it('ends well while a slow request is under way, even when it never comes to an end', async () => {
    const server = new ServerProcess({ PORT: '0' });
    await lineWith(await server.address(), 'GET /v1/health HTTP/1.1\r\nHost: loc');
    server.stop('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0, signal: null, errors: '' });
  });

  it('still answers the slow request that does come to an end', async () => {
    const server = new ServerProcess({ PORT: '0' });
    const address = await server.address();
    const socket = await lineWith(address, 'GET /v1/health HTTP/1.1\r\nHost: loc');
    const answer = once(socket, 'data');
    server.stop('SIGTERM');
    await expect.poll(() => fetch(address).then(() => 'open', () => 'closed'), { timeout: 30_000 }).toBe('closed');
    socket.write('alhost\r\n\r\n');
    expect(String((await answer)[0])).toMatch(/^HTTP\/1\.1 (200|503) /);
    expect(await server.ended).toMatchObject({ code: 0, signal: null });
  });
});

describe('a server for another place', () => {
  it('has that place in the page, its data and the name of the app, and phones fetch what changed and nothing else', async () => {
    const address = await new ServerProcess({ PORT: '0', PLACE_FILE: await placeFile(stringify(VLAARDINGEN)) }).address();
    for (const path of ['/', '/nu']) {
      const page = await textOf(new URL(path, address));
      expect(page).toContain('<title>Drie Dagen Vlaardingen</title>');
      expect(page).not.toContain('Maassluis');
      expect(JSON.parse(/<script type="application\/json" id="place">(.*?)<\/script>/.exec(page)?.[1] ?? '')).toEqual(VLAARDINGEN);
    }
    expect(JSON.parse(await textOf(new URL('/manifest.webmanifest', address)))).toMatchObject({ name: 'Drie Dagen Vlaardingen' });
    expect(JSON.parse(await textOf(new URL('/v1/health', address)))).toMatchObject({ place: 'Vlaardingen' });
    expect(await textOf(new URL('/.well-known/security.txt', address))).toContain('mailto:veilig@vlaardingen.nl');

    const served = await textOf(new URL('/precache.json', address));
    const [before, after] = [listOf(await readFile(join(DIST_FOLDER, 'precache.json'), 'utf8')), listOf(served)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after].filter(([url, revision]) => before.get(url) !== revision).map(([url]) => url).sort()).toEqual(['/app.html', '/index.html', '/manifest.webmanifest']);

    const worker = await textOf(new URL('/sw.js', address));
    expect(worker).not.toBe(await readFile(join(DIST_FOLDER, 'sw.js'), 'utf8'));
    expect(worker).toContain(served.slice(0, -1));
  });

  it('has the place of the repository when none is named, exactly as it was built, and every file on the list', async () => {
    const address = await new ServerProcess({ PORT: '0' }).address();
    for (const name of ['index.html', 'app.html', 'manifest.webmanifest', 'precache.json', 'sw.js']) {
      expect(await textOf(new URL(name, address)), name).toBe(await readFile(join(DIST_FOLDER, name), 'utf8'));
    }
    const missing: string[] = [];
    for (const url of listOf(await textOf(new URL('/precache.json', address))).keys()) {
      const response = await fetch(new URL(url, address));
      const isPage = (await response.text()).startsWith('<!doctype html>');
      if (response.status !== 200 || isPage !== ['/index.html', '/app.html'].includes(url)) missing.push(url);
    }
    expect(missing).toEqual([]);
  });

  it('does not start with a place file that is not sound, and names each problem with its path', async () => {
    const { website: _, ...rest } = VLAARDINGEN;
    const file = await placeFile(stringify({ ...rest, latitude: 12, gridOperator: { name: 'Stedin', phone: 'ask around' } }));
    const ending = await new ServerProcess({ PORT: '0', PLACE_FILE: file }).ended;
    expectPlainFailure(ending);
    expect(ending.errors).toContain(file);
    for (const path of ['website', 'latitude', 'gridOperator.phone']) expect(ending.errors).toMatch(new RegExp(`^ {2}${path}: \\S`, 'm'));
  });

  it.each([['is missing', undefined], ['is no YAML', 'name: [broken']])('does not start with a place file that %s', async (_, text) => {
    const file = text === undefined ? join(await temporaryFolder(), 'gone.yaml') : await placeFile(text);
    const ending = await new ServerProcess({ PORT: '0', PLACE_FILE: file }).ended;
    expectPlainFailure(ending);
    expect(ending.errors).toContain(file);
    expect(ending.errors).toContain('PLACE_FILE');
  });
});

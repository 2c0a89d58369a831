import { execFile, spawn, spawnSync } from 'node:child_process';
import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { AppServer, freePort } from '../e2e/app-server.ts';
import { median, type Row } from './row.ts';

const ROUNDS = 3;
const SECONDS = 3;

/** wrk from Debian: a load generator in Node would measure itself. */
function hasWrk(): boolean {
  const there = () => spawnSync('wrk', ['-v']).error === undefined;
  if (!there() && process.getuid?.() === 0) spawnSync('apt-get', ['install', '-y', '-q', 'wrk'], { stdio: 'ignore' });
  return there();
}

async function rate(url: string): Promise<number> {
  const { stdout } = await promisify(execFile)('wrk', ['-t1', '-c32', `-d${SECONDS}s`, '-H', 'Accept-Encoding: br', url]);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN);
}

/** The floor in a process of its own, as the app is. */
async function startBare(port: number, headers: NodeJS.Dict<string | string[]>, body: Buffer): Promise<() => void> {
  const { date: _, connection: __, 'keep-alive': ___, ...kept } = headers;
  const payload = Buffer.from(JSON.stringify({ headers: kept, body: body.toString('base64') })).toString('base64');
  const child = spawn(process.execPath, [fileURLToPath(new URL('bare-server.ts', import.meta.url)), String(port), payload], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return () => child.kill();
}

/** Requests per second for the start page beside a bare node:http server that sends the same bytes and headers. */
export async function serverRate(): Promise<Row[]> {
  if (!hasWrk()) return [{ what: 'Start page, wrk is not installed', value: Number.NaN, unit: '' }];
  const app = await AppServer.start();
  const { headers, body } = await new Promise<{ headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve) => {
    get(app.origin, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    });
  });
  const port = await freePort();
  const stopBare = await startBare(port, headers, body);
  const rates = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    rates.bare.push(await rate(`http://localhost:${port}/`));
    rates.ours.push(await rate(`${app.origin}/`));
  }
  stopBare();
  await app.kill();
  const [us, them] = [median(rates.ours), median(rates.bare)];
  return [{ what: 'Start page, requests per second beside bare node:http', value: us / them, unit: 'x', target: 0.5, atLeast: true, note: `${us.toFixed(0)}/s to ${them.toFixed(0)}/s, medians of ${ROUNDS}` }];
}

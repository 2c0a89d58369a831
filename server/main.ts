import { readFile } from 'node:fs/promises';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { DEFAULT_PLACE, DIST_FOLDER } from './content/paths.ts';
import { PlaceNotSound, readPlace } from './content/read-place.ts';
import { readSite } from './static/ready-site.ts';
import { SiteIncomplete } from './static/site.ts';

// Everything has a default, so that it starts without configuration
const PORT_TEXT = process.env.PORT ?? '7272';
const PORT = Number(PORT_TEXT);
const HOST = process.env.HOST ?? '::';
const PLACE_FILE = process.env.PLACE_FILE ?? DEFAULT_PLACE;
/** Longest wait in milliseconds for requests that are under way when the server is asked to stop. */
const GRACE = 10_000;

async function main(): Promise<void> {
  if (!/^\d{1,5}$/.test(PORT_TEXT) || PORT > 65_535) throw new PlainError(`PORT must be a number from 0 to 65535, not "${PORT_TEXT}".`);
  const place = await readPlace(PLACE_FILE);
  const files = await readSite(DIST_FOLDER, place).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' || error instanceof SiteIncomplete ? new PlainError('The app is not built, or not completely. Run npm start, or npm run build.') : error;
  });
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  const trustProxy = process.env.TRUST_PROXY?.split(',').map((address) => address.trim());
  const app = await createApp({
    files, place, version, dist: DIST_FOLDER, now: Date.now, logger: pino({ level: process.env.LOG_LEVEL ?? 'warn' }), ...(trustProxy ? { trustProxy } : {}),
  });
  const stop = () => {
    // A client that never finishes must not keep a server from stopping
    setTimeout(() => process.exit(0), GRACE).unref();
    void app.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await app.listen({ port: PORT, host: HOST });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : PORT;
  console.log(`Drie Dagen for ${place.name}: http://localhost:${port}`);
}

/** A failure that the person at the keyboard can mend; it is shown without a stack. */
class PlainError extends Error {}

main().catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') console.error(`Port ${PORT} is in use. Stop the other server, or start with another PORT.`);
  else if (error instanceof PlainError || error instanceof PlaceNotSound) console.error(error.message);
  else console.error(error);
  process.exit(1);
});

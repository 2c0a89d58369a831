import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How a server process ended; `signal` is there when it was cut down instead of ending by itself. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/** `server/main.ts` in a process of its own, gone when the test ends. */
export class ServerProcess {
  /** Settles when the process has ended. */
  readonly ended: Promise<Ending>;
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  #output = '';
  #errors = '';

  constructor(environment: Record<string, string>) {
    const { PORT: _, HOST: __, PLACE_FILE: ___, TRUST_PROXY: ____, ...surroundings } = process.env;
    const child = spawn(process.execPath, ['server/main.ts'], { cwd: ROOT, env: { ...surroundings, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => { this.#output += chunk; });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => { this.#errors += chunk; });
    this.ended = new Promise((resolve) => {
      child.once('close', (code, signal) => resolve({ code, signal, output: this.#output, errors: this.#errors }));
    });
    onTestFinished(async () => {
      child.kill('SIGKILL');
      await this.ended;
    });
  }

  /** The address that it prints once it listens. */
  async address(): Promise<URL> {
    const printed = new Promise<URL>((resolve) => {
      const look = () => {
        const [address] = /http:\/\/localhost:\d+/.exec(this.#output) ?? [];
        if (address) resolve(new URL(address));
      };
      this.#child.stdout.on('data', look);
      look();
    });
    const early = this.ended.then(({ code, errors }) => {
      throw new Error(`the server ended with ${code} before it listened: ${errors}`);
    });
    return Promise.race([printed, early]);
  }

  /** Asks it to stop. */
  stop(signal: 'SIGTERM' | 'SIGINT'): void {
    this.#child.kill(signal);
  }
}

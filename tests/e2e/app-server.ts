import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const NODE = join(root, 'node_modules', '.bin', 'node');

/** A port that nothing uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** A real server process, to be killed without warning. */
export class AppServer {
  readonly port: number;
  readonly origin: string;
  readonly #environment: Record<string, string>;
  #process: ChildProcess | undefined;

  constructor(port: number, environment: Record<string, string> = {}) {
    this.port = port;
    this.origin = `http://localhost:${port}`;
    this.#environment = environment;
  }

  static async start(environment: Record<string, string> = {}): Promise<AppServer> {
    const server = new AppServer(await freePort(), environment);
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const child = spawn(NODE, ['server/main.ts'], { cwd: root, env: { ...process.env, PORT: String(this.port), ...this.#environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      let output = '';
      const read = (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('http://localhost')) resolve();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
    });
  }

  /** kill -9: no goodbye to anybody. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
  }
}

// npm start: installs, builds what is missing or stale, and serves on http://localhost:7272 (or PORT).
import { spawn } from 'node:child_process';
import { build } from './tasks.mjs';
import { install, NODE, ROOT } from './setup.mjs';

install();
build();
console.log('Starting the server. Stop it with Ctrl+C.');
const server = spawn(NODE, ['server/main.ts'], { cwd: ROOT, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

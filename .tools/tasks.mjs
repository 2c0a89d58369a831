// The steps of the project by name. Each runs with the Node of the project and fails loudly.

import { join } from 'node:path';
import { isFresh, markFresh } from './freshness.mjs';
import { NODE, run } from './setup.mjs';

const tool = (...parts) => join('node_modules', ...parts);
const node = (...args) => run(NODE, args);

export function build() {
  if (isFresh()) return console.log('The app is built already.');
  console.log('Building the app ...');
  node(tool('vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn');
  markFresh();
}

export const tasks = {
  build,
  dev: (args) => node(tool('vite', 'bin', 'vite.js'), ...args),
  types: () => run(join('node_modules', '.bin', 'tsc'), ['-b']),
  lint: (args) => run(join('node_modules', '.bin', 'biome'), ['check', '--error-on-warnings', ...args]),
  'check-content': () => node('.tools/check-content.ts'),
  unit: (args) => {
    // Some start the real server, which serves what was built
    build();
    node(tool('vitest', 'vitest.mjs'), 'run', '--config', '.tools/vitest.config.ts', '--project', 'unit', ...args);
  },
  stories: (args) => {
    build();
    node('.tools/find-browser.mjs');
    node(tool('vitest', 'vitest.mjs'), 'run', '--config', '.tools/vitest.config.ts', '--project', 'stories', ...args);
  },
  bench: (args) => {
    build();
    node('.tools/find-browser.mjs');
    node('tests/bench/main.ts', ...args);
  },
  schemas: () => node('.tools/write-schemas.ts'),
  'drie-dagen': (args) => node('server/command-line/main.ts', ...args),
};


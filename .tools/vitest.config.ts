import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  cacheDir: `${root}.cache/vitest`,
  test: {
    projects: [
      { root, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'], environment: 'node', testTimeout: 60_000 } },
      {
        root,
        test: {
          name: 'stories', include: ['tests/e2e/**/*.test.ts'], environment: 'node', testTimeout: 240_000, hookTimeout: 180_000, expect: { poll: { timeout: 10_000 } },
          // Each file has its own server and browser; two cores carry two of them. A shared machine stalls for seconds at
          // times: a story may try once more, and one that fails twice is broken
          pool: 'forks', maxWorkers: 2, retry: 1,
        },
      },
    ],
  },
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { isComplete, LANGUAGES } from './scenarios/audience.ts';
import { contentPlugin } from './.tools/content-plugin.ts';
import { precachePlugin } from './.tools/precache-plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('client'),
  publicDir: here('client/public'),
  cacheDir: here('.cache/vite'),
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    // The support floor of docs/support.md
    target: ['chrome107', 'firefox115', 'safari16.4'],
    cssTarget: ['chrome107', 'firefox115', 'safari16.4'],
    // A data: address would need img-src data: in the policy, and inlined code would not be cached by hash
    assetsInlineLimit: 0,
    // What the start needs is asked for at once. A page behind it is in the precache: the names of all its parts would cost
    // the first screen 0.7 KB. Sheets stay, because a page must not show itself before them
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostId }) => (/\/index-/.test(hostId) ? needed : needed.filter((name) => name.endsWith('.css'))),
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        // What the first screen needs comes in one piece: nine small chunks cost a slow phone more than one
        codeSplitting: {
          groups: [
            // All words of a language of residents in one piece: small pieces press badly, and each language may add little
            ...LANGUAGES.filter((language) => !isComplete(language)).map((language) => ({ name: `words-${language}`, test: new RegExp(`client/words/([a-z]+/)?${language}\\.ts$`) })),
            { name: 'core', test: /(rolldown\/runtime|scenarios\/(scenario-time|audience|journal\/(?!archive))|client\/(app\/page|ui\/(icon|state-sign|dates)|storage\/fault|store\/journal-store|words\/say)|node_modules\/(lit|@lit|lit-html|lit-element|idb))/ },
          ],
        },
      },
    },
  },
  plugins: [contentPlugin(), precachePlugin()],
});

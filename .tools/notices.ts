// BSD and MIT ask that their notice goes along with the code: this makes one file of those that end in the browser.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const MODULES = fileURLToPath(new URL('../node_modules/', import.meta.url));
const SHIPPED = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'idb', 'date-fns', 'qr', 'suncalc', 'valibot', 'workbox-window', 'workbox-core', 'workbox-precaching', 'workbox-routing'];

/** The licence texts of every package whose code the app ships. */
export async function notices(): Promise<string> {
  const texts = await Promise.all(SHIPPED.map(async (name) => {
    const folder = `${MODULES}${name}/`;
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file; look for its notice and add it here`);
    return `${name}\n\n${(await readFile(folder + file, 'utf8')).trim()}\n`;
  }));
  return `Drie Dagen: EUPL-1.2. It ships code of these packages:\n\n${texts.join('\n----------\n\n')}`;
}

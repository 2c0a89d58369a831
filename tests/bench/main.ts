// npm run bench: prints a markdown table of what is measured, beside its target. Names of rows as arguments run only those.
import { offlineSet, firstScreen } from './bytes.ts';
import { coldStart } from './cold-start.ts';
import { foldTimes } from './fold.ts';
import type { Row } from './row.ts';
import { serverRate } from './server-rate.ts';
import { tapToDurable } from './tap.ts';

const BENCHES: Readonly<Record<string, () => Promise<Row[]>>> = {
  'first-screen': firstScreen, 'offline-set': offlineSet, 'cold-start': coldStart, tap: tapToDurable, fold: foldTimes, server: serverRate,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in BENCHES));
if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}". Benches: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
console.log('| what | measured | target | met |');
console.log('|---|--:|--:|---|');
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const { what, value, unit, target, atLeast, note } of await bench()) {
    const met = target === undefined ? '' : (atLeast ? value >= target : value <= target) ? 'yes' : '**no**';
    const goal = target === undefined ? '' : `${atLeast ? '>=' : '<='} ${target} ${unit}`.trim();
    console.log(`| ${what}${note ? ` (${note})` : ''} | ${Number(value.toPrecision(4))} ${unit} | ${goal} | ${met} |`.replaceAll('  |', ' |'));
  }
}

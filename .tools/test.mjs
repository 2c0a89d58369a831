// npm test: installs, then types, lint, content, unit tests and laws, build, and the stories in a real browser.
import { install } from './setup.mjs';
import { tasks } from './tasks.mjs';

install();
for (const [name, what] of [
  ['types', 'Types of every folder'],
  ['lint', 'Lint'],
  ['check-content', 'Content: schema, sources, hours, languages, plain words'],
  ['unit', 'Rules, laws, server and worker policy'],
  ['stories', 'Stories in a real browser, with a server that is killed'],
]) {
  console.log(`\n== ${what}`);
  tasks[name]([]);
}
console.log('\nAll tests passed.');

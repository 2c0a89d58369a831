// Runs one step by name: node .tools/run.mjs lint
import { install } from './setup.mjs';
import { tasks } from './tasks.mjs';

const [name, ...args] = process.argv.slice(2);
const task = tasks[name];
if (!task) {
  console.error(`There is no step "${name}". Steps: ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}
install();
task(args);

// Each keystroke of each query: one search for each beginning. Prints milliseconds: what 99 of 100 keystrokes take at most.
import { readFileSync } from 'node:fs';
import { searchers } from './searchers.mjs';

const [name, modules, file] = process.argv.slice(2);
const find = await searchers[name](JSON.parse(modules));
const queries = JSON.parse(readFileSync(file, 'utf8'));
find('knee brace');
const times = [];
for (const query of queries) {
  for (let length = 1; length <= query.length; length += 1) {
    const begin = performance.now();
    find(query.slice(0, length));
    times.push(performance.now() - begin);
  }
}
times.sort((a, b) => a - b);
process.stdout.write(String(times[Math.floor(0.99 * times.length)]));

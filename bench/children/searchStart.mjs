// The first result in a fresh process: import, getting ready and one query. Prints milliseconds.
import { searchers } from './searchers.mjs';

const [name, modules] = process.argv.slice(2);
const begin = performance.now();
const find = await searchers[name](JSON.parse(modules));
find('knee brace');
const took = performance.now() - begin;
process.stdout.write(String(took));

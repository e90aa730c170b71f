// The bytes in use after one search. Run it with --expose-gc.
import { searchers } from './searchers.mjs';

const [name, modules] = process.argv.slice(2);
const find = await searchers[name](JSON.parse(modules));
find('knee brace');
globalThis.gc();
globalThis.gc();
const { heapUsed, external } = process.memoryUsage();
// One more search, so that what it needs is still in use.
process.stdout.write(String(heapUsed + external + find('').length));

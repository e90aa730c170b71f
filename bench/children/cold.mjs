// All records once, in random order, before any other look-up. Prints milliseconds.
import { shuffled } from './shuffled.mjs';

const [module, ids] = process.argv.slice(2);
const { codes } = await import(ids);
const { getCode } = await import(module);
const order = shuffled(codes);
const begin = performance.now();
for (const code of order) getCode(code);
const took = performance.now() - begin;
process.stdout.write(String(took));

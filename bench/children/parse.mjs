// JSON.parse of all records. Prints milliseconds.
import { readFileSync } from 'node:fs';

const text = readFileSync(process.argv[2], 'latin1');
const begin = performance.now();
JSON.parse(text);
const took = performance.now() - begin;
process.stdout.write(String(took));

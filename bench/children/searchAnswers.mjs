// The first ten codes for each query, as JSON.
import { readFileSync } from 'node:fs';
import { searchers } from './searchers.mjs';

const [name, modules, file] = process.argv.slice(2);
const find = await searchers[name](JSON.parse(modules));
const queries = JSON.parse(readFileSync(file, 'utf8'));
process.stdout.write(JSON.stringify(queries.map((query) => find(query))));

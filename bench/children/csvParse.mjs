// Reads a CSV file with a parser alone, given as a module. Prints how many records it has.
import { createReadStream } from 'node:fs';

const [, , module, file] = process.argv;
const { parse } = await import(module);
let records = 0;
const parser = createReadStream(file).pipe(parse());
parser.on('data', () => {
  records += 1;
});
parser.on('end', () => process.stdout.write(String(records)));

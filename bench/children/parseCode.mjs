// A warm call of parseCode, on codes in the forms that people write. Prints microseconds.
import { shuffled } from './shuffled.mjs';

const [module, ids] = process.argv.slice(2);
const { codes } = await import(ids);
const { parseCode } = await import(module);
const system = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets|';
const ways = [
  (code) => code.toLowerCase(),
  (code) => ` ${code} `,
  (code) => `${code}-JZ`,
  (code) => `${code} JZ KX`,
  (code) => `${code}RRKX`,
  (code) => `HCPCS: ${code}`,
  (code) => `HC:${code}:RR:KX`,
  (code) => system + code,
];
const order = shuffled(codes.map((code, index) => ways[index % ways.length](code)));
const rounds = 20;

function time() {
  const begin = performance.now();
  let found = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const text of order) if (parseCode(text) !== undefined) found += 1;
  }
  if (found !== rounds * order.length) throw new Error('a code was not read');
  return performance.now() - begin;
}

time();
process.stdout.write(String((1000 * time()) / (rounds * order.length)));

// checkCode against Map.get of prebuilt objects, all keys in random order, warm: the ratio of the two.
import { shuffled } from './shuffled.mjs';

const [module, ids] = process.argv.slice(2);
const { codes } = await import(ids);
const { checkCode, getCode } = await import(module);
const order = shuffled(codes);
const map = new Map(codes.map((code) => [code, getCode(code)]));
const rounds = 40;
const on = '2026-07-01';

function time(look) {
  const begin = performance.now();
  let found = 0;
  for (let round = 0; round < rounds; round += 1) for (const code of order) if (look(code) !== undefined) found += 1;
  if (found !== rounds * order.length) throw new Error('a code was not found');
  return performance.now() - begin;
}

const check = (code) => checkCode(code, { on });
const getFromMap = (code) => map.get(code);
time(check);
time(getFromMap);
process.stdout.write(String(time(check) / time(getFromMap)));

// Warm checkCode against Map.get of prebuilt objects, all keys in random order. Prints the ratio.
import { ratioToMap } from './ratioToMap.mjs';
import { shuffled } from './shuffled.mjs';

const [module, ids] = process.argv.slice(2);
const { codes } = await import(ids);
const { checkCode, getCode } = await import(module);
const map = new Map(codes.map((code) => [code, getCode(code)]));
const on = '2026-07-01';
process.stdout.write(String(ratioToMap(map, shuffled(codes), (code) => checkCode(code, { on }))));

// A hit of getCode against Map.get of the same objects, all keys in random order. Prints the ratio.
import { ratioToMap } from './ratioToMap.mjs';
import { shuffled } from './shuffled.mjs';

const [module, ids] = process.argv.slice(2);
const { codes } = await import(ids);
const { getCode } = await import(module);
const map = new Map(codes.map((code) => [code, getCode(code)]));
process.stdout.write(String(ratioToMap(map, shuffled(codes), (code) => getCode(code))));

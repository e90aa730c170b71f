// suggestCodes on random malformed strings. Prints microseconds per call.
const [module] = process.argv.slice(2);
const { suggestCodes } = await import(module);
const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789- ';
let seed = 7;
function randomCharacter() {
  seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
  return characters[(seed >>> 8) % characters.length];
}
const inputs = Array.from({ length: 5000 }, () => Array.from({ length: 4 + (seed % 3) }, randomCharacter).join(''));
const begin = performance.now();
for (const input of inputs) suggestCodes(input);
const took = performance.now() - begin;
process.stdout.write(String((took * 1000) / inputs.length));

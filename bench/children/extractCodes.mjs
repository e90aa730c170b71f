// extractCodes on 20 MB of prose with a code in each line. Prints seconds.
import { shuffled } from './shuffled.mjs';

const [module, ids] = process.argv.slice(2);
const { codes } = await import(ids);
const { extractCodes } = await import(module);
const line = (code) => `On 2026-07-01 the patient received 12 units of ${code}-RR, ordered by phone under no. 4711.\n`;
const page = shuffled(codes).map(line).join('');
const text = page.repeat(Math.ceil(20_000_000 / page.length)).slice(0, 20_000_000);

extractCodes(page);
const begin = performance.now();
const found = extractCodes(text).length;
const took = performance.now() - begin;
if (found !== (text.match(/-RR/g) ?? []).length) throw new Error('a code was not found');
process.stdout.write(String(took / 1000));

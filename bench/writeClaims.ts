import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { listCodes, listModifiers } from '../src/index.ts';

/** The options of `hcpcs check` for such a file. */
export const claimsColumns: readonly string[] = [
  ...['--column', 'procedure', '--date-column', 'dos'],
  ...['--modifier-column', 'mod1', '--modifier-column', 'mod2'],
];

/**
 * Writes an invented claims file, the same each time. In random order it has codes of HCPCS, some of them on a day when
 * they were not in use, and as many of CPT's shape; a modifier on every second line; and a quoted field.
 */
export async function writeClaims(file: string, lines: number): Promise<void> {
  const [codes, modifiers, random] = [listCodes(), listModifiers(), randomNumbers()];
  const days = Array.from({ length: 2500 }, (_, day) =>
    new Date(Date.UTC(2019, 6, 1 + day)).toISOString().slice(0, 10),
  );
  const pick = (list: readonly string[]) => list[random(list.length)];
  const claim = (line: number) => {
    const code = random(2) === 0 ? pick(codes) : String(99200 + random(300));
    const modifier = random(2) === 0 ? pick(modifiers) : '';
    return `${line},"Doe, J",${pick(days)},${code},${modifier},${random(9) === 0 ? '25' : ''},${random(100_000) / 100}\n`;
  };
  const stream = createWriteStream(file);
  stream.write('id,patient,dos,procedure,mod1,mod2,charge\n');
  for (let line = 1; line <= lines; line += 1000) {
    const some = Array.from({ length: Math.min(1000, lines - line + 1) }, (_, index) => claim(line + index));
    if (!stream.write(some.join(''))) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
}

/** Numbers below a limit that look random. */
function randomNumbers(): (limit: number) => number {
  let state = 1;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * limit);
  };
}

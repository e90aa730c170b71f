import { refuse } from '../problem.ts';

const NOTE_START = /^\s*(\d{4})--(.*)$/;

/**
 * Reads the text of the processing notes by number: the lines of one note joined by a blank.
 *
 *       0016--DEVICE IS SUITABLE FOR VISUALLY IMPAIRED (E0609).                          *
 */
export function parseProcessingNotes(name: string, text: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, number, start] = NOTE_START.exec(line) ?? [];
    if (number !== undefined) {
      if (notes.has(number)) {
        refuse({
          where: `${name} line ${index + 1}`,
          found: `processing note ${number} for a second time`,
          allowed: 'each number once',
        });
      }
      current = [];
      notes.set(number, current);
    }
    const words = withoutFrame(start ?? line);
    if (words !== '') current?.push(words);
  }
  const empty = [...notes].find(([, lines]) => lines.length === 0)?.[0];
  if (empty !== undefined || notes.size === 0) {
    refuse({
      where: name,
      found: empty === undefined ? 'no processing note' : `processing note ${empty} without text`,
      allowed: 'a text after each number, such as 0016--DEVICE IS …',
    });
  }
  return new Map([...notes].map(([number, lines]) => [number, lines.join(' ')]));
}

/** Most lines end with an asterisk, the frame of the text. */
function withoutFrame(line: string): string {
  const text = line.trim();
  return text.endsWith('*') ? text.slice(0, -1).trimEnd() : text;
}

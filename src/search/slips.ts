/**
 * How many slips turn one word into another: a letter too many, missing, wrong, or two that changed places. More than
 * `most` is `most + 1`. With `isPrefix` it is the lowest number for any beginning of the second word. No library counts
 * slips of a beginning, which a word has while it is typed.
 */
export function countSlips(word: string, other: string, most: number, isPrefix: boolean): number {
  const width = other.length + 1;
  let [before, previous, current] = rows;
  for (let column = 0; column < width; column += 1) previous[column] = column;
  for (let row = 1; row <= word.length; row += 1) {
    const letter = word.charCodeAt(row - 1);
    let lowest = row;
    current[0] = row;
    for (let column = 1; column < width; column += 1) {
      const same = letter === other.charCodeAt(column - 1);
      let slips = (previous[column - 1] as number) + (same ? 0 : 1);
      slips = Math.min(slips, (previous[column] as number) + 1, (current[column - 1] as number) + 1);
      if (!same && row > 1 && column > 1 && isSwapped(word, row, other, column)) {
        slips = Math.min(slips, (before[column - 2] as number) + 1);
      }
      current[column] = slips;
      if (slips < lowest) lowest = slips;
    }
    if (lowest > most) return most + 1;
    [before, previous, current] = [previous, current, before];
  }
  if (!isPrefix) return Math.min(previous[width - 1] as number, most + 1);
  let lowest = most + 1;
  for (let column = 0; column < width; column += 1) lowest = Math.min(lowest, previous[column] as number);
  return lowest;
}

/** Three rows of the table, kept because this is called for hundreds of words. */
const rows: [number[], number[], number[]] = [[], [], []];

function isSwapped(word: string, row: number, other: string, column: number): boolean {
  return (
    word.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
    word.charCodeAt(row - 2) === other.charCodeAt(column - 1)
  );
}

/** The letters of a word, one bit each. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) - 97);
  return letters;
}

/** How many letters are in one set but not in the other. */
export function countLetters(letters: number): number {
  let rest = letters;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}

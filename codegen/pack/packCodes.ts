/**
 * Packs the codes of a release, which come in runs of consecutive numbers: a slash for each letter from A on, and for
 * each run behind a letter the gap before it, as a number of base 26 whose last digit is a small letter (a = 0) and
 * whose others are capitals, and its length in decimal digits, left out for 1. The number behind a run is always
 * missing: the next gap counts from the one behind that.
 *
 *     A0021, A0080, A0090, A0091, A0092, C0700  →  /vCfi3//BAy
 *
 *     /      the codes that begin with A
 *     v      21 numbers are missing (0000 to 0020); one code, A0021
 *     Cf     57 are missing behind A0022 (0023 to 0079); one code, A0080
 *     i3     8 are missing behind A0081 (0082 to 0089); three codes, A0090 to A0092
 *     //     none begins with B; those with C
 *     BAy    700 are missing; one code, C0700
 *
 * `src/internal/unpackCodes.ts` reads it.
 */
export function packCodes(codes: readonly string[]): string {
  let packed = '';
  let letter = LETTER_BEFORE_A;
  let next = 0;
  for (const { first, length } of runs(codes)) {
    const letters = first.charCodeAt(0) - letter;
    if (letters > 0) {
      packed += '/'.repeat(letters);
      letter += letters;
      next = 0;
    }
    const number = Number(first.slice(1));
    packed += packGap(number - next) + (length === 1 ? '' : length);
    next = number + length + 1;
  }
  return packed;
}

const LETTER_BEFORE_A = 64;

interface Run {
  readonly first: string;
  length: number;
}

/** The runs of consecutive numbers behind one letter. */
function runs(codes: readonly string[]): readonly Run[] {
  const found: Run[] = [];
  for (const code of codes) {
    const last = found.at(-1);
    if (last !== undefined && code === codeBehind(last)) last.length += 1;
    else found.push({ first: code, length: 1 });
  }
  return found;
}

function codeBehind({ first, length }: Run): string {
  return first.charAt(0) + String(Number(first.slice(1)) + length).padStart(4, '0');
}

function packGap(gap: number): string {
  return packLeading(Math.floor(gap / 26)) + String.fromCharCode(97 + (gap % 26));
}

function packLeading(number: number): string {
  return number === 0 ? '' : packLeading(Math.floor(number / 26)) + String.fromCharCode(65 + (number % 26));
}

/**
 * Packs the codes of a release, which come in runs of consecutive numbers: first how many begin with each letter from A
 * on, so that a reader can unpack one letter without the others; then, after a slash for each letter, its runs, each
 * as its length in decimal digits, left out for 1, and the gap before it as a number of base 26 whose last digit is a
 * small letter (a = 0) and whose others are capitals. The number after a run is always missing: the next gap counts
 * from the one after that.
 *
 *     A0021, A0080, A0090, A0091, A0092, C0700  →  5,0,1/vCf3i//BAy
 *
 *     5,0,1  five codes begin with A, none with B, one with C
 *     /v     21 numbers are missing (0000 to 0020); one code, A0021
 *     Cf     57 are missing after A0022 (0023 to 0079); one code, A0080
 *     3i     8 are missing after A0081 (0082 to 0089); three codes, A0090 to A0092
 *     //     none begins with B; those with C
 *     BAy    700 are missing; one code, C0700
 *
 * `src/packed/unpackCodes.ts` reads it.
 */
export function packCodes(codes: readonly string[]): string {
  const letters = LETTERS.slice(0, lettersInUse(codes)).map((letter) =>
    codes.filter((code) => code.startsWith(letter)),
  );
  return [letters.map(({ length }) => length).join(), ...letters.map(packLetter)].join('/');
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function lettersInUse(codes: readonly string[]): number {
  return LETTERS.indexOf(codes.at(-1)?.charAt(0) ?? '') + 1;
}

function packLetter(codes: readonly string[]): string {
  let next = 0;
  return runs(codes)
    .map(({ first, length }) => {
      const number = Number(first.slice(1));
      const packed = (length === 1 ? '' : length) + packGap(number - next);
      next = number + length + 1;
      return packed;
    })
    .join('');
}

interface Run {
  readonly first: string;
  length: number;
}

/** The runs of consecutive numbers among codes of one letter. */
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

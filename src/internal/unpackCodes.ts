/**
 * The codes of a release, as `codegen/pack/packCodes.ts` packs them, unpacked when first asked for into a bit for each
 * code that could be: letter and four digits.
 */
export interface Codes {
  readonly packed: string;
  unpacked: UnpackedCodes | undefined;
}

interface UnpackedCodes {
  readonly count: number;
  readonly bits: Uint32Array;
  /** For each word of bits that has a code, how many codes stand before it. */
  readonly ranks: Uint32Array;
}

const CODES_A_LETTER = 10_000;
/** A word of 32 bits for 32 codes that could be. */
const BIT_WORDS = (26 * CODES_A_LETTER) / 32;
const A = 65;
const SMALL_A = 97;
const ZERO = 48;

/** The row of exactly this code; `undefined` for anything that is not listed. */
export function rowOfCode(codes: Codes, code: unknown): number | undefined {
  if (typeof code !== 'string' || code.length !== 5) return undefined;
  const slot = slotOf(code);
  if (slot < 0) return undefined;
  codes.unpacked ??= unpackCodes(codes.packed);
  const { bits, ranks } = codes.unpacked;
  const word = slot >>> 5;
  const present = bits[word] as number;
  const bit = 1 << (slot & 31);
  if ((present & bit) === 0) return undefined;
  return (ranks[word] as number) + countBits(present & (bit - 1));
}

/** How many codes there are. */
export function countCodes(codes: Codes): number {
  codes.unpacked ??= unpackCodes(codes.packed);
  return codes.unpacked.count;
}

/** The place of a code among all that could be; -1 for what has another shape. */
function slotOf(code: string): number {
  const letter = code.charCodeAt(0) - A;
  const a = code.charCodeAt(1) - ZERO;
  const b = code.charCodeAt(2) - ZERO;
  const c = code.charCodeAt(3) - ZERO;
  const d = code.charCodeAt(4) - ZERO;
  // A character before 0 or A is negative: as an unsigned number it is larger than any.
  if (letter >>> 0 > 25 || a >>> 0 > 9 || b >>> 0 > 9 || c >>> 0 > 9 || d >>> 0 > 9) return -1;
  return letter * CODES_A_LETTER + a * 1000 + b * 100 + c * 10 + d;
}

function countBits(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function unpackCodes(packed: string): UnpackedCodes {
  const bits = new Uint32Array(BIT_WORDS);
  const ranks = new Uint32Array(BIT_WORDS);
  let row = 0;
  forEachRun(packed, (start, end) => {
    for (let slot = start; slot < end; slot += 1) {
      const word = slot >>> 5;
      const before = bits[word] as number;
      if (before === 0) ranks[word] = row;
      bits[word] = before | (1 << (slot & 31));
      row += 1;
    }
  });
  return { count: row, bits, ranks };
}

/** All codes in order. */
export function listPackedCodes(packed: string): string[] {
  const list: string[] = [];
  forEachRun(packed, (start, end) => {
    const letter = String.fromCharCode(A + Math.floor(start / CODES_A_LETTER));
    for (let slot = start; slot < end; slot += 1) list.push(letter + String(slot % CODES_A_LETTER).padStart(4, '0'));
  });
  return list;
}

const SLASH = 47;

/** Goes through the runs of consecutive codes, by their slots. */
function forEachRun(packed: string, visit: (start: number, end: number) => void): void {
  let letter = -1;
  let slot = 0;
  let gap = 0;
  for (let index = 0; index < packed.length; ) {
    const character = packed.charCodeAt(index++);
    if (character === SLASH) {
      letter += 1;
      slot = letter * CODES_A_LETTER;
    } else if (character < SMALL_A) {
      gap = (gap + character - A) * 26;
    } else {
      slot += gap + character - SMALL_A;
      gap = 0;
      let length = 0;
      for (; isDigit(packed.charCodeAt(index)); index += 1) length = length * 10 + packed.charCodeAt(index) - ZERO;
      const end = slot + (length || 1);
      visit(slot, end);
      // The number behind a run is missing, or the run would hold it.
      slot = end + 1;
    }
  }
}

function isDigit(character: number): boolean {
  return character >= ZERO && character <= 57;
}

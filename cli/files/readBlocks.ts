/** A piece of a file, byte for byte. */
export interface Block {
  readonly bytes: Buffer;
  /** The number of its first line in the file, from 1 on. */
  readonly line: number;
  /** How many line ends it has. */
  readonly lines: number;
  /**
   * `lines`: each line is a record. `record`: one record of several lines. `unreadable`: a line in which a quoted field
   * has no end, or one that is too long.
   */
  readonly kind: 'lines' | 'record' | 'unreadable';
}

/** How fields are quoted, in a format in which they can be. */
export interface Quoting {
  /** The byte between fields. */
  readonly delimiter: number;
  /** Whether several lines are together one record of the file. */
  readonly isRecord: (bytes: Buffer) => boolean;
}

const NEWLINE = 0x0a;
const QUOTE = 0x22;
/** A longer line is cut. No table has such lines, but a file of another kind may have no line ends. */
const LONGEST_LINE = 1 << 24;
/** If a quoted field goes on for longer, its end is missing. */
const LONGEST_RECORD = 1 << 16;

/**
 * Cuts a stream into blocks of whole lines, each hardly longer than what the stream gives at once. A quoted field may
 * have line breaks in it. If its end is missing, only its first line is lost, and not all up to the next quotation mark.
 */
export async function* readBlocks(
  input: AsyncIterable<Buffer>,
  firstLine: number,
  quoting: Quoting | undefined,
): AsyncGenerator<Block> {
  let rest: Buffer = Buffer.alloc(0);
  let line = firstLine;
  async function* cut(isEnd: boolean) {
    let at = 0;
    for (const piece of cutBlocks(rest, isEnd, quoting)) {
      yield { ...piece, line };
      line += piece.lines;
      at += piece.bytes.length;
    }
    rest = rest.subarray(at);
  }
  for await (const chunk of input) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    yield* cut(false);
  }
  yield* cut(true);
}

type Piece = Omit<Block, 'line'>;

/** Cuts what can be cut: at the end of the stream all, before that up to the last line end. */
function* cutBlocks(bytes: Buffer, isEnd: boolean, quoting: Quoting | undefined): Generator<Piece> {
  if (quoting && bytes.includes(QUOTE)) return yield* cutQuoted(bytes, isEnd, quoting);
  const end = isEnd ? bytes.length : bytes.lastIndexOf(NEWLINE) + 1;
  if (end > 0) yield pieceOf(bytes.subarray(0, end), 'lines');
  else if (bytes.length > LONGEST_LINE) yield pieceOf(bytes, 'unreadable');
}

function* cutQuoted(bytes: Buffer, isEnd: boolean, quoting: Quoting): Generator<Piece> {
  let [start, at] = [0, 0];
  const piece = (end: number, kind: Block['kind']): Piece => {
    const cut = pieceOf(bytes.subarray(start, end), kind);
    start = end;
    return cut;
  };
  while (at < bytes.length) {
    const end = endOfLine(bytes, at, isEnd);
    if (end === undefined) break;
    if (isOpen(bytes, at, end, quoting.delimiter)) {
      if (at > start) yield piece(at, 'lines');
      const recordEnd = endOfRecord(bytes, at, isEnd, quoting);
      if (recordEnd === undefined) return;
      yield recordEnd > end && quoting.isRecord(bytes.subarray(at, recordEnd))
        ? piece(recordEnd, 'record')
        : piece(end, 'unreadable');
      at = start;
    } else at = end;
  }
  if (at > start) yield piece(at, 'lines');
  if (bytes.length - at > LONGEST_LINE) yield piece(bytes.length, 'unreadable');
}

/** Where a line ends, its line end included; `undefined` if that is not yet in the buffer. */
function endOfLine(bytes: Buffer, at: number, isEnd: boolean): number | undefined {
  const newline = bytes.indexOf(NEWLINE, at);
  if (newline >= 0) return newline + 1;
  return isEnd ? bytes.length : undefined;
}

/**
 * Where the record ends whose first line has an open quotation; the end of that line if it has none that is near;
 * `undefined` if that cannot be known yet.
 */
function endOfRecord(bytes: Buffer, at: number, isEnd: boolean, { delimiter }: Quoting): number | undefined {
  let end = endOfLine(bytes, at, isEnd);
  const first = end;
  while (end !== undefined && end < bytes.length && end - at < LONGEST_RECORD) {
    end = endOfLine(bytes, end, isEnd);
    if (end !== undefined && !isOpen(bytes, at, end, delimiter)) return end;
  }
  return isEnd || bytes.length - at >= LONGEST_RECORD ? first : undefined;
}

/**
 * Whether the bytes end within a quoted field. Only a quotation mark at the beginning of a field opens one (`5" tube`
 * does not), and one that something else follows than a delimiter is a part of the field.
 */
function isOpen(bytes: Buffer, start: number, end: number, delimiter: number): boolean {
  let at = start;
  while (at < end) {
    if (bytes[at] === QUOTE) {
      at += 1;
      while (at < end && (bytes[at] !== QUOTE || bytes[at + 1] === QUOTE)) at += bytes[at] === QUOTE ? 2 : 1;
      if (at >= end) return true;
    }
    while (at < end && bytes[at] !== delimiter) at += 1;
    at += 1;
  }
  return false;
}

function pieceOf(bytes: Buffer, kind: Block['kind']): Piece {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return { bytes, kind, lines };
}

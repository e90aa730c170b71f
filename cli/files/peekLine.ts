/** The beginning of a file, and the file from its beginning on. */
export interface Peeked {
  /** The first line with its line end, without a byte order mark. */
  readonly first: Buffer;
  /** The byte order mark, if there is one. */
  readonly mark: Buffer;
  /** What follows the first line. */
  readonly rest: AsyncIterable<Buffer>;
}

const MARK = Buffer.from('\ufeff');
/** Where a file of another kind has no line ends. */
const LONGEST = 1 << 20;

/** Reads the first line of a stream. */
export async function peekLine(input: AsyncIterable<Buffer>): Promise<Peeked> {
  const chunks = input[Symbol.asyncIterator]();
  let read: Buffer = Buffer.alloc(0);
  while (!read.includes('\n') && read.length < LONGEST) {
    const { value, done } = await chunks.next();
    if (done) break;
    read = Buffer.concat([read, value]);
  }
  const start = read.subarray(0, MARK.length).equals(MARK) ? MARK.length : 0;
  const end = read.indexOf('\n') + 1 || read.length;
  return { first: read.subarray(start, end), mark: read.subarray(0, start), rest: restOf(read.subarray(end), chunks) };
}

async function* restOf(read: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (read.length > 0) yield read;
  yield* { [Symbol.asyncIterator]: () => chunks };
}

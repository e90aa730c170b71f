import type { Block, Quoting } from './readBlocks.ts';

/** What one line of a claims file asks about. */
export interface Claim {
  readonly code: string;
  readonly modifiers: readonly string[];
  /** The date of service as it is written; `undefined` if no column has one. */
  readonly date: string | undefined;
}

/** A record of a file: what it asks about, or why it cannot be read. */
export interface Entry {
  /** The number of its first line in the file. */
  readonly line: number;
  readonly claim: Claim | undefined;
  readonly fault: string | undefined;
  /** As it is in the file, with its line end; only if it is to be written again. */
  readonly bytes: Buffer | undefined;
}

/** What is written after the fields of a record. */
export interface Added {
  readonly hcpcs_status: string;
  readonly hcpcs_successor: string;
  readonly hcpcs_basis: string;
}

/** Which columns of a file to read, by name or number. */
export interface Columns {
  readonly column: string;
  readonly dateColumn: string | undefined;
  readonly modifierColumns: readonly string[];
}

/** How to read the records of a file, and how to write one again with what was found. */
export interface Format {
  /** The bytes before the first record. */
  readonly header: Buffer | undefined;
  readonly quoting: Quoting | undefined;
  readonly read: (block: Block, keepsBytes: boolean) => readonly Entry[];
  readonly addToHeader: (header: Buffer) => Buffer;
  readonly add: (entry: Entry, bytes: Buffer, added: Added) => Buffer;
}

/** The bytes of each line, with its line end. */
export function linesOf(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at) + 1 || bytes.length;
    lines.push(bytes.subarray(at, end));
    at = end;
  }
  return lines;
}

/** Puts a text before the line end of some bytes. */
export function beforeLineEnd(bytes: Buffer, text: string): Buffer {
  const [end = ''] = /\r?\n?$/.exec(bytes.subarray(-2).toString('latin1')) ?? [];
  return Buffer.concat([bytes.subarray(0, bytes.length - end.length), Buffer.from(text + end)]);
}

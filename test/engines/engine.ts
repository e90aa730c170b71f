export type Row = Readonly<Record<string, unknown>>;

/** A database with the tables of an export and the claim lines. */
export interface Engine {
  readonly rows: (query: string) => Promise<readonly Row[]>;
  readonly stop: () => Promise<void>;
}

/** Rows that are written as lines of JSON. */
export function linesOf(text: string): readonly Row[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** A cell as the spreadsheet holds it. */
export type Cell = string | number | boolean | Date | CellError | null;

/** What a cell shows whose formula failed (example: `{ error: '#NAME?' }`). */
export interface CellError {
  readonly error: string;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

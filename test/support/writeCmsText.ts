import type { Cells } from './cmsFixtures.ts';

/** The width and number of the columns of a line, in the order of the record layout. */
const widths: readonly (readonly [string, number])[] = [
  ['SHORT DESCRIPTION', 28],
  ['PRICE1', 2],
  ['PRICE2', 2],
  ['PRICE3', 2],
  ['PRICE4', 2],
  ['MULT_PI', 1],
  ['CIM1', 6],
  ['CIM2', 6],
  ['CIM3', 6],
  ['MCM1', 8],
  ['MCM2', 8],
  ['MCM3', 8],
  ['STATUTE', 10],
  ['LABCERT1', 3],
  ['LABCERT2', 3],
  ['LABCERT3', 3],
  ['LABCERT4', 3],
  ['LABCERT5', 3],
  ['LABCERT6', 3],
  ['LABCERT7', 3],
  ['LABCERT8', 3],
  ['XREF1', 5],
  ['XREF2', 5],
  ['XREF3', 5],
  ['XREF4', 5],
  ['XREF5', 5],
  ['COV', 1],
  ['ASC_GRP', 2],
  ['ASC_DT', 8],
  ['OPPS', 3],
  ['OPPS_PI', 1],
  ['OPPS_DT', 8],
  ['PROCNOTE', 4],
  ['BETOS', 3],
  ['', 1],
  ['TOS1', 1],
  ['TOS2', 1],
  ['TOS3', 1],
  ['TOS4', 1],
  ['TOS5', 1],
  ['ANEST_BU', 3],
  ['ADD DT', 8],
  ['ACT EFF DT', 8],
  ['TERM DT', 8],
  ['ACTION CD', 1],
];

/** The length that each line is padded to. In 2017, lines that only continue a description end with it. */
export interface LineLengths {
  readonly first: number;
  readonly further: number;
}

const PADDED: LineLengths = { first: 320, further: 320 };

/**
 * The lines of a record in the fixed-width text, numbered by hundreds. The long description continues on further lines.
 */
export function recordLines(cells: Cells, { first, further }: LineLengths = PADDED): readonly string[] {
  const code = String(cells.HCPC).padStart(5);
  const aligned: Cells = { ...cells, ANEST_BU: String(cells.ANEST_BU ?? '').padStart(3) };
  const details = widths.map(([column, width]) => String(aligned[column] ?? '').padEnd(width)).join('');
  return wrap(String(cells['LONG DESCRIPTION'])).map((chunk, index) => {
    const kind = index === 0 ? String(cells.RECID) : cells.RECID === '3' ? '4' : '8';
    const start = `${code}${String((index + 1) * 100).padStart(5, '0')}${kind}${chunk.padEnd(WIDTH)}`;
    return index === 0 ? (start + details).padEnd(first) : start.padEnd(further);
  });
}

export function recordText(records: readonly Cells[]): string {
  return `${records.flatMap((cells) => recordLines(cells)).join('\r\n')}\r\n`;
}

const WIDTH = 80;

/** Wraps a description as CMS does: a line takes words as long as they and the space after them fit into 80 columns. */
function wrap(description: string): readonly string[] {
  const lines: string[] = [];
  let rest = description;
  while (rest.length > WIDTH) {
    const end = rest.lastIndexOf(' ', WIDTH - 1);
    lines.push(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  return [...lines, rest];
}

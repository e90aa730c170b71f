import { CsvError, parse } from 'csv-parse/sync';
import { quote, refuse, refuseIfAny } from '../problem.ts';
import type { TextDocument } from '../read/readRelease.ts';

/** The product names of a crosswalk, and the quarter for which CMS published it. */
export interface ProductNames {
  /** Year and month (example: `'2025-10'`). */
  readonly quarter: string;
  /** The names of each code of HCPCS, sorted. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/** A line of the crosswalk, and which row it is. */
interface Line {
  readonly row: number;
  readonly code: string;
  readonly name: string;
}

/**
 * Reads CMS's crosswalk of Part B drugs from NDC to HCPCS: the names of the products that are billed with each code.
 *
 *     J9271,Pembrolizumab,"Merck Sharp & Dohme, LLC",00006-3026-02,Keytruda ,1 MG,…
 *
 * Its CPT codes are left out, because only numbers of CPT may be in the tables. A name is kept as CMS has it, but for
 * blanks, for its case where CMS has several (the most frequent one is taken), and for a labeler in brackets at its end.
 */
export function parseProductNames({ name: file, text }: TextDocument): ProductNames {
  const lines = readLines(file, text);
  refuseIfAny(
    lines
      .filter(({ code, name }) => !CODE.test(code) || name === '')
      .map(({ row, code, name }) => ({
        where: `${file} row ${row}`,
        found: `the code ${quote(code)} with the name ${quote(name)}`,
        allowed: 'a code of five characters and a name',
      })),
  );
  const spellings = chooseSpellings(lines.map(({ name }) => name));
  const names = new Map<string, Set<string>>();
  for (const { code, name } of lines.filter(({ code }) => HCPCS.test(code))) {
    const ofCode = names.get(code) ?? new Set<string>();
    names.set(code, ofCode.add(spellings.get(name.toLowerCase()) ?? name));
  }
  return { quarter: readQuarter(file, text), names: new Map([...names].map(([code, all]) => [code, [...all].sort()])) };
}

const CODE = /^[A-Z0-9]{5}$/;
const HCPCS = /^[A-CE-V]\d{4}$/;

/** The header stands in row 9; some quarters have more or less prose above it. */
const PREAMBLE_ROWS = 40;

function readLines(file: string, text: string): readonly Line[] {
  const rows = readRows(file, text);
  const heading = rows.slice(0, PREAMBLE_ROWS).findIndex((row) => row.includes('Drug Name'));
  const columnOf = (title: RegExp) => {
    const column = rows[heading]?.findIndex((cell) => title.test(cell)) ?? -1;
    if (column >= 0) return column;
    return refuse({
      where: file,
      found: 'no row with all headings',
      allowed: "the headings '_2025_CODE' with any year, 'LABELER NAME' and 'Drug Name' in one row",
    });
  };
  const [code, labeler, name] = [/^_?\d{4}_CODE$/, /^LABELER NAME$/, /^Drug Name$/].map(columnOf) as [
    number,
    number,
    number,
  ];
  const body = rows.map((cells, index) => ({ cells, row: index + 1 })).slice(heading + 1);
  const lines = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const labelers = [...OTHER_LABELERS, ...new Set(lines.map(({ cells }) => cells[labeler] ?? ''))];
  return lines.map(({ cells, row }) => ({
    row,
    code: (cells[code] ?? '').trim(),
    name: withoutLabeler((cells[name] ?? '').trim().replace(/\s+/g, ' '), labelers),
  }));
}

function readRows(file: string, text: string): readonly (readonly string[])[] {
  try {
    return parse(text, { relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse({ where: file, found: `no readable CSV (${error.message})`, allowed: 'CSV', remedy: REMEDY });
  }
}

const REMEDY = 'Download it again from CMS';

/** Labels that no row has as its labeler: of Belcher's epinephrine, sold by Henry Schein, and of hospitals that buy together. */
const OTHER_LABELERS: readonly string[] = ['Belcher', 'Novaplus'];

/** The name without the labeler that CMS writes in brackets after it (example: `'Daptomycin in NaCl (Baxter)'`). */
function withoutLabeler(name: string, labelers: readonly string[]): string {
  const [, rest, bracket = ''] = /^(.*?) ?\(([^()]*)\)$/.exec(name) ?? [];
  return rest && bracket && labelers.some((labeler) => labeler.startsWith(bracket)) ? rest : name;
}

/** For each name in small letters the spelling that most rows have, and of several the first one. */
function chooseSpellings(names: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  // The last one of a key stays in the map.
  const byCount = [...counts].toReversed().sort(([, one], [, other]) => one - other);
  return new Map(byCount.map(([name]) => [name.toLowerCase(), name]));
}

const MONTHS: readonly string[] = ['January', 'April', 'July', 'October'];

function readQuarter(file: string, text: string): string {
  const [, month = '', year = ''] = /Effective (\w+) 1, (\d{4}) through/.exec(text) ?? [];
  const quarter = MONTHS.indexOf(month);
  if (quarter >= 0) return `${year}-${String(quarter * 3 + 1).padStart(2, '0')}`;
  return refuse({
    where: file,
    found: 'no quarter',
    allowed: "its first and last day, such as 'Effective October 1, 2025 through December 31, 2025'",
  });
}

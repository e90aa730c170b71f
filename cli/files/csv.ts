import { parse } from 'csv-parse/sync';
import { UsageError } from '../usageError.ts';
import { suggest } from '../withSuggestion.ts';
import { delimiterOf } from './delimiterOf.ts';
import { type Added, beforeLineEnd, type Claim, type Columns, type Entry, type Format, linesOf } from './format.ts';
import type { Block } from './readBlocks.ts';

/** Reads a table of delimited fields. Its first line, a header or not, shows the delimiter and how many fields there are. */
export function csvFormat(first: Buffer, hasHeader: boolean, columns: Columns): Format {
  const delimiter = delimiterOf(first.toString());
  const strict = { delimiter, record_delimiter: ['\r\n', '\n'], bom: true, relax_column_count: true };
  const parseRows = (bytes: Buffer): Rows => parse(bytes, { ...strict, relax_quotes: true });
  const isRecord = (bytes: Buffer) => isOneRecord(() => parse(bytes, strict), names.length);
  const [names = []] = parseRows(first);
  const find = (column: string) => findColumn(column, hasHeader ? names : [], names.length);
  const code = find(columns.column);
  const date = columns.dateColumn === undefined ? undefined : find(columns.dateColumn);
  const modifiers = columns.modifierColumns.map(find);

  const toClaim = (fields: readonly string[]): Claim => ({
    code: fields[code] ?? '',
    modifiers: modifiers.length === 0 ? NONE : modifiers.map((modifier) => fields[modifier] ?? ''),
    date: date === undefined ? undefined : fields[date],
  });
  const toEntry = (fields: readonly string[], line: number, bytes: Buffer | undefined): Entry => {
    if (fields.length === names.length) return { line, claim: toClaim(fields), fault: undefined, bytes };
    const isBlank = fields.length === 1 && fields[0] === '';
    const fault = isBlank ? undefined : `${fields.length} fields; the first line has ${names.length}`;
    return { line, claim: undefined, fault, bytes };
  };
  return {
    header: hasHeader ? first : undefined,
    quoting: { delimiter: delimiter.charCodeAt(0), isRecord },
    read(block: Block, keepsBytes: boolean) {
      const { bytes, line, kind } = block;
      if (kind === 'unreadable') return [{ line, claim: undefined, fault: 'a quotation that does not end', bytes }];
      const rows = parseRows(bytes);
      const pieces = keepsBytes ? (kind === 'record' ? [bytes] : linesOf(bytes)) : [];
      return rows.map((fields, index) => toEntry(fields, line + index, pieces[index]));
    },
    addToHeader: (header) => beforeLineEnd(header, join(delimiter, addedNames)),
    add: (entry, bytes, added) =>
      entry.claim || entry.fault ? beforeLineEnd(bytes, join(delimiter, Object.values(added))) : bytes,
  };
}

type Rows = readonly (readonly string[])[];

const NONE: readonly string[] = [];
const addedNames: readonly (keyof Added)[] = ['hcpcs_status', 'hcpcs_successor', 'hcpcs_basis'];

function join(separator: string, fields: readonly string[]): string {
  return fields.map((field) => separator + field).join('');
}

/** Lines that only a lenient reader takes for one record begin with one that lacks the end of a quotation. */
function isOneRecord(parseStrictly: () => Rows, length: number): boolean {
  try {
    const rows = parseStrictly();
    return rows.length === 1 && rows[0]?.length === length;
  } catch {
    return false;
  }
}

/** The place of a column that is given by its name, or by its number from 1 on. */
function findColumn(column: string, names: readonly string[], width: number): number {
  const same = (wanted: string, ignoresCase: boolean) =>
    names.flatMap((name, index) => {
      const written = name.trim();
      return written === wanted || (ignoresCase && written.toLowerCase() === wanted.toLowerCase()) ? [index] : [];
    });
  const exact = same(column, false);
  const [found, other] = exact.length > 0 ? exact : same(column, true);
  if (other !== undefined)
    throw new UsageError(`the header has the column ${JSON.stringify(column)} twice; give its number`);
  if (found !== undefined) return found;
  const number = /^\d+$/.test(column) ? Number(column) : 0;
  if (number >= 1 && number <= width) return number - 1;
  const known = names.length > 0 ? `its columns are ${names.join(', ')}` : `it has ${width} columns`;
  throw new UsageError(`the file has no column ${JSON.stringify(column)} (${known})${suggest(column, names)}`);
}

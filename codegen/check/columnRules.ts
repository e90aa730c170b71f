import { toIsoDate } from '../../src/shared/calendar.ts';
import { type Column, type RecordField, recordFields } from '../fields.ts';
import type { Layout, LayoutField } from '../parse/layout.ts';

/** What one column may hold: as a check, and in words for a message. */
export interface ColumnRule {
  readonly allows: (cell: string) => boolean;
  readonly allowed: string;
  /** A value that CMS may have meant instead. */
  readonly suggest?: (cell: string) => string | undefined;
}

/** Derives from the record layout what each column of a record may hold. */
export function columnRules(layout: Layout): ReadonlyMap<Column, ColumnRule> {
  return new Map(
    recordFields.flatMap((field) => {
      const rule = columnRule(field, layout.get(field.layoutName));
      return field.columns.map((column) => [column, rule] as const);
    }),
  );
}

function columnRule(field: RecordField, layoutField: LayoutField | undefined): ColumnRule {
  const rule = contentRule(field, layoutField?.values ?? [], layoutField?.length ?? 0);
  if (field.required) return rule;
  return { ...rule, allows: (cell) => cell === '' || rule.allows(cell), allowed: `${rule.allowed}, or blank` };
}

const CODE_OR_MODIFIER = /^(?:[A-CE-V]\d{4}|[A-Z][A-Z0-9])$/;
/** Codes, sections and numbers of laws. */
const PRINTABLE = /^[ -~]+$/;
/**
 * Text for people, in any script. From CMS's fixed-width text only ASCII gets here. Invisible characters, the character
 * that replaces unreadable bytes, and blanks only are not words.
 */
const WORDS = /^(?!\p{Z}+$)(?:(?!\ufffd)[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}])+$/u;

/** A message lists no more values than this. */
const MOST_LISTED = 12;

/** A value with one sign for those that are taken for each other. */
function alike(value: string): string {
  return value.replaceAll('O', '0').replaceAll('I', '1').replaceAll('S', '5').replaceAll('B', '8');
}

function contentRule({ content }: RecordField, values: LayoutField['values'], width: number): ColumnRule {
  switch (content) {
    case 'code':
      return {
        allows: (cell) => CODE_OR_MODIFIER.test(cell),
        allowed:
          'a code (a letter from A to V other than D, and four digits) or a modifier (a letter, and a letter or digit); ' +
          'CPT and CDT texts are copyrighted: their codes never enter the tables',
      };
    case 'kind':
      return { allows: (cell) => cell === '3' || cell === '7', allowed: '3 (code) or 7 (modifier)' };
    case 'text':
      // A long description continues on further lines: the width of its field is no limit.
      return { allows: (cell) => WORDS.test(cell), allowed: 'words, in characters that can be seen' };
    case 'coded': {
      const codes = new Set(values.map(({ code }) => code));
      return {
        allows: (cell) => codes.has(cell),
        allowed: `the layout's ${codes.size > MOST_LISTED ? `${codes.size} values` : `values ${[...codes].join(', ')}`}`,
        suggest: (cell) => [...codes].find((code) => alike(code) === alike(cell)),
      };
    }
    case 'date':
      return {
        allows: (cell) => /^\d{8}$/.test(cell) && toIsoDate(cell) !== undefined,
        allowed: 'a day of the calendar as YYYYMMDD',
      };
    case 'quantity':
      return { allows: (cell) => /^\d+$/.test(cell) && cell.length <= width, allowed: `at most ${width} digits` };
    case 'note':
      return { allows: (cell) => /^\d{4}$/.test(cell), allowed: 'four digits' };
    case 'reference':
      return {
        allows: (cell) => PRINTABLE.test(cell) && cell.length <= width,
        allowed: `at most ${width} printable ASCII characters`,
      };
  }
}

import { z } from 'zod';
import type { Layout, LayoutField } from '../parse/parseLayout.ts';
import { type RecordField, recordFields } from '../recordFields.ts';

/** What one column may hold: as a schema, and in words for a message. */
export interface ColumnRule {
  readonly schema: z.ZodType<string>;
  readonly allowed: string;
}

/** Derives from the record layout what each column of a record may hold. */
export function recordSchema(layout: Layout): ReadonlyMap<string, ColumnRule> {
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
  return { schema: z.union([z.literal(''), rule.schema]), allowed: `${rule.allowed}, or blank` };
}

const CODE_OR_MODIFIER = /^(?:[A-CE-V]\d{4}|[A-Z][A-Z0-9])$/;
/** Codes, sections and numbers of laws. */
const PRINTABLE = /^[ -~]+$/;
/**
 * What people read, in whatever script. In CMS's fixed-width text only ASCII gets here. What a reader cannot see, or
 * that stands for bytes which could not be read, is no word.
 */
const WORDS = /^(?:(?!\ufffd)[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}])+$/u;

function contentRule({ content }: RecordField, values: LayoutField['values'], width: number): ColumnRule {
  switch (content) {
    case 'code':
      return {
        schema: z.string().regex(CODE_OR_MODIFIER),
        allowed:
          'a letter from A to V but D and four digits, or a modifier: a letter and a letter or digit ' +
          '(texts of CPT and CDT are copyrighted: their codes never enter the tables)',
      };
    case 'kind':
      return { schema: z.enum(['3', '7']), allowed: '3 (code) or 7 (modifier)' };
    case 'text':
      // A long description goes on over further lines: the width of its field is no limit.
      return { schema: z.string().regex(WORDS), allowed: 'words, in characters that can be seen' };
    case 'coded': {
      const codes = values.map(({ code }) => code);
      return { schema: z.enum(codes), allowed: `the layout's values ${codes.join(', ')}` };
    }
    case 'date':
      return { schema: z.string().refine(isCalendarDate), allowed: 'a day of the calendar as YYYYMMDD' };
    case 'quantity':
      return { schema: z.string().regex(/^\d+$/).max(width), allowed: `at most ${width} digits` };
    case 'note':
      return { schema: z.string().regex(/^\d{4}$/), allowed: 'four digits' };
    case 'reference':
      return {
        schema: z.string().regex(PRINTABLE).max(width),
        allowed: `at most ${width} printable ASCII characters`,
      };
  }
}

/** Whether YYYYMMDD names a day that exists. */
function isCalendarDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return z.iso.date().safeParse(`${year}-${month}-${day}`).success;
}

import { isCalendarDate } from '../src/index.ts';
import { UsageError } from './usageError.ts';

/** The parser loses a `-` among arguments, so it gets another word for stdin and stdout. */
const DASH = '<->';

export function withoutDash(arg: string): string {
  return arg === '-' ? DASH : arg;
}

export function withDash(text: string): string {
  return text === DASH ? '-' : text;
}

/** An option with one text as its value. */
interface TextOption {
  readonly type: 'string';
  readonly requiresArg: true;
  readonly describe: string;
  readonly coerce: (given: string) => string;
}

export function text(describe: string): TextOption {
  return { type: 'string', requiresArg: true, describe, coerce: once };
}

/** A day; the command gets it as an ISO date. */
export function day(describe: string): TextOption {
  return { ...text(`${describe} (2026-01-31 or 20260131)`), coerce: (given) => toDay(once(given)) };
}

/** A whole number from 1 on. */
export function count(describe: string): Omit<TextOption, 'coerce'> & { readonly coerce: (given: string) => number } {
  return { ...text(describe), coerce: (given) => toCount(once(given)) };
}

/** The id of a release. */
export function releaseId(describe: string): TextOption {
  return { ...text(describe), coerce: (given) => toReleaseId(once(given)) };
}

/** The argument that names files of CMS's. */
export const cmsFiles = {
  type: 'string',
  array: true,
  demandOption: true,
  describe: "CMS's files of the release: a zip, a TXT or an XLSX",
} as const;

/** The text of an option; the parser makes a list of one that is given several times. */
function once(given: string | readonly string[]): string {
  if (typeof given === 'string') return withDash(given);
  throw new UsageError(`an option is given twice: ${given.join(' and ')}`);
}

function toDay(given: string): string {
  if (isCalendarDate(given)) return given.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  throw new UsageError(`${JSON.stringify(given)} is not a day of the calendar, such as 2026-01-31`);
}

function toCount(given: string): number {
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw new UsageError(`${JSON.stringify(given)} is not a whole number from 1 on`);
}

function toReleaseId(given: string): string {
  if (/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(given)) return given;
  throw new UsageError(`${JSON.stringify(given)} is not a year and month, such as 2018-01`);
}

import { release } from '../lookup/release.ts';
import { isoDateOf } from '../shared/days.ts';
import { HCPCS_SYSTEM, isHcpcsSystem } from '../shared/hcpcsSystems.ts';
import { ownProperty } from '../shared/ownProperty.ts';
import type { Code, Modifier } from '../types.ts';
import { type CodeCheck, checkCode } from '../validity/checkCode.ts';
import { recordOf } from './records.ts';
import type { Parameters, ParametersParameter } from './types.ts';

/** The parts of a Coding, as any library has them. */
interface CodingParts {
  readonly system?: string | undefined;
  readonly version?: string | undefined;
  readonly code?: string | undefined;
  readonly display?: string | undefined;
}

/** What `$validate-code` takes, by FHIR's names: a Coding's parts, or a Coding as `coding`. */
export interface CodeToValidate extends CodingParts {
  /** The name of `system` in `CodeSystem/$validate-code`. */
  readonly url?: string | undefined;
  readonly coding?: CodingParts | undefined;
  /** The day on which the code must be in use: FHIR's dateTime with a day, or `YYYYMMDD`. */
  readonly date?: string | undefined;
}

/**
 * Returns what a terminology server's `CodeSystem/$validate-code` does: Parameters with `result`, a `message` that says
 * why it is false or what to mind, and for a listed code or modifier `display`, `code`, `system`, `version` and
 * `inactive`. `result` is true for a listed code, written exactly so (FHIR has HCPCS as case-sensitive), whose system,
 * version and display, as far as given, are HCPCS's in any spelling that `fromCoding` takes, this release's, and CMS's
 * long or short description, case and doubled blanks aside. A terminated code is still a code of the system, so that
 * `result` is true and `inactive` too; with `date` it is true for a code in use on that day alone. A string is a code.
 *
 * @throws RangeError for a `date` that is no day of the calendar.
 * @example
 * validateCode({ code: 'Q9989', date: '2019-01-01' }).parameter?.[0] //=> { name: 'result', valueBoolean: false }
 */
export function validateCode(input: string | CodeToValidate): Parameters {
  const asked = typeof input === 'string' ? { code: input } : (ownProperty(input, 'coding') ?? input);
  const on = dayOf(ownProperty(input, 'date'));
  const code = textOf(asked, 'code');
  const check = checkCode(code ?? '', { on });
  const system = textOf(asked, 'system') ?? textOf(input, 'url') ?? HCPCS_SYSTEM;
  if (!isHcpcsSystem(system)) return answer([`The system is ${quote(system)}, not ${HCPCS_SYSTEM}.`]);
  if (code === undefined) return answer(['No code is given.']);
  const errors = [findShape(check), findVersion(textOf(asked, 'version'))];
  const record = recordOf(code);
  if (record === undefined) return answer(errors);
  // Without a day it is a hint: a code that is not in use is a code of the system all the same.
  const term = findTerm(check);
  errors.push(on === undefined ? undefined : term, findDisplay(textOf(asked, 'display'), record));
  return answer(errors, on === undefined ? term : undefined, [
    { name: 'display', valueString: record.longDescription },
    { name: 'code', valueCode: record.code },
    { name: 'system', valueUri: HCPCS_SYSTEM },
    { name: 'version', valueString: release.id },
    { name: 'inactive', valueBoolean: check.status !== 'active' },
  ]);
}

function answer(
  errors: readonly (string | undefined)[],
  hint?: string | undefined,
  rest: readonly ParametersParameter[] = [],
): Parameters {
  const messages = [...errors, hint].filter((message) => message !== undefined);
  return {
    resourceType: 'Parameters',
    parameter: [
      { name: 'result', valueBoolean: errors.every((error) => error === undefined) },
      ...(messages.length > 0 ? [{ name: 'message', valueString: messages.join(' ') }] : []),
      ...rest,
    ],
  };
}

/** What is given under a name. What is no string has not been left out: it is taken by its type, and so is wrong. */
function textOf(asked: unknown, name: string): string | undefined {
  const value = ownProperty(asked, name) ?? undefined;
  return value === undefined || typeof value === 'string' ? value : `(${typeof value})`;
}

const TIME_OF_DAY = /T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** The day of a dateTime. */
function dayOf(date: unknown): string | undefined {
  if (date === undefined) return undefined;
  return isoDateOf('date', typeof date === 'string' ? date.replace(TIME_OF_DAY, '') : date);
}

function findVersion(version: string | undefined): string | undefined {
  if (version === undefined || version === release.id) return undefined;
  return `Version ${quote(version)} is not known here, only ${release.id}.`;
}

function findShape(check: CodeCheck): string | undefined {
  const found = quote(check.input);
  switch (check.status) {
    case 'unlisted':
      return `${found} is not in HCPCS Level II ${release.id}.`;
    case 'cpt':
      return `${found} has the shape of CPT, which is another code system: http://www.ama-assn.org/go/cpt.`;
    case 'cdt':
      return `${found} has the shape of CDT, which is another code system: http://www.ada.org/cdt.`;
    case 'malformed':
      return `${found} has not the shape of a code or modifier of HCPCS Level II.`;
    default:
      return check.input === check.code ? undefined : `${found} is written ${check.code}.`;
  }
}

function findTerm(check: CodeCheck): string | undefined {
  if (check.status === 'notYetEffective') return `${check.code} is in use from ${check.from} on.`;
  if (check.status !== 'terminated') return undefined;
  const { code, through, replacedBy } = check;
  const codes = replacedBy.map((replacement) => replacement.code);
  const reference = codes.length > 0 ? ` CMS refers to ${codes.join(', ')}.` : '';
  return `${code} is terminated: its last day was ${through}.${reference}`;
}

function findDisplay(
  display: string | undefined,
  { code, longDescription, shortDescription }: Code | Modifier,
): string | undefined {
  if (display === undefined || [longDescription, shortDescription].map(fold).includes(fold(display))) return undefined;
  return `${quote(display)} is not the display of ${code}, which is ${JSON.stringify(longDescription)}.`;
}

function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** What was given, short and without characters that FHIR does not allow. */
function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}

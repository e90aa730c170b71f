import { release } from '../lookup/release.ts';
import { isoDateOf } from '../shared/days.ts';
import { HCPCS_SYSTEM, isHcpcsSystem } from '../shared/hcpcsSystems.ts';
import { listByBasis } from '../shared/listByBasis.ts';
import { ownProperty } from '../shared/ownProperty.ts';
import type { Code, Modifier } from '../types.ts';
import { type CodeCheck, checkCode } from '../validity/checkCode.ts';
import { recordOf } from './records.ts';
import type { Parameters, ParametersParameter } from './types.ts';

/** The parts of a Coding that are checked. Each may be missing. */
interface CodingParts {
  readonly system?: string | undefined;
  readonly version?: string | undefined;
  readonly code?: string | undefined;
  readonly display?: string | undefined;
}

/** The input of `$validate-code`, with FHIR's names: the parts of a Coding, or a Coding as `coding`. */
export interface CodeToValidate extends CodingParts {
  /** What `CodeSystem/$validate-code` calls `system`. */
  readonly url?: string | undefined;
  readonly coding?: CodingParts | undefined;
  /** The day on which the code must be in use: a FHIR dateTime that has a day, or `YYYYMMDD`. */
  readonly date?: string | undefined;
}

/**
 * Returns what a terminology server returns for `CodeSystem/$validate-code`: Parameters with `result`; a `message` that
 * says why the result is false, or what to note; and, for a listed code or modifier, `display`, `code`, `system`,
 * `version` and `inactive`.
 *
 * `result` is true for a listed code in exactly this spelling, because HCPCS is case-sensitive in FHIR. The other parts
 * count only if they are given: the system must be HCPCS in a spelling that `fromCoding` accepts, the version must be
 * this release, and the display must be CMS's long or short description, apart from case and repeated spaces. The
 * version does not count under a system that CMS's Blue Button uses (`https://www.cms.gov/…` or
 * `https://bluebutton.cms.gov/…`), because there it is the last digit of a year. A terminated code is still a code of the
 * system: `result` and `inactive` are both true. With `date`, `result` is true only if the code is in use on that day.
 *
 * @param input - A code as a string, or the parts of a Coding.
 * @throws RangeError if `date` is not a calendar date.
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
  const errors = [findShape(check), findVersion(system, textOf(asked, 'version'))];
  const record = recordOf(code);
  if (record === undefined) return answer(errors);
  // Without a day this is only a hint: a code that is not in use is still a code of the system.
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

/**
 * The argument as text. A non-string counts as given, under its type name, so that it fails instead of being ignored.
 */
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

/** How the systems of CMS's Blue Button begin. Its version is the last digit of a year, never a release. */
const BLUE_BUTTON = /^https:\/\/www\.cms\.gov\/|^https?:\/\/bluebutton\.cms\.gov\//i;

function findVersion(system: string, version: string | undefined): string | undefined {
  if (version === undefined || version === release.id || BLUE_BUTTON.test(system)) return undefined;
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
      return `${found} does not have the shape of an HCPCS Level II code or modifier.`;
    default:
      return check.input === check.code ? undefined : `${found} is written ${check.code}.`;
  }
}

function findTerm(check: CodeCheck): string | undefined {
  if (check.status === 'notYetEffective') return `${check.code} is in use from ${check.from} on.`;
  if (check.status !== 'terminated') return undefined;
  const { code, through, replacedBy } = check;
  const successors = listByBasis('CMS refers to', replacedBy, ({ code }) => code);
  return `${code} is terminated: its last day was ${through}.${successors}`;
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

/** The text that was given, shortened, and without characters that FHIR does not allow. */
function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}

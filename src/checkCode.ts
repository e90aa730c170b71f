import { dayInOptions, dayToCheck } from './internal/days.ts';
import { normalize } from './internal/normalize.ts';
import { referringTo } from './internal/references.ts';
import { replacementsOf, type Standing } from './internal/replacements.ts';
import { statusOfShape } from './internal/shapes.ts';
import { statusOn, type Term, termOf } from './internal/terms.ts';
import type { CodeId, ModifierId } from './types.ts';

/** May a code or modifier be used on a day? Each `status` has what belongs to it; dates are ISO dates. */
export type CodeCheck =
  | (Listed &
      (
        | { readonly status: 'active'; readonly through: string | undefined }
        | { readonly status: 'notYetEffective'; readonly precededBy: readonly (CodeId | ModifierId)[] }
        | { readonly status: 'terminated'; readonly through: string; readonly replacedBy: readonly Replacement[] }
      ))
  /** Not in this release: `hcpcs/history` knows codes that have left CMS's file. */
  | { readonly status: 'unlisted'; readonly input: string; readonly code: string }
  /** Of another, copyrighted code set, which cannot be checked here. */
  | { readonly status: 'cpt' | 'cdt'; readonly input: string; readonly code: string }
  | { readonly status: 'malformed'; readonly input: string };

interface Listed {
  readonly input: string;
  readonly code: CodeId | ModifierId;
  readonly kind: 'code' | 'modifier';
  readonly from: string;
}

/** What CMS refers to from a terminated code, followed to what is active on the day, or as far as it goes. */
export interface Replacement {
  readonly code: string;
  readonly status: CodeCheck['status'];
}

/**
 * Returns whether a code or modifier may be used on a day. `active`: `through` is the last usable day, where CMS has
 * set one. `notYetEffective`: `precededBy` is tied to it by a cross reference and active. `terminated`: `replacedBy` is
 * what CMS refers to. A miss is `unlisted`, `cpt`, `cdt` or `malformed`. CMS: columns ADD DT, TERM DT, XREF1-5.
 *
 * @param options - `on`: the date of service, an ISO date or `YYYYMMDD`; without it the first day of the release.
 * @throws RangeError for a day that {@link isCalendarDate} does not know, or a string in place of options.
 * @example
 * checkCode('C9058', { on: '2021-01-01' }).status //=> 'terminated'
 */
export function checkCode(input: string, options?: { readonly on?: string | undefined }): CodeCheck {
  const day = dayToCheck(dayInOptions(options));
  // As it stands, for most inputs are ids already.
  const term = termOf(input) ?? termOf(normalize(input) ?? '');
  if (term === undefined) return checkShape(input);
  const { code, kind, from, through } = term;
  const status = statusOn(term, day);
  if (status === 'active') return { status, input, code, kind, from, through };
  if (status === 'notYetEffective') return { status, input, code, kind, from, precededBy: findActive(term, day) };
  return { status, input, code, kind, from, through: through as string, replacedBy: findReplacements(term, day) };
}

function checkShape(input: string): CodeCheck {
  const id = normalize(input) ?? '';
  const status = statusOfShape(id);
  return status === 'malformed' ? { status, input } : { status, input, code: id };
}

function findActive({ code, references }: Term, day: number): readonly (CodeId | ModifierId)[] {
  return [...new Set([...references, ...referringTo(code)])]
    .map(termOf)
    .filter((term) => term !== undefined)
    .filter((term) => statusOn(term, day) === 'active')
    .map((term) => term.code);
}

/** Apart, for a closure in `checkCode` would slow each call. */
function findReplacements({ code, references }: Term, day: number): readonly Replacement[] {
  return replacementsOf(code, references, (id) => standingOn(id, day));
}

function standingOn(id: string, day: number): Standing {
  const term = termOf(id);
  return term
    ? { status: statusOn(term, day), references: term.references }
    : { status: statusOfShape(id), references: [] };
}

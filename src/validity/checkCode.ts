import { type DayOption, dayInOptions, dayToCheck } from '../shared/days.ts';
import type { Link } from '../shared/links.ts';
import { normalize } from '../shared/normalize.ts';
import { type Replacement, replacementsOf, type Standing } from '../shared/replacements.ts';
import { statusOfShape } from '../shared/shapes.ts';
import type { CodeId, ModifierId } from '../types.ts';
import { getPredecessors, type Predecessor } from './getPredecessors.ts';
import { successorsOf } from './links.ts';
import { statusOn, type Term, termOf } from './terms.ts';

/**
 * Whether a code or modifier may be used on a day. Each `status` has its own properties; all dates are ISO dates. `Id`
 * is the type of a listed code or modifier.
 */
export type CodeCheck<Id extends string = CodeId | ModifierId> =
  | (Listed<Id> &
      (
        | { readonly status: 'active'; readonly through: string | undefined }
        | { readonly status: 'notYetEffective'; readonly precededBy: readonly Predecessor<Id>[] }
        | { readonly status: 'terminated'; readonly through: string; readonly replacedBy: readonly Replacement[] }
      ))
  /** Not in this release. `hcpcs/history` also knows codes that have left CMS's file. */
  | { readonly status: 'unlisted'; readonly input: string; readonly code: string }
  /** From another code set. It is copyrighted, so its codes cannot be checked here. */
  | { readonly status: 'cpt' | 'cdt'; readonly input: string; readonly code: string }
  | { readonly status: 'malformed'; readonly input: string };

interface Listed<Id extends string> {
  readonly input: string;
  readonly code: Id;
  readonly kind: 'code' | 'modifier';
  readonly from: string;
}

/**
 * Returns whether a code or modifier may be used on a day, as a `status` with details. `active`: `through` is the last
 * usable day, if CMS has set one. `notYetEffective`: `precededBy` has its predecessors (see
 * {@link getPredecessors}) that are active on the day. `terminated`: `replacedBy` has the codes that took its place,
 * followed to one that has not ended by the day. Anything that is not
 * listed is `unlisted`, `cpt`, `cdt` or `malformed`. CMS: columns ADD DT, TERM DT, XREF1-5.
 *
 * The answers are complete from `release.completeSince` on. For an earlier day, `unlisted` may be a code that has left
 * CMS's file, and `notYetEffective` one that CMS used before with another meaning.
 *
 * `active` is what CMS's file says of the dates, not a promise of payment. See {@link getCoverage}: Medicare does not
 * pay for a code with `I`.
 *
 * @param input - A code or modifier, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @param options - `on`: the date of service, an ISO date or `YYYYMMDD`. Without it, the first day of the release.
 * @throws RangeError if the day is not a calendar date (see {@link isCalendarDate}), or if a day is passed in place of
 * the options.
 * @example
 * checkCode('C9058', { on: '2021-01-01' }).status //=> 'terminated'
 */
export function checkCode(input: string, options?: DayOption): CodeCheck {
  const day = dayToCheck(dayInOptions(options));
  // Try the input unchanged first: most callers pass a normalized id.
  const term = termOf(input) ?? termOf(normalize(input) ?? '');
  if (term === undefined) return checkShape(input);
  const { code, kind, from, through } = term;
  const status = statusOn(term, day);
  if (status === 'active') return { status, input, code, kind, from, through };
  if (status === 'notYetEffective') return { status, input, code, kind, from, precededBy: findActive(code, day) };
  return { status, input, code, kind, from, through: through as string, replacedBy: findReplacements(term, day) };
}

function checkShape(input: string): CodeCheck {
  const id = normalize(input) ?? '';
  const status = statusOfShape(id);
  return status === 'malformed' ? { status, input } : { status, input, code: id };
}

function findActive(code: string, day: number): readonly Predecessor[] {
  return getPredecessors(code).filter((predecessor) => standingOn(predecessor, day).status === 'active');
}

/** Separate, so that `checkCode` itself allocates no closure. */
function findReplacements(term: Term, day: number): readonly Replacement[] {
  return replacementsOf(successorsOf(term), (successor) => standingOn(successor, day));
}

function standingOn(link: Pick<Link, 'code'>, day: number): Standing<Link> {
  const term = termOf(link.code);
  return { status: term ? statusOn(term, day) : statusOfShape(link.code), successors: successorsOf(link) };
}

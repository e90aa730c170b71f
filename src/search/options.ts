import { effectiveDate } from '../../generated/release.ts';
import { type Criterion, readCriteria, type ValueSetCriteria } from '../shared/criteria.ts';
import { type DayOption, isoDateOf } from '../shared/days.ts';
import type { SearchResult } from './types.ts';

/** What a search looks through. */
export interface SearchOptions extends DayOption {
  /** Without it, codes and modifiers. */
  readonly kinds?: readonly SearchResult['kind'][] | undefined;
  /** Values of fields, as in `valueSet` of `hcpcs/fhir`: for each field one or several, of which a record must have one. */
  readonly where?: ValueSetCriteria | undefined;
}

/** Options, checked. */
export interface CheckedOptions {
  /** The day of the search, as an ISO date. */
  readonly day: string;
  /** Whether only what is active on the day is wanted. */
  readonly isDayGiven: boolean;
  readonly kinds: readonly string[];
  readonly criteria: readonly Criterion[];
}

const KINDS: readonly string[] = ['code', 'modifier'];
const NAMES: readonly string[] = ['on', 'kinds', 'where'];

/** Checks the options of `createSearch`. Throws a RangeError for a day or a filter that does not exist. */
export function readOptions(options: SearchOptions | undefined): CheckedOptions {
  if (options !== undefined && (typeof options !== 'object' || options === null)) {
    throw refusal('options', options, 'an object with on, kinds or where');
  }
  const stranger = Object.keys(options ?? {}).find((name) => !NAMES.includes(name));
  if (stranger !== undefined) throw refusal('options', stranger, NAMES.join(', '));
  const { on, kinds, where = {} } = options ?? {};
  return {
    day: on === undefined ? effectiveDate : isoDateOf('on', on),
    isDayGiven: on !== undefined,
    kinds: kinds === undefined ? KINDS : readKinds(kinds),
    criteria: readCriteria(where),
  };
}

function readKinds(kinds: unknown): readonly string[] {
  const list = Array.isArray(kinds) ? kinds : [kinds];
  const stranger = list.length === 0 ? '' : list.find((kind) => !KINDS.includes(kind));
  if (Array.isArray(kinds) && stranger === undefined) return list;
  throw refusal('kinds', stranger ?? kinds, 'a list of code and modifier');
}

function refusal(where: string, found: unknown, allowed: string): RangeError {
  const shown = typeof found === 'string' ? JSON.stringify(found.slice(0, 40)) : found === null ? 'null' : typeof found;
  return new RangeError(`${where}: found ${shown}; allowed: ${allowed}`);
}

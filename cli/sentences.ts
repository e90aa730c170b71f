import type { CodeCheck, Predecessor, Replacement } from '../src/index.ts';
import type { Answer, ModifierAnswer } from './answer.ts';

/** The day that an answer is about, and the first one from which such answers are complete. */
export interface Day {
  readonly on: string;
  readonly completeSince: string;
}

/** An answer in words: whether the code may be used on the day, why, and what instead. */
export function sayAnswer({ check, modifiers, suggestions, ...day }: Answer): string {
  const said = `${sayCheck(check, day)}${sayMeant(suggestions)}`;
  return [said, ...modifiers.map((modifier) => sayModifier(modifier, day))].join('; ');
}

function sayModifier({ modifier, check, meaning = '' }: ModifierAnswer, day: Day): string {
  return `modifier ${modifier} ${check === undefined ? `says: ${meaning}` : sayCheck(check, day)}`;
}

/** Whether a code or modifier may be used on the day, in words. */
export function sayCheck(check: CodeCheck<string>, day: Day): string {
  switch (check.status) {
    case 'active':
      return `may be used on ${day.on}, from ${check.from}${check.through === undefined ? '' : ` to ${check.through}`}`;
    case 'terminated':
      return `may not be used on ${day.on}: ended on ${check.through}${sayInstead(check.replacedBy)}`;
    case 'notYetEffective':
      return `may not be used on ${day.on}: begins on ${check.from}${sayBefore(check.precededBy)}${sayLimit(day)}`;
    case 'unlisted':
      return `is not in CMS's files${sayLimit(day)}`;
    case 'malformed':
      return 'is not a code';
    default:
      return `belongs to ${check.status.toUpperCase()}, not to HCPCS Level II: not checked`;
  }
}

export function sayMeant(suggestions: readonly string[]): string {
  return suggestions.length === 0 ? '' : `; did you mean ${suggestions.join(' or ')}?`;
}

function sayInstead(replacements: readonly Replacement[]): string {
  return sayLinks('instead', replacements, ({ code, status }) => `${code}${standings[status] ?? ''}`);
}

function sayBefore(predecessors: readonly Predecessor<string>[]): string {
  return sayLinks('before', predecessors, ({ code }) => code);
}

/** What a reader has to know of a replacement that may not be used on the day. */
const standings: Readonly<Partial<Record<Replacement['status'], string>>> = {
  terminated: ' (ended)',
  notYetEffective: ' (not yet in use)',
  cpt: ' (CPT)',
  cdt: ' (CDT)',
};

/** Codes, each with how it is known: an inference is never shown as if CMS had said it. */
function sayLinks<Link extends Predecessor<string>>(
  word: string,
  links: readonly Link[],
  nameOf: (link: Link) => string,
): string {
  const names = links.map((link) => `${nameOf(link)} (${bases[link.basis]})`);
  return names.length === 0 ? '' : `; ${word} ${names.join(', ')}`;
}

const bases = { crossReference: "CMS's reference", inferred: 'inferred' } as const;

function sayLimit({ on, completeSince }: Day): string {
  return on < completeSince ? ` (what is known is complete from ${completeSince} on)` : '';
}

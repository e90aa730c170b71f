import { checkCodeInHistory, completeSince, type HistoricCheck } from '../src/history/index.ts';
import { getModifierMeaning, parseCode, release, suggestCodes } from '../src/index.ts';

/** What the library says about a code as someone wrote it, with its modifiers, on a day. */
export interface Answer {
  readonly input: string;
  /** The day that was asked about. */
  readonly on: string;
  /** Whether it may be used on the day with these modifiers; `undefined` for a code of CPT or CDT. */
  readonly mayBeUsed: boolean | undefined;
  readonly check: HistoricCheck;
  readonly modifiers: readonly ModifierAnswer[];
  /** Listed codes that may have been meant, if no release lists the code. */
  readonly suggestions: readonly string[];
  /** CMS's newest release, which the answer is from; `observedIn` has all that say so. */
  readonly release: string;
  /** The first day from which the answers are complete. */
  readonly completeSince: string;
}

/** The same about one of its modifiers. */
export interface ModifierAnswer {
  readonly modifier: string;
  /** `undefined` for the AMA's modifiers. */
  readonly mayBeUsed: boolean | undefined;
  /** `undefined` for the origin and destination of an ambulance trip. */
  readonly check: HistoricCheck | undefined;
  /** What it means on this code, in CMS's words. */
  readonly meaning: string | undefined;
}

/** Answers for a code with its modifiers in any form that `parseCode` reads, or for a modifier. */
export function answerFor(input: string, on: string = release.effectiveDate): Answer {
  const { code, modifiers: written } = parseCode(input) ?? { code: input, modifiers: [] };
  const check = checkCodeInHistory(code, { on });
  const modifiers = written.map((modifier) => answerForModifier(code, modifier, on));
  const isForbidden = modifiers.some((modifier) => modifier.mayBeUsed === false);
  return {
    input,
    on,
    mayBeUsed: isForbidden ? false : mayBeUsed(check),
    check: { ...check, input },
    modifiers,
    suggestions: suggestCodes(code).map((suggestion) => suggestion.code),
    release: release.id,
    completeSince,
  };
}

/** What `mayBeUsed` says if one of the modifiers may not be. */
function answerForModifier(code: string, modifier: string, on: string): ModifierAnswer {
  const { description, origin } = getModifierMeaning(code, modifier) ?? {};
  if (origin !== undefined) return { modifier, mayBeUsed: true, check: undefined, meaning: description };
  const check = checkCodeInHistory(modifier, { on });
  return { modifier, mayBeUsed: mayBeUsed(check), check, meaning: description };
}

function mayBeUsed({ status }: HistoricCheck): boolean | undefined {
  return status === 'cpt' || status === 'cdt' ? undefined : status === 'active';
}

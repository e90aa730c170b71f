import { longDescriptionColumn } from '../../generated/modifiers/longDescription.ts';
import { isCode } from '../lookup/isCode.ts';
import { rowOfModifier } from '../lookup/modifiers.ts';
import { textAt } from '../packed/unpackTexts.ts';
import { isAmbulancePair } from '../shared/ambulance.ts';
import { normalize } from '../shared/normalize.ts';

/** What a modifier says on a code. */
export interface ModifierMeaning {
  /** CMS's long description, or the origin and the destination of an ambulance trip in one phrase. */
  readonly description: string;
  /** Where an ambulance trip began; missing for any other modifier. */
  readonly origin?: string;
  /** Where an ambulance trip ended; missing for any other modifier. */
  readonly destination?: string;
}

/** Medicare Claims Processing Manual, chapter 15, section 30, in plain words. */
const PLACES: Readonly<Record<string, string>> = {
  D: "diagnostic or therapeutic site that is neither a physician's office nor a hospital",
  E: 'residential, domiciliary or custodial facility',
  G: 'hospital-based dialysis facility',
  H: 'hospital',
  I: 'site of transfer between modes of transport, such as an airport or a helicopter pad',
  J: 'dialysis facility that is not hospital-based',
  N: 'skilled nursing facility',
  P: "physician's office",
  R: 'residence',
  S: 'scene of an accident or acute event',
  X: "intermediate stop at a physician's office on the way to the hospital",
};

/**
 * Returns what a modifier means on a code. On the ambulance codes, A0021 to A0999, two letters are the place where the
 * trip began and the place where it ended; any other modifier has CMS's long description. `undefined` if the code is
 * not listed, or if the modifier is neither listed nor such a pair. The AMA's modifiers of two digits give `undefined`,
 * because their texts are not included. It does not check whether a modifier fits the code.
 *
 * @param id - A code, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @param modifier - A modifier, written the same way.
 * @example
 * getModifierMeaning('A0428', 'RH') //=> { description: 'From residence to hospital', origin: 'residence', destination: 'hospital' }
 * getModifierMeaning('E0601', 'KX') //=> { description: 'Requirements specified in the medical policy have been met' }
 * getModifierMeaning('E0601', 'RH') //=> undefined
 */
export function getModifierMeaning(id: string, modifier: string): ModifierMeaning | undefined {
  const code = normalize(id);
  const letters = normalize(modifier);
  if (letters === undefined || !isCode(code)) return undefined;
  if (isAmbulancePair(code, letters)) return tripOf(letters);
  const row = rowOfModifier(letters);
  return row === undefined ? undefined : { description: textAt(longDescriptionColumn, row) };
}

function tripOf(pair: string): ModifierMeaning {
  const [origin = '', destination = ''] = [...pair].map((letter) => PLACES[letter]);
  return { description: `From ${origin} to ${destination}`, origin, destination };
}

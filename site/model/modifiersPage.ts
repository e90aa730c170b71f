import { getModifier, getModifierMeaning, listModifiers } from 'hcpcs';
import type { ModifiersPage } from './page.ts';

/** An ambulance code: on it, two letters are a trip. */
const AMBULANCE = 'A0428';

/** All modifiers, and the letters of an ambulance trip. */
export function modifiersPage(): ModifiersPage {
  const modifiers = listModifiers().flatMap((modifier) => getModifier(modifier) ?? []);
  return {
    kind: 'modifiers',
    modifiers: modifiers.map(({ code, shortDescription, longDescription, terminationDate }) => ({
      code,
      shortDescription,
      longDescription,
      through: terminationDate,
    })),
    places: [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((letter) => {
      // `H`, a hospital, is both an origin and a destination.
      const place = getModifierMeaning(AMBULANCE, `H${letter}`)?.destination;
      const isOrigin = getModifierMeaning(AMBULANCE, `${letter}H`)?.origin !== undefined;
      return place === undefined ? [] : [{ letter, place, isOrigin }];
    }),
  };
}

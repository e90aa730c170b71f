import { getModifier, getShortDescription, type Replacement } from 'hcpcs';
import { checkCodeInHistory, getHistory } from 'hcpcs/history';
import type { Linked } from './page.ts';

/** What a reader has to know of a code that may not be used on the day. */
const STANDINGS: Readonly<Partial<Record<Replacement['status'], string>>> = {
  terminated: 'has ended',
  notYetEffective: 'not yet in use',
  unlisted: "not in CMS's file",
  cpt: 'CPT',
  cdt: 'CDT',
};

/** A code that another one refers to, as it stands on a day. */
export function linkedOn({ code, basis }: Pick<Linked, 'code' | 'basis'>, on: string): Linked {
  const { status } = checkCodeInHistory(code, { on });
  const shortDescription = shortDescriptionOf(code);
  return {
    code,
    basis,
    standing: STANDINGS[status as Replacement['status']],
    ...(shortDescription === undefined ? {} : { shortDescription }),
  };
}

/** The newest short description of a code or modifier; `undefined` if no release lists it. */
function shortDescriptionOf(id: string): string | undefined {
  return getShortDescription(id) ?? getModifier(id)?.shortDescription ?? getHistory(id).at(-1)?.record.shortDescription;
}

import type { Status } from './checkClaim.ts';

/** What a record of each status has, after a number of them. */
export const statusWords: Readonly<Record<Status, string>> = {
  active: 'may be used',
  blank: 'without a code',
  cpt: 'of CPT, not checked',
  cdt: 'of CDT, not checked',
  terminated: 'with a code that had ended',
  notYetEffective: 'with a code that was not yet in use',
  unlisted: "with a code that is not in CMS's files",
  malformed: 'with something that is not a code',
  modifierTerminated: 'with a modifier that had ended',
  modifierNotYetEffective: 'with a modifier that was not yet in use',
  modifierUnlisted: "with a modifier that is not in CMS's files",
  modifierMalformed: 'with something that is not a modifier',
  badDate: 'with a date that cannot be read',
  unreadable: 'that cannot be read',
};

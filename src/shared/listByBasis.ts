import type { Link } from './links.ts';

/** A sentence with what CMS's references show, then one with what is inferred, each after a blank; '' if there is neither. */
export function listByBasis<Found extends Link>(
  intro: string,
  found: readonly Found[],
  nameOf: (each: Found) => string,
): string {
  const sentence = (intro: string, basis: Link['basis']) => {
    const names = found.filter((each) => each.basis === basis).map(nameOf);
    return names.length > 0 ? ` ${intro} ${names.join(', ')}.` : '';
  };
  return sentence(intro, 'crossReference') + sentence('Inferred from the descriptions:', 'inferred');
}

/** What people type, and CMS's words for it, as one text. */
export interface LayPhrase {
  readonly typed: string;
  readonly meant: string;
}

/** What people type instead of CMS's words, as `codegen/pack/packLayWords.ts` packs it. */
export function unpackLayWords(packed: string): readonly LayPhrase[] {
  if (packed === '') return [];
  return packed.split('|').map((entry) => {
    const end = entry.indexOf('=');
    return { typed: entry.slice(0, end), meant: entry.slice(end + 1) };
  });
}

/** The readings of CMS's words, each as several words. */
export function splitMeant(meant: string): readonly (readonly string[])[] {
  return meant.split(';').map((reading) => reading.split(' '));
}

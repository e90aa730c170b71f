/** What people type, and CMS's words for it: several readings, each of several words. */
export interface LayPhrase {
  readonly typed: readonly string[];
  readonly meant: readonly (readonly string[])[];
}

/** What people type instead of CMS's words, as `codegen/pack/packLayWords.ts` packs it. */
export function unpackLayWords(packed: string): readonly LayPhrase[] {
  if (packed === '') return [];
  return packed.split('|').map((entry) => {
    const [typed = '', meant = ''] = entry.split('=');
    return { typed: typed.split(' '), meant: meant.split(';').map((words) => words.split(' ')) };
  });
}

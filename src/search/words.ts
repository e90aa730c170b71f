/** What people write in other ways than CMS, replaced before a query is split into words. */
const REPLACED: readonly (readonly [RegExp, string])[] = [
  [/\bw\/o\b/g, ' without '],
  [/\bw\/c\b/g, ' wheelchair '],
  [/\bw\/(?=\s|[a-z]{2})/g, ' with '],
  // 1,000 units
  [/(\d),(?=\d{3}(?!\d))/g, '$1'],
  [/['\u2019]s\b/g, ''],
  // t.e.n.s.
  [/\b([a-z])\.(?=[a-z]\b)/g, '$1'],
];

const ACCENTS = /[\u0300-\u036f]/g;

/** Words that say nothing about a code. */
const STOP_WORD = /^(?:an?|the|of|to|my|in|at|for|on|is|by|and|or|any)$/;

/** More than anyone types. */
const MOST_WORDS = 16;

/** The distinct words of a query, in small letters; numbers are words of their own, as in the vocabulary. */
export function wordsOfQuery(query: string): readonly string[] {
  let text = query.toLowerCase().normalize('NFKD').replace(ACCENTS, '');
  for (const [pattern, replacement] of REPLACED) text = text.replace(pattern, replacement);
  const words = [...new Set(text.match(/[a-z]+|\d+(?:\.\d+)?/g) ?? [])];
  const telling = words.filter((word) => !STOP_WORD.test(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}

export function isNumber(word: string): boolean {
  return word.charCodeAt(0) < 58;
}

/** A noun in the singular: what two forms of a word have in common. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|x|ch|sh|z)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

const SUFFIX =
  /(?:[iy][sz]ations?|ations?|itions?|ators?|tions?|ions?|ings?|[ai]bles?|ically|ally|ical|als?|[eo]rs?|eds?|ies|ives?|ics?|tic|sis|ses|es|ed|e|y|s|ments?|ance|ant|ary|ous)$/;

/** What words of one family begin with, such as `prosthesis`, `prosthetic` and `prostheses`. */
export function stem(word: string): string {
  const once = withoutSuffix(word);
  return withoutSuffix(once);
}

function withoutSuffix(word: string): string {
  const rest = word.replace(SUFFIX, '');
  return rest.length < 4 ? word : rest;
}

/** British and American spelling. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/haem/, 'hem'],
  [/^oe(?=[sd])/, 'e'],
  [/aem/, 'em'],
  [/paed/, 'ped'],
  [/aes/, 'es'],
  [/oed/, 'ed'],
  [/our$/, 'or'],
  [/fibre/, 'fiber'],
  [/litre/, 'liter'],
  [/metre/, 'meter'],
  [/is(e[rsd]?|ing|ation)$/, 'iz$1'],
  [/yse/, 'yze'],
  [/sulph/, 'sulf'],
  [/mould/, 'mold'],
];

/** A word, and its American spelling if it is another one. */
export function spellingsOf(word: string): readonly string[] {
  let american = word;
  for (const [pattern, replacement] of BRITISH) american = american.replace(pattern, replacement);
  return american === word ? [word] : [word, american];
}

/**
 * The characters of packed data: printable ASCII without what a JavaScript string would have to escape, or a minifier
 * turn into a template literal.
 */
export const ALPHABET = ' !#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';

/**
 * Writes a text in the alphabet of packed data: what is not in it, or is special where the text will stand, becomes a
 * tilde and its UTF-16 code in four hexadecimal digits. Small letters and digits always stand for themselves.
 *
 *     escapeText('1861(s), "b"', ',')  →  '1861(s)~002c ~0022b~0022'
 *
 * `src/internal/unescapeText.ts` reads it.
 */
export function escapeText(text: string, special: string): string {
  return text.replace(/[^a-z0-9]/g, (character) =>
    ALPHABET.includes(character) && character !== '~' && !special.includes(character)
      ? character
      : escapeCharacter(character),
  );
}

/** A character, whatever it is, as a tilde and its UTF-16 code. */
export function escapeCharacter(character: string): string {
  return `~${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

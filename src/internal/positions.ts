/** The position of each character of an alphabet, by its character code; 255 for all others. */
export function positions(alphabet: string): Uint8Array {
  const table = new Uint8Array(128).fill(255);
  for (let index = 0; index < alphabet.length; index += 1) table[alphabet.charCodeAt(index)] = index;
  return table;
}

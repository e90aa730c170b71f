/** What separates the fields of a table, by its first line: the sign that is most frequent outside quotation marks. */
export function delimiterOf(first: string): string {
  const plain = first.replace(/"[^"]*"/g, '');
  const count = (sign: string) => plain.split(sign).length;
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** The original of a text that `codegen/pack/escapeText.ts` escaped. */
export function unescapeText(text: string): string {
  if (!text.includes('~')) return text;
  return text.replace(/~(.{4})/g, (_, code: string) => String.fromCharCode(Number(`0x${code}`)));
}

import type { ValueColumn } from '../../generated/types.ts';
import { unescapeText } from './unescapeText.ts';

/** The value of a packed text, in the form of its field. A list is frozen; a blank scalar is `undefined`. */
export function readValue(
  form: ValueColumn<unknown>['form'],
  text: string,
): string | number | readonly string[] | undefined {
  if (form === 'list') return Object.freeze(text ? text.split(';').map(unescapeText) : []);
  if (!text) return undefined;
  return form === 'number' ? Number(text) : unescapeText(text);
}

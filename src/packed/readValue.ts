import type { ValueColumn } from '../../generated/types.ts';
import { unescapeText } from './unescapeText.ts';

/** The value that a packed text stands for, in the form of its field: a list is frozen, a blank scalar is `undefined`. */
export function readValue(
  form: ValueColumn<unknown>['form'],
  text: string,
): string | number | readonly string[] | undefined {
  if (form === 'list') return Object.freeze(text === '' ? [] : text.split(';').map(unescapeText));
  if (text === '') return undefined;
  return form === 'number' ? Number(text) : unescapeText(text);
}

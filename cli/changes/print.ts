import { markWords } from '../../codegen/diff/markWords.ts';
import { hang, indent, wrap } from '../layOut.ts';
import type { Colors } from '../terminal.ts';
import type { Changes } from './compare.ts';

interface Page {
  readonly width: number;
  readonly colors: Colors;
}

/** Prints changes for a person: what needs an action first. */
export function printChanges(changes: Changes, page: Page): string {
  const { bold, dim } = page.colors;
  const sections = [
    section('ended or ending', changes.ended, (ended) => sayEnded(ended), page),
    section('another unit', changes.units, ({ old, new: now }) => `${old ?? 'not said'} → ${now ?? 'not said'}`, page),
    section('other words', changes.words, (words) => sayWords(words, page.colors), page),
    section(
      'other fields',
      changes.fields,
      ({ property, old, new: now }) => `${property}: ${sayValue(old)} → ${sayValue(now)}`,
      page,
    ),
    section(
      'added',
      changes.added,
      ({ from, shortDescription, unit }) =>
        `from ${from}: ${shortDescription}${unit === null ? '' : ` (unit: ${unit})`}`,
      page,
    ),
  ];
  const { old, unknown } = changes;
  const parts = [
    bold(`HCPCS ${old} → ${changes.new}`),
    ...sections.filter((section) => section !== ''),
    ...(sections.every((section) => section === '') ? ['Nothing changed.'] : []),
    ...(unknown.length === 0 ? [] : [wrap(`In neither release: ${unknown.join(', ')}`, page.width)]),
    dim('Only these two releases are compared: what changed in between and changed back is not shown.'),
  ];
  return parts.join('\n\n');
}

function section<Item extends { readonly code: string }>(
  title: string,
  items: readonly Item[],
  say: (item: Item) => string,
  { width, colors: { bold, underline } }: Page,
): string {
  if (items.length === 0) return '';
  const lines = items.map((item) => indent(hang(bold(item.code.padEnd(5)), say(item), width - 2, 5)));
  return `${underline(`${title[0]?.toUpperCase()}${title.slice(1)}`)}: ${items.length}\n${lines.join('\n')}`;
}

function sayEnded({ shortDescription, through, unit, replacedBy }: Changes['ended'][number]): string {
  const end = through === null ? "no longer in CMS's file" : `through ${through}`;
  const instead = replacedBy.map(({ code, basis, unit: other }) => {
    const known = basis === 'inferred' ? 'inferred' : "CMS's reference";
    return `${code} (${known}${other === unit ? '' : `; its unit is ${other ?? 'not said'}, not ${unit ?? 'said before'}`})`;
  });
  return `${end}: ${shortDescription}${instead.length === 0 ? '' : `; instead ${instead.join(', ')}`}`;
}

/** Both texts in one, as a word diff shows them: [-old-] {+new+}. */
function sayWords({ isReused, old, new: now }: Changes['words'][number], { green, red }: Colors): string {
  const marked = markWords(old, now)
    .flatMap((run) => {
      if (run.isSame) return run.new;
      const [before, after] = [run.old.join(' '), run.new.join(' ')];
      return [...(before === '' ? [] : [red(`[-${before}-]`)]), ...(after === '' ? [] : [green(`{+${after}+}`)])];
    })
    .join(' ');
  return isReused ? `used again with another meaning: ${marked}` : marked;
}

function sayValue(values: readonly string[]): string {
  return values.length === 0 ? 'blank' : values.join(', ');
}

import { useRef } from 'preact/hooks';
import type { CodeRow } from '../model/codeRows.ts';
import { useVirtualRows } from '../useVirtualRows.ts';
import { CodeLink } from './CodeLink.tsx';

type Column = keyof CodeRow;

export const COLUMNS: readonly (readonly [Column, string])[] = [
  ['code', 'Code'],
  ['shortDescription', 'Short description'],
  ['coverage', 'Coverage'],
  ['betos', 'BETOS'],
  ['pricing', 'Pricing'],
  ['added', 'Added'],
  ['ended', 'Ended'],
];

const HEIGHT = 36;

interface CodeTableProps {
  readonly rows: readonly CodeRow[];
  readonly sort: { readonly column: Column; readonly isDown: boolean };
  readonly onSort: (column: Column) => void;
}

/** All rows in a table that draws only those in sight. */
export function CodeTable({ rows, sort, onSort }: CodeTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualRows(scroller as { current: HTMLDivElement }, rows.length, HEIGHT);
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // The keyboard scrolls it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus
    <section class="scroller" ref={scroller} tabIndex={0} aria-label="Codes">
      <table class="codes" aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map(([column, name]) => (
              <th key={column} scope="col" class={widthOf(column)} aria-sort={sayOrder(sort, column)}>
                <button type="button" onClick={() => onSort(column)}>
                  {name} <span aria-hidden="true">{sort.column === column ? (sort.isDown ? '↓' : '↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={before} />
          {items.map(({ index }) => {
            const row = rows[index];
            return row && <Row key={row.code} row={row} index={index} />;
          })}
          <Gap height={after} />
        </tbody>
      </table>
    </section>
  );
}

/** The rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return undefined;
  return (
    <tr class="gap">
      <td colSpan={COLUMNS.length} style={{ height: `${height}px` }} />
    </tr>
  );
}

function Row({ row, index }: { readonly row: CodeRow; readonly index: number }) {
  return (
    <tr aria-rowindex={index + 2}>
      {COLUMNS.map(([column]) => (
        <td key={column} class={widthOf(column)}>
          {column === 'code' ? <CodeLink code={row.code} /> : row[column]}
        </td>
      ))}
    </tr>
  );
}

/** Only the description is wide. */
function widthOf(column: Column): string | undefined {
  return column === 'shortDescription' ? 'broad' : undefined;
}

function sayOrder({ column, isDown }: CodeTableProps['sort'], shown: Column): 'ascending' | 'descending' | 'none' {
  if (column !== shown) return 'none';
  return isDown ? 'descending' : 'ascending';
}

import { useEffect, useMemo, useState } from 'preact/hooks';
import { addressOf, go } from '../address.ts';
import { COLUMNS, CodeTable } from '../components/CodeTable.tsx';
import { FilterBar } from '../components/FilterBar.tsx';
import { Letters } from '../components/Letters.tsx';
import { NeedsScript } from '../components/NeedsScript.tsx';
import { filtersOf } from '../filters.ts';
import { library } from '../library.ts';
import type { CodeRow } from '../model/codeRows.ts';
import { saveFile } from '../saveFile.ts';

/** The table of all codes, with filters and an order that the address keeps. */
export function CodesPage({ query }: { readonly query: URLSearchParams }) {
  const filters = filtersOf(query);
  const sort = sortIn(query);
  const [rows, setRows] = useState<readonly CodeRow[]>();
  const wanted = JSON.stringify(filters);
  useEffect(() => {
    let isCurrent = true;
    library()
      .rows(filters)
      .then((found) => isCurrent && setRows(found));
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  const shown = useMemo(() => order(rows ?? [], sort.column, sort.isDown), [rows, sort.column, sort.isDown]);
  const follow = (name: string, value: string) =>
    go(addressOf('codes', { ...Object.fromEntries(query), [name]: value }), { replaces: true });
  const sortBy = (column: keyof CodeRow) =>
    follow('sort', column === sort.column && !sort.isDown ? `-${column}` : column);
  return (
    <article>
      <h1>Table of all codes</h1>
      <FilterBar filters={filters} onChange={follow} />
      <NeedsScript />
      <div class="above">
        <p class="hint" role="status">
          {rows === undefined ? 'Reading the codes…' : `${rows.length.toLocaleString('en-US')} codes`}
        </p>
        <button
          type="button"
          disabled={shown.length === 0}
          onClick={async () => saveFile('hcpcs.csv', await library().csv(shown))}
        >
          Save as CSV
        </button>
      </div>
      <CodeTable rows={shown} sort={sort} onSort={sortBy} />
      <Letters />
    </article>
  );
}

/** The order in a query: a column, after a minus from the last to the first. */
function sortIn(query: URLSearchParams): { readonly column: keyof CodeRow; readonly isDown: boolean } {
  const text = query.get('sort') ?? 'code';
  const column = COLUMNS.find(([name]) => name === text.replace(/^-/, ''))?.[0] ?? 'code';
  return { column, isDown: text.startsWith('-') };
}

function order(rows: readonly CodeRow[], column: keyof CodeRow, isDown: boolean): readonly CodeRow[] {
  const sign = isDown ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (a[column] === b[column]) return a.code < b.code ? -1 : 1;
    return a[column] < b[column] ? -sign : sign;
  });
}

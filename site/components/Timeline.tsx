import type { PeriodChange, ShownPeriod } from '../model/page.ts';
import { MarkedWords } from './MarkedWords.tsx';

/** The periods of a code, newest first, with what changed. */
export function Timeline({ periods }: { readonly periods: readonly ShownPeriod[] }) {
  return (
    <ol class="timeline">
      {periods.map(({ from, through, unlistedFrom, observedIn, longDescription, changes, isFirst }) => (
        <li key={from}>
          <h3>
            <time dateTime={from}>{from}</time> – {through ?? (unlistedFrom ? `not listed from ${unlistedFrom}` : '')}
          </h3>
          {isFirst ? <p>{longDescription}</p> : undefined}
          {changes.map((change) => (
            <Change key={change.title} {...change} />
          ))}
          {isFirst || changes.length > 0 ? undefined : <p>The same record, in use again.</p>}
          <p class="hint">Seen in {observedIn.join(', ')}</p>
        </li>
      ))}
    </ol>
  );
}

function Change(change: PeriodChange) {
  return (
    <p>
      <b>{change.title}</b>:{' '}
      {change.words ? (
        <MarkedWords runs={change.words} />
      ) : (
        <>
          <del>{change.old.join(', ') || 'blank'}</del> <ins>{change.new.join(', ') || 'blank'}</ins>
        </>
      )}
    </p>
  );
}

import type { WordRun } from '../../codegen/diff/markWords.ts';

/** Two texts in one, with the words that changed marked. */
export function MarkedWords({ runs }: { readonly runs: readonly WordRun[] }) {
  return (
    <>
      {runs.map((run, index) => (
        <span key={index}>
          {run.isSame ? (
            shorten(run.new)
          ) : (
            <>
              {run.old.length === 0 ? undefined : <del>{run.old.join(' ')}</del>}
              {run.old.length > 0 && run.new.length > 0 ? ' ' : ''}
              {run.new.length === 0 ? undefined : <ins>{run.new.join(' ')}</ins>}
            </>
          )}{' '}
        </span>
      ))}
    </>
  );
}

/** How many unchanged words stand beside a change. */
const BESIDE = 6;

/** The words next to what changed. */
function shorten(words: readonly string[]): string {
  if (words.length <= 2 * BESIDE + 1) return words.join(' ');
  return `${words.slice(0, BESIDE).join(' ')} … ${words.slice(-BESIDE).join(' ')}`;
}

import type { SearchMatch, SearchResult } from 'hcpcs/search';
import type { RefObject } from 'preact';
import { addressOf } from '../address.ts';
import { StatusMark } from './StatusMark.tsx';

/** A result, or only its number while the search is not there. */
export type Found = { readonly code: string } & Partial<Omit<SearchResult, 'code'>>;

interface FoundListProps {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly results: readonly Found[];
  readonly on: string | undefined;
}

/** What a search found. The arrows move from result to result, and from the first one back to the field. */
export function FoundList({ list, results, on }: FoundListProps) {
  function press(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const links: (Element | null)[] = [...(list.current?.querySelectorAll('a') ?? [])];
    const place = links.indexOf(document.activeElement) + step;
    if (place < 0) document.querySelector<HTMLInputElement>('#q')?.focus();
    else (links[place] as HTMLElement | undefined)?.focus();
  }
  return (
    <ol class="found" ref={list} onKeyDown={press}>
      {results.map((result) => (
        <li key={result.code}>
          <a href={addressOf(result.code, { on })}>
            <b class="code">{result.code}</b>
            <span class="texts">
              <span>{result.shortDescription ?? '\u00a0'}</span>
              <small>
                <Marked {...result} />
              </small>
            </span>
            <Status {...result} />
          </a>
        </li>
      ))}
    </ol>
  );
}

const STATUSES: Readonly<Record<SearchResult['status'], string>> = {
  active: 'may be used',
  notYetEffective: 'not yet in use',
  terminated: 'has ended',
};

function Status({ status, replacedBy = [] }: Found) {
  if (status === undefined) return <span class="status" />;
  const [next] = replacedBy;
  return (
    <span class="status">
      <StatusMark status={status} /> {STATUSES[status]}
      {next === undefined ? undefined : (
        <small>
          now {next.code}
          {next.basis === 'inferred' ? ' (inferred)' : ''}
        </small>
      )}
    </span>
  );
}

/** The long description with the words of the query marked, or the product name that has them. */
function Marked({ longDescription, matches = [] }: Found) {
  if (longDescription === undefined) return <>{'\u00a0'}</>;
  const places = matches.filter(({ field }) => field === 'longDescription');
  const product = matches.find(isInProductName);
  return (
    <>
      {places.map(({ start, end }, index) => (
        <span key={start}>
          {longDescription.slice(places[index - 1]?.end ?? 0, start)}
          <mark>{longDescription.slice(start, end)}</mark>
        </span>
      ))}
      {longDescription.slice(places.at(-1)?.end ?? 0)}
      {product === undefined ? undefined : <span> · {product.productName}</span>}
    </>
  );
}

function isInProductName(match: SearchMatch): match is SearchMatch & { readonly field: 'productName' } {
  return match.field === 'productName';
}

import type { Named } from '../model/page.ts';
import { CodeLink } from './CodeLink.tsx';

/** Codes, each with its short description. */
export function CodeList({
  codes,
}: {
  readonly codes: readonly (Named & { readonly through?: string | undefined })[];
}) {
  return (
    <ul class="code-list">
      {codes.map(({ code, shortDescription, through }) => (
        <li key={code}>
          <CodeLink code={code} /> <span>{shortDescription}</span>
          {through === undefined ? undefined : <small> through {through}</small>}
        </li>
      ))}
    </ul>
  );
}

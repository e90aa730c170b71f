import { addressOf } from '../address.ts';
import { CountBar } from '../components/CountBar.tsx';
import { DefinitionText } from '../components/DefinitionText.tsx';
import type { CountedValue, FieldPage as Page } from '../model/page.ts';

/** A coded field: its values, their meanings, and how many codes have each. */
export function FieldPage({ property, title, column, definition, values, blank }: Page) {
  const most = Math.max(blank, ...values.map(({ count }) => count));
  const groups = [...new Set(values.map(({ group }) => group))];
  return (
    <article>
      <p class="kicker">
        <a href={addressOf('fields')}>Fields</a>
      </p>
      <h1>{title}</h1>
      <p class="hint">
        Column {column}, property <code>{property}</code>
      </p>
      <DefinitionText definition={definition} />
      <table class="values">
        <thead>
          <tr>
            <th scope="col">Value</th>
            <th scope="col">Meaning</th>
            <th scope="col" class="number">
              Codes
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group ?? ''}>
            {group === undefined ? undefined : (
              <tr>
                <th colSpan={3} scope="rowgroup" class="group">
                  {group}
                </th>
              </tr>
            )}
            {values
              .filter((value) => value.group === group)
              .map((value) => (
                <ValueRow key={value.code} property={property} value={value} most={most} />
              ))}
          </tbody>
        ))}
        <tbody>
          <tr>
            <td />
            <td>blank</td>
            <td class="number">
              <CountBar count={blank} most={most} />
            </td>
          </tr>
        </tbody>
      </table>
      {property === 'ascPaymentGroup' ? undefined : (
        <p class="hint">A code may have several values in a repeated field. Modifiers are not counted.</p>
      )}
    </article>
  );
}

interface ValueRowProps {
  readonly property: string;
  readonly value: CountedValue;
  readonly most: number;
}

function ValueRow({ property, value: { code, description, count }, most }: ValueRowProps) {
  return (
    <tr>
      <th scope="row">
        <a class="code" href={addressOf('codes', { [property]: code })}>
          {code}
        </a>
      </th>
      <td>{description}</td>
      <td class="number">
        <CountBar count={count} most={most} />
      </td>
    </tr>
  );
}

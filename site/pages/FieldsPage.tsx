import { addressOf } from '../address.ts';
import { DefinitionText } from '../components/DefinitionText.tsx';
import type { FieldsPage as Page } from '../model/page.ts';

/** All fields of a record, with CMS's definitions. */
export function FieldsPage({ fields }: Page) {
  return (
    <article>
      <h1>Fields of a record</h1>
      <p class="lead">In the order of CMS’s record layout. A coded field leads to its values.</p>
      {fields.map(({ property, title, column, definition, isCoded }) => (
        <section key={property} id={property}>
          <h2>{isCoded ? <a href={addressOf(`fields/${property}`)}>{title}</a> : title}</h2>
          <p class="hint">
            Column {column}, property <code>{property}</code>
          </p>
          <DefinitionText definition={definition} />
        </section>
      ))}
    </article>
  );
}

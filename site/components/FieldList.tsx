import { isCode } from 'hcpcs';
import { useState } from 'preact/hooks';
import { addressOf, isCodedField } from '../address.ts';
import { library } from '../library.ts';
import type { ShownField } from '../model/page.ts';
import { CodeLink } from './CodeLink.tsx';
import { DefinitionText } from './DefinitionText.tsx';

/** The fields of a record, with CMS's meanings. Blank ones are only named. */
export function FieldList({ fields }: { readonly fields: readonly ShownField[] }) {
  const filled = fields.filter(({ values }) => values.length > 0);
  const blank = fields.filter(({ values }) => values.length === 0);
  return (
    <>
      <dl class="fields">
        {filled.map((field) => (
          <Field key={field.property} {...field} />
        ))}
      </dl>
      <p class="hint">Blank in CMS’s file: {blank.map(({ title }) => title.replace(/^HCPCS /, '')).join(', ')}.</p>
    </>
  );
}

function Field({ property, title, column, values }: ShownField) {
  return (
    <div>
      <dt>
        <Definition property={property} title={title} column={column} />
      </dt>
      {values.map(({ value, description, group }) => (
        <dd key={value}>
          <Value property={property} value={value} /> {description}
          {group === undefined ? undefined : <small class="group">{group}</small>}
        </dd>
      ))}
    </div>
  );
}

/** A value, which leads to its codes, or to the code that it is. */
function Value({ property, value }: { readonly property: string; readonly value: string }) {
  if (isCodedField(property)) return <a href={addressOf('codes', { [property]: value })}>{value}</a>;
  return property === 'crossReferences' && isCode(value) ? <CodeLink code={value} /> : <b>{value}</b>;
}

/** CMS's title of a field, which opens CMS's definition. */
function Definition({ property, title, column }: Pick<ShownField, 'property' | 'title' | 'column'>) {
  const [definition, setDefinition] = useState('');
  async function open() {
    if (definition === '') setDefinition(await library().define(property));
  }
  return (
    <details onToggle={open}>
      <summary>
        {title.replace(/^HCPCS /, '')} <small>{column}</small>
      </summary>
      <div>
        {definition === '' ? undefined : <DefinitionText definition={definition} />}
        <a href={isCodedField(property) ? addressOf(`fields/${property}`) : `${addressOf('fields')}#${property}`}>
          {isCodedField(property) ? 'All values' : 'All fields'}
        </a>
      </div>
    </details>
  );
}

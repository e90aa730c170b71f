import { type CodedFields, codedTables, fieldTable, type Meaning } from 'hcpcs';
import { letters } from '../codesWith.ts';
import type { Filters } from '../filters.ts';

interface FilterBarProps {
  readonly filters: Filters;
  /** Sets one filter; an empty text removes it. */
  readonly onChange: (name: string, value: string) => void;
}

/** The fields that always have a filter. Another one has it if the address names it. */
const USUAL: readonly (keyof CodedFields)[] = ['coverage', 'betos', 'pricingIndicators'];

/** Filters by letter, coded fields and day. */
export function FilterBar({ filters: { letter, on, where }, onChange }: FilterBarProps) {
  const others = (Object.keys(where) as (keyof CodedFields)[]).filter((property) => !USUAL.includes(property));
  return (
    <fieldset class="filters no-print">
      <legend class="hidden">Filters</legend>
      <label>
        Letter
        <select value={letter ?? ''} onChange={({ currentTarget }) => onChange('letter', currentTarget.value)}>
          <option value="">all</option>
          {letters.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      {[...USUAL, ...others].map((property) => (
        <ValueField
          key={property}
          property={property}
          value={where[property]?.join(',') ?? ''}
          onChange={(value) => onChange(property, value)}
        />
      ))}
      <label>
        May be used on
        <input type="date" value={on ?? ''} onChange={({ currentTarget }) => onChange('on', currentTarget.value)} />
      </label>
    </fieldset>
  );
}

interface ValueFieldProps {
  readonly property: keyof CodedFields;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The values of a field, below CMS's headings where it has some; those of BETOS below their first two signs. */
function ValueField({ property, value, onChange }: ValueFieldProps) {
  const meanings: readonly Meaning[] = codedTables[property];
  const groupOf = ({ code, group }: Meaning) => (property === 'betos' ? code.slice(0, 2) : group);
  const groups = [...new Set(meanings.map(groupOf))];
  const inGroup = (group: string) => meanings.filter((meaning) => groupOf(meaning) === group);
  const options = (group: string | undefined) =>
    meanings
      .filter((meaning) => groupOf(meaning) === group)
      .map(({ code, description }) => <option key={code} value={code}>{`${code}: ${description}`}</option>);
  return (
    <label>
      {NAMES[property] ?? fieldTable[property].title.replace(/^HCPCS /, '')}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">all</option>
        {groups.map((group) =>
          group === undefined ? (
            options(group)
          ) : (
            <optgroup key={group} label={group}>
              <option value={codesOf(inGroup(group))}>{`Any of ${group}`}</option>
              {options(group)}
            </optgroup>
          ),
        )}
      </select>
    </label>
  );
}

const NAMES: Readonly<Partial<Record<keyof CodedFields, string>>> = {
  coverage: 'Coverage',
  betos: 'BETOS',
  pricingIndicators: 'Pricing',
};

function codesOf(meanings: readonly Meaning[]): string {
  return meanings.map(({ code }) => code).join(',');
}

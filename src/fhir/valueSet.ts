import { release } from '../lookup/release.ts';
import { type Criterion, readCriteria, type ValueSetCriteria } from '../shared/criteria.ts';
import { HCPCS_SYSTEM } from '../shared/hcpcsSystems.ts';
import type { Code, Modifier } from '../types.ts';
import { isActive } from '../validity/isActive.ts';
import { valuesOf } from './properties.ts';
import { LANGUAGE, listRecords, TITLE } from './records.ts';
import type { ValueSet, ValueSetComposeIncludeFilter, ValueSetExpansionContains } from './types.ts';

/**
 * Returns the FHIR ValueSet of the codes and modifiers that meet all criteria. `compose` defines it with the filters of
 * `codeSystem`; `expansion` lists its members in this release. A repeated field meets a criterion if any of its values
 * does. Without criteria the set has everything. Terminated codes are in it, marked `inactive`, unless `inactive` is
 * false. It has no `url`: give it your own.
 *
 * @param criteria - For each coded field one or more of its values; see {@link ValueSetCriteria}.
 * @throws RangeError if a property is not a coded field, if a field does not have the value, or if a list is empty.
 * @example
 * valueSet({ coverage: 'C', betos: ['D1A', 'D1B'] }).expansion?.total //=> 101
 * valueSet({ coverage: 'C' }).compose?.include[0]?.filter //=> [{ property: 'coverage', op: '=', value: 'C' }]
 */
export function valueSet(criteria: ValueSetCriteria = {}): ValueSet {
  const wanted = readCriteria(criteria);
  const records = listRecords().filter((record) => wanted.every((criterion) => meets(record, criterion)));
  const contains = records.map(toContained);
  return {
    resourceType: 'ValueSet',
    language: LANGUAGE,
    version: release.id,
    title: [TITLE, ...wanted.map(([property, values]) => `${property} ${values.join(' or ')}`)].join(', '),
    status: 'active',
    date: release.effectiveDate,
    compose: {
      inactive: wanted.every(([property, values]) => property !== 'inactive' || values.includes('true')),
      include: [
        {
          system: HCPCS_SYSTEM,
          version: release.id,
          ...(wanted.length > 0 ? { filter: wanted.map(toFilter) } : {}),
        },
      ],
    },
    expansion: {
      // The release's date, not the clock's, so that the same call gives the same value set.
      timestamp: release.effectiveDate,
      total: contains.length,
      parameter: [{ name: 'version', valueUri: `${HCPCS_SYSTEM}|${release.id}` }],
      ...(contains.length > 0 ? { contains } : {}),
    },
  };
}

function meets(record: Code | Modifier, [property, wanted]: Criterion): boolean {
  return valuesOf(record, property).some((value) => wanted.includes(String(value)));
}

function toFilter([property, values]: Criterion): ValueSetComposeIncludeFilter {
  return { property, op: values.length === 1 ? '=' : 'in', value: values.join(',') };
}

function toContained({ code, longDescription }: Code | Modifier): ValueSetExpansionContains {
  return {
    system: HCPCS_SYSTEM,
    ...(isActive(code) ? {} : { inactive: true }),
    version: release.id,
    code,
    display: longDescription,
  };
}

import { release } from '../lookup/release.ts';
import { describeRecord } from '../meanings/describeRecord.ts';
import { ownText } from '../shared/ownProperty.ts';
import type { DescribedField } from '../types.ts';
import { type PropertyValue, propertiesOf, valueElement } from './properties.ts';
import { designationOf, recordOf, TITLE } from './records.ts';
import type { Parameters, ParametersParameter } from './types.ts';

/**
 * Returns what a terminology server returns for `CodeSystem/$lookup`: Parameters with `name` (of the code system),
 * `version`, `display` (CMS's long description), `designation` (the short description) and a `property` for each value
 * of the record. A coded value has its meaning as `description`. Dates are `dateTime`. The property `inactive` is true
 * for a code that may not be used on the first day of the release. `undefined` if this release does not list the code,
 * where a server would answer 404.
 *
 * @param code - A code or modifier, in upper or lower case; surrounding ASCII whitespace is ignored.
 * @example
 * lookup('KX')?.parameter?.find(({ name }) => name === 'display')?.valueString //=> 'Requirements specified in the medical policy have been met'
 */
export function lookup(code: string): Parameters | undefined {
  const record = recordOf(code);
  if (record === undefined) return undefined;
  const { language, use, value } = designationOf(record);
  const fields = describeRecord(record);
  return {
    resourceType: 'Parameters',
    parameter: [
      { name: 'name', valueString: TITLE },
      { name: 'version', valueString: release.id },
      { name: 'display', valueString: record.longDescription },
      {
        name: 'designation',
        part: [
          { name: 'language', valueCode: language },
          { name: 'use', valueCoding: use },
          { name: 'value', valueString: value },
        ],
      },
      ...propertiesOf(record).map((property) => toParameter(property, fields)),
    ],
  };
}

function toParameter(property: PropertyValue, fields: readonly DescribedField[]): ParametersParameter {
  const { code, value } = property;
  const field = fields.find((one) => one.property === code);
  const described = field?.values.find((one) => one.value === value);
  const description = ownText(described, 'description');
  return {
    name: 'property',
    part: [
      { name: 'code', valueCode: code },
      { name: 'value', ...valueElement(property) },
      ...(description === undefined ? [] : [{ name: 'description', valueString: description }]),
    ],
  };
}

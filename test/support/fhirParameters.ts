import type { Parameters, ParametersParameter } from 'fhir/r4';

/** The `value[x]` of a parameter. */
function valueElementOf(parameter: ParametersParameter | undefined): unknown {
  return Object.entries(parameter ?? {}).find(([name]) => name.startsWith('value'))?.[1];
}

/** The value of the first parameter with a name. */
export function valueNamed(parameters: Parameters | ParametersParameter | undefined, name: string): unknown {
  return valueElementOf(partsNamed(parameters, name)[0]);
}

/** All parameters or parts with a name. */
export function partsNamed(
  parameters: Parameters | ParametersParameter | undefined,
  name: string,
): readonly ParametersParameter[] {
  const parts = parameters && ('resourceType' in parameters ? parameters.parameter : parameters.part);
  return (parts ?? []).filter((part) => part.name === name);
}

/** The values that `$lookup` gives for a property, with their descriptions. */
export function propertyValues(
  parameters: Parameters | undefined,
  property: string,
): readonly { readonly value: unknown; readonly description: unknown }[] {
  return partsNamed(parameters, 'property')
    .filter((part) => valueNamed(part, 'code') === property)
    .map((part) => ({ value: valueNamed(part, 'value'), description: valueNamed(part, 'description') }));
}

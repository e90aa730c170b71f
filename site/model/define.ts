import { fieldTable, type Property } from 'hcpcs';

/** CMS's definition of a field. */
export function define(property: Property): string {
  return fieldTable[property].definition;
}

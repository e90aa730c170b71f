import { existsSync } from 'node:fs';
import * as source from '../../src/index.ts';
import { type CmsRow, filledFromLeft } from './cmsColumns.ts';
import { freshLibrary } from './freshLibrary.ts';
import { newestQuarter } from './newestQuarter.ts';
import { readCmsFile } from './readCmsFile.ts';
import { releaseFile } from './releases.ts';

export type NaiveRecord = Readonly<Record<string, unknown>>;

/** CMS's columns by property, read by a person from the spreadsheet. */
const scalars = {
  longDescription: 'LONG DESCRIPTION',
  shortDescription: 'SHORT DESCRIPTION',
  multiplePricingIndicator: 'MULT_PI',
  statute: 'STATUTE',
  coverage: 'COV',
  ascPaymentGroup: 'ASC_GRP',
  mogPaymentGroup: 'OPPS',
  mogPaymentPolicyIndicator: 'OPPS_PI',
  processingNote: 'PROCNOTE',
  betos: 'BETOS',
  action: 'ACTION CD',
} as const;

const lists = {
  pricingIndicators: ['PRICE1', 'PRICE2', 'PRICE3', 'PRICE4'],
  coverageIssuesManualReferences: ['CIM1', 'CIM2', 'CIM3'],
  medicareCarriersManualReferences: ['MCM1', 'MCM2', 'MCM3'],
  labCertifications: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `LABCERT${number}`),
  crossReferences: ['XREF1', 'XREF2', 'XREF3', 'XREF4', 'XREF5'],
  typesOfService: ['TOS1', 'TOS2', 'TOS3', 'TOS4', 'TOS5'],
} as const;

const dates = {
  ascPaymentGroupEffectiveDate: 'ASC_DT',
  mogPaymentGroupEffectiveDate: 'OPPS_DT',
  addedDate: 'ADD DT',
  actionEffectiveDate: 'ACT EFF DT',
  terminationDate: 'TERM DT',
} as const;

/** The record that a row of CMS's should become. */
function toRecord(row: CmsRow): NaiveRecord {
  const cells = filledFromLeft(row);
  const cell = (column: string) => cells[column] || undefined;
  const date = (column: string) => cell(column)?.replace(/^(....)(..)(..)$/, '$1-$2-$3');
  return {
    code: cells.HCPC,
    kind: cells.RECID === '3' ? 'code' : 'modifier',
    ...mapValues(scalars, cell),
    ...mapValues(lists, (columns) => columns.flatMap((column) => cell(column) ?? [])),
    ...mapValues(dates, date),
    anesthesiaBaseUnits: cell('ANEST_BU') === undefined ? undefined : Number(cell('ANEST_BU')),
  };
}

function mapValues<Value>(object: Readonly<Record<string, Value>>, map: (value: Value) => unknown): NaiveRecord {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}

const newestFile = releaseFile(newestQuarter.file);

/**
 * A plain map of the records by code or modifier. It is made from CMS's rows if they are available, and otherwise from
 * a library in which everything was read in order, field by field.
 */
export async function naiveModel(): Promise<ReadonlyMap<string, NaiveRecord>> {
  if (existsSync(newestFile)) {
    return new Map([...(await readCmsFile(newestFile))].map(([code, row]) => [code, toRecord(row)]));
  }
  const library = await freshLibrary();
  const { getModifier, listCodes, listModifiers } = library;
  const columns = gotten.map((property) => {
    const getter = getterOf(library, property);
    return [property, listCodes().map(getter)] as const;
  });
  const codes = listCodes().map((code, row) => {
    const values = columns.map(([property, column]) => [property, column[row]]);
    return [code, { code, kind: 'code', ...Object.fromEntries(values) }] as const;
  });
  return new Map<string, NaiveRecord>([
    ...codes,
    ...listModifiers().map((modifier) => [modifier, { ...getModifier(modifier) }] as const),
  ]);
}

export type Getter = (code: string) => unknown;

/** The getter of a property. */
export function getterOf(library: Readonly<Record<string, unknown>>, property: string): Getter {
  return library[`get${property.charAt(0).toUpperCase()}${property.slice(1)}`] as Getter;
}

/** The properties that have a getter. */
export const gotten: readonly string[] = Object.keys(source.fieldTable).filter(
  (property) => property !== 'code' && property !== 'kind',
);

/** The id that an input means: trimmed of ASCII whitespace, with a to z upper-cased. */
export function meant(input: string): string {
  return input
    .replace(/^[\t-\r ]+/, '')
    .replace(/[\t-\r ]+$/, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

import * as packed from '../generated/modifiers.ts';
import type { RecordFields } from '../generated/types.ts';
import { rowOfInput } from './internal/modifiers.ts';
import { normalize } from './internal/normalize.ts';
import { unescapeText } from './internal/unescapeText.ts';
import { type TextColumn, textAt } from './internal/unpackTexts.ts';
import { toList, toNumber, toScalar, type ValueColumn, valueAt } from './internal/unpackValues.ts';
import { words } from './internal/words.ts';
import type { Modifier, ModifierId } from './types.ts';

type Columns = {
  readonly [Property in keyof RecordFields]: Property extends `${string}Description`
    ? TextColumn
    : ValueColumn<RecordFields[Property]>;
};

/** The records are in a Map: what is missing in an array is looked for in a polluted Array.prototype. */
const cache: { columns: Columns | undefined; readonly records: Map<number, Modifier> } = {
  columns: undefined,
  records: /* @__PURE__ */ new Map(),
};

/**
 * Returns the record of a modifier, a plain frozen object, the same one on each call; `undefined` if this release does
 * not list it. CMS: all columns of the records of kind 7.
 *
 * @param modifier - In any case, blanks around it or not.
 * @example
 * getModifier('RR')?.shortDescription //=> 'Rental (dme)'
 */
export function getModifier(modifier: string): Modifier | undefined {
  const row = rowOfInput(modifier);
  if (row === undefined) return undefined;
  const record = cache.records.get(row) ?? readRecord(row, normalize(modifier) as ModifierId);
  cache.records.set(row, record);
  return record;
}

function readRecord(row: number, code: ModifierId): Modifier {
  cache.columns ??= makeColumns();
  const { columns } = cache;
  return Object.freeze({
    code,
    kind: 'modifier',
    longDescription: textAt(columns.longDescription, row),
    shortDescription: textAt(columns.shortDescription, row),
    pricingIndicators: valueAt(columns.pricingIndicators, row),
    multiplePricingIndicator: valueAt(columns.multiplePricingIndicator, row),
    coverageIssuesManualReferences: valueAt(columns.coverageIssuesManualReferences, row),
    medicareCarriersManualReferences: valueAt(columns.medicareCarriersManualReferences, row),
    statute: valueAt(columns.statute, row),
    labCertifications: valueAt(columns.labCertifications, row),
    crossReferences: valueAt(columns.crossReferences, row),
    coverage: valueAt(columns.coverage, row),
    ascPaymentGroup: valueAt(columns.ascPaymentGroup, row),
    ascPaymentGroupEffectiveDate: valueAt(columns.ascPaymentGroupEffectiveDate, row),
    mogPaymentGroup: valueAt(columns.mogPaymentGroup, row),
    mogPaymentPolicyIndicator: valueAt(columns.mogPaymentPolicyIndicator, row),
    mogPaymentGroupEffectiveDate: valueAt(columns.mogPaymentGroupEffectiveDate, row),
    processingNote: valueAt(columns.processingNote, row),
    betos: valueAt(columns.betos, row),
    typesOfService: valueAt(columns.typesOfService, row),
    anesthesiaBaseUnits: valueAt(columns.anesthesiaBaseUnits, row),
    addedDate: valueAt(columns.addedDate, row),
    actionEffectiveDate: valueAt(columns.actionEffectiveDate, row),
    terminationDate: valueAt(columns.terminationDate, row),
    action: valueAt(columns.action, row),
  });
}

/** No modifier's field is read alone, so the columns are made together when the first record is. */
function makeColumns(): Columns {
  return {
    longDescription: texts(packed.longDescription),
    shortDescription: texts(packed.shortDescription),
    pricingIndicators: lists(packed.pricingIndicators),
    multiplePricingIndicator: scalars(packed.multiplePricingIndicator),
    coverageIssuesManualReferences: lists(packed.coverageIssuesManualReferences),
    medicareCarriersManualReferences: lists(packed.medicareCarriersManualReferences),
    statute: scalars(packed.statute),
    labCertifications: lists(packed.labCertifications),
    crossReferences: lists(packed.crossReferences),
    coverage: scalars(packed.coverage),
    ascPaymentGroup: scalars(packed.ascPaymentGroup),
    ascPaymentGroupEffectiveDate: scalars(packed.ascPaymentGroupEffectiveDate),
    mogPaymentGroup: scalars(packed.mogPaymentGroup),
    mogPaymentPolicyIndicator: scalars(packed.mogPaymentPolicyIndicator),
    mogPaymentGroupEffectiveDate: scalars(packed.mogPaymentGroupEffectiveDate),
    processingNote: scalars(packed.processingNote),
    betos: scalars(packed.betos),
    typesOfService: lists(packed.typesOfService),
    anesthesiaBaseUnits: { packed: packed.anesthesiaBaseUnits, toValue: toNumber, unpacked: undefined },
    addedDate: { packed: packed.addedDate, toValue: unescapeText, unpacked: undefined },
    actionEffectiveDate: scalars(packed.actionEffectiveDate),
    terminationDate: scalars(packed.terminationDate),
    action: scalars(packed.action),
  };
}

function texts(packed: string): TextColumn {
  return { packed, words, longWords: undefined, unpacked: undefined };
}

function scalars<Value extends string>(packed: string): ValueColumn<Value | undefined> {
  return { packed, toValue: toScalar, unpacked: undefined };
}

function lists<Value extends string>(packed: string): ValueColumn<readonly Value[]> {
  return { packed, toValue: toList, unpacked: undefined };
}

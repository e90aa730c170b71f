import * as packed from '../generated/modifiers.ts';
import type { RecordFields } from '../generated/types.ts';
import { rowOfInput } from './internal/modifiers.ts';
import { normalize } from './internal/normalize.ts';
import { type TextColumn, textAt } from './internal/unpackTexts.ts';
import { toList, toNumber, toScalar, type ValueColumn, valueAt } from './internal/unpackValues.ts';
import { words } from './internal/words.ts';
import type { Modifier, ModifierId } from './types.ts';

const cache: { columns: ReturnType<typeof makeColumns> | undefined; readonly records: Modifier[] } = {
  columns: undefined,
  records: [],
};

/**
 * Returns the record of a modifier, or `undefined` if this release does not list it.
 *
 * @param modifier - A modifier, in any case and with blanks around it.
 * @returns A plain frozen object, the same one on each call; a blank field is `undefined`, a blank list `[]`.
 * @example
 * getModifier('RR')?.longDescription //=> 'Rental (use the \'rr\' modifier when dme is to be rented)'
 * getModifier('25') //=> undefined
 *
 * CMS: all columns of the records of kind 7.
 */
export function getModifier(modifier: string): Modifier | undefined {
  const row = rowOfInput(modifier);
  if (row === undefined) return undefined;
  const record = cache.records[row] ?? readRecord(row, normalize(modifier) as ModifierId);
  cache.records[row] = record;
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
function makeColumns() {
  return {
    longDescription: texts(packed.longDescription),
    shortDescription: texts(packed.shortDescription),
    pricingIndicators: values<'pricingIndicators'>(packed.pricingIndicators, toList),
    multiplePricingIndicator: values<'multiplePricingIndicator'>(packed.multiplePricingIndicator, toScalar),
    coverageIssuesManualReferences: values<'coverageIssuesManualReferences'>(
      packed.coverageIssuesManualReferences,
      toList,
    ),
    medicareCarriersManualReferences: values<'medicareCarriersManualReferences'>(
      packed.medicareCarriersManualReferences,
      toList,
    ),
    statute: values<'statute'>(packed.statute, toScalar),
    labCertifications: values<'labCertifications'>(packed.labCertifications, toList),
    crossReferences: values<'crossReferences'>(packed.crossReferences, toList),
    coverage: values<'coverage'>(packed.coverage, toScalar),
    ascPaymentGroup: values<'ascPaymentGroup'>(packed.ascPaymentGroup, toScalar),
    ascPaymentGroupEffectiveDate: values<'ascPaymentGroupEffectiveDate'>(packed.ascPaymentGroupEffectiveDate, toScalar),
    mogPaymentGroup: values<'mogPaymentGroup'>(packed.mogPaymentGroup, toScalar),
    mogPaymentPolicyIndicator: values<'mogPaymentPolicyIndicator'>(packed.mogPaymentPolicyIndicator, toScalar),
    mogPaymentGroupEffectiveDate: values<'mogPaymentGroupEffectiveDate'>(packed.mogPaymentGroupEffectiveDate, toScalar),
    processingNote: values<'processingNote'>(packed.processingNote, toScalar),
    betos: values<'betos'>(packed.betos, toScalar),
    typesOfService: values<'typesOfService'>(packed.typesOfService, toList),
    anesthesiaBaseUnits: values<'anesthesiaBaseUnits'>(packed.anesthesiaBaseUnits, toNumber),
    addedDate: values<'addedDate'>(packed.addedDate, toScalar),
    actionEffectiveDate: values<'actionEffectiveDate'>(packed.actionEffectiveDate, toScalar),
    terminationDate: values<'terminationDate'>(packed.terminationDate, toScalar),
    action: values<'action'>(packed.action, toScalar),
  };
}

function texts(packed: string): TextColumn {
  return { packed, words, unpacked: undefined };
}

function values<Property extends keyof RecordFields>(
  packed: string,
  toValue: (text: string) => unknown,
): ValueColumn<RecordFields[Property]> {
  return { packed, toValue: toValue as (text: string) => RecordFields[Property], unpacked: undefined };
}

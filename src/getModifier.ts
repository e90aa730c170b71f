import * as modifiers from '../generated/modifiers.ts';
import type { RecordFields } from '../generated/types.ts';
import { type Column, listAt, numberAt, scalarAt } from './internal/column.ts';
import { listIds, rowOfInput } from './internal/ids.ts';
import { modifierIds } from './internal/modifierIds.ts';
import type { Modifier, ModifierId } from './types.ts';

const columns: { readonly [Property in keyof RecordFields]: Column } = {
  longDescription: { packed: modifiers.longDescription },
  shortDescription: { packed: modifiers.shortDescription },
  pricingIndicators: { packed: modifiers.pricingIndicators },
  multiplePricingIndicator: { packed: modifiers.multiplePricingIndicator },
  coverageIssuesManualReferences: { packed: modifiers.coverageIssuesManualReferences },
  medicareCarriersManualReferences: { packed: modifiers.medicareCarriersManualReferences },
  statute: { packed: modifiers.statute },
  labCertifications: { packed: modifiers.labCertifications },
  crossReferences: { packed: modifiers.crossReferences },
  coverage: { packed: modifiers.coverage },
  ascPaymentGroup: { packed: modifiers.ascPaymentGroup },
  ascPaymentGroupEffectiveDate: { packed: modifiers.ascPaymentGroupEffectiveDate },
  mogPaymentGroup: { packed: modifiers.mogPaymentGroup },
  mogPaymentPolicyIndicator: { packed: modifiers.mogPaymentPolicyIndicator },
  mogPaymentGroupEffectiveDate: { packed: modifiers.mogPaymentGroupEffectiveDate },
  processingNote: { packed: modifiers.processingNote },
  betos: { packed: modifiers.betos },
  typesOfService: { packed: modifiers.typesOfService },
  anesthesiaBaseUnits: { packed: modifiers.anesthesiaBaseUnits },
  addedDate: { packed: modifiers.addedDate },
  actionEffectiveDate: { packed: modifiers.actionEffectiveDate },
  terminationDate: { packed: modifiers.terminationDate },
  action: { packed: modifiers.action },
};

const records: Modifier[] = [];

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
  const row = rowOfInput(modifierIds, modifier);
  if (row === undefined) return undefined;
  records[row] ??= readRecord(row);
  return records[row];
}

function readRecord(row: number): Modifier {
  return Object.freeze({
    code: listIds(modifierIds)[row] as ModifierId,
    kind: 'modifier',
    longDescription: scalarAt(columns.longDescription, row) as Modifier['longDescription'],
    shortDescription: scalarAt(columns.shortDescription, row) as Modifier['shortDescription'],
    pricingIndicators: listAt(columns.pricingIndicators, row) as Modifier['pricingIndicators'],
    multiplePricingIndicator: scalarAt(columns.multiplePricingIndicator, row) as Modifier['multiplePricingIndicator'],
    coverageIssuesManualReferences: listAt(columns.coverageIssuesManualReferences, row),
    medicareCarriersManualReferences: listAt(columns.medicareCarriersManualReferences, row),
    statute: scalarAt(columns.statute, row),
    labCertifications: listAt(columns.labCertifications, row) as Modifier['labCertifications'],
    crossReferences: listAt(columns.crossReferences, row),
    coverage: scalarAt(columns.coverage, row) as Modifier['coverage'],
    ascPaymentGroup: scalarAt(columns.ascPaymentGroup, row) as Modifier['ascPaymentGroup'],
    ascPaymentGroupEffectiveDate: scalarAt(columns.ascPaymentGroupEffectiveDate, row),
    mogPaymentGroup: scalarAt(columns.mogPaymentGroup, row) as Modifier['mogPaymentGroup'],
    mogPaymentPolicyIndicator: scalarAt(
      columns.mogPaymentPolicyIndicator,
      row,
    ) as Modifier['mogPaymentPolicyIndicator'],
    mogPaymentGroupEffectiveDate: scalarAt(columns.mogPaymentGroupEffectiveDate, row),
    processingNote: scalarAt(columns.processingNote, row),
    betos: scalarAt(columns.betos, row) as Modifier['betos'],
    typesOfService: listAt(columns.typesOfService, row) as Modifier['typesOfService'],
    anesthesiaBaseUnits: numberAt(columns.anesthesiaBaseUnits, row),
    addedDate: scalarAt(columns.addedDate, row) as Modifier['addedDate'],
    actionEffectiveDate: scalarAt(columns.actionEffectiveDate, row),
    terminationDate: scalarAt(columns.terminationDate, row),
    action: scalarAt(columns.action, row) as Modifier['action'],
  });
}

import * as packed from '../generated/modifiers.ts';
import { rowOfInput } from './internal/modifiers.ts';
import { normalize } from './internal/normalize.ts';
import { type TextColumn, textAt } from './internal/unpackTexts.ts';
import { toList, toNumber, toScalar, type ValueColumn, valueAt } from './internal/unpackValues.ts';
import { words } from './internal/words.ts';
import type { Modifier, ModifierId } from './types.ts';

const columns = {
  longDescription: { packed: packed.longDescription, words, unpacked: undefined } as TextColumn,
  shortDescription: { packed: packed.shortDescription, words, unpacked: undefined } as TextColumn,
  pricingIndicators: { packed: packed.pricingIndicators, toValue: toList, unpacked: undefined } as ValueColumn<
    Modifier['pricingIndicators']
  >,
  multiplePricingIndicator: {
    packed: packed.multiplePricingIndicator,
    toValue: toScalar,
    unpacked: undefined,
  } as ValueColumn<Modifier['multiplePricingIndicator']>,
  coverageIssuesManualReferences: {
    packed: packed.coverageIssuesManualReferences,
    toValue: toList,
    unpacked: undefined,
  } as ValueColumn<Modifier['coverageIssuesManualReferences']>,
  medicareCarriersManualReferences: {
    packed: packed.medicareCarriersManualReferences,
    toValue: toList,
    unpacked: undefined,
  } as ValueColumn<Modifier['medicareCarriersManualReferences']>,
  statute: { packed: packed.statute, toValue: toScalar, unpacked: undefined } as ValueColumn<Modifier['statute']>,
  labCertifications: { packed: packed.labCertifications, toValue: toList, unpacked: undefined } as ValueColumn<
    Modifier['labCertifications']
  >,
  crossReferences: { packed: packed.crossReferences, toValue: toList, unpacked: undefined } as ValueColumn<
    Modifier['crossReferences']
  >,
  coverage: { packed: packed.coverage, toValue: toScalar, unpacked: undefined } as ValueColumn<Modifier['coverage']>,
  ascPaymentGroup: { packed: packed.ascPaymentGroup, toValue: toScalar, unpacked: undefined } as ValueColumn<
    Modifier['ascPaymentGroup']
  >,
  ascPaymentGroupEffectiveDate: {
    packed: packed.ascPaymentGroupEffectiveDate,
    toValue: toScalar,
    unpacked: undefined,
  } as ValueColumn<Modifier['ascPaymentGroupEffectiveDate']>,
  mogPaymentGroup: { packed: packed.mogPaymentGroup, toValue: toScalar, unpacked: undefined } as ValueColumn<
    Modifier['mogPaymentGroup']
  >,
  mogPaymentPolicyIndicator: {
    packed: packed.mogPaymentPolicyIndicator,
    toValue: toScalar,
    unpacked: undefined,
  } as ValueColumn<Modifier['mogPaymentPolicyIndicator']>,
  mogPaymentGroupEffectiveDate: {
    packed: packed.mogPaymentGroupEffectiveDate,
    toValue: toScalar,
    unpacked: undefined,
  } as ValueColumn<Modifier['mogPaymentGroupEffectiveDate']>,
  processingNote: { packed: packed.processingNote, toValue: toScalar, unpacked: undefined } as ValueColumn<
    Modifier['processingNote']
  >,
  betos: { packed: packed.betos, toValue: toScalar, unpacked: undefined } as ValueColumn<Modifier['betos']>,
  typesOfService: { packed: packed.typesOfService, toValue: toList, unpacked: undefined } as ValueColumn<
    Modifier['typesOfService']
  >,
  anesthesiaBaseUnits: { packed: packed.anesthesiaBaseUnits, toValue: toNumber, unpacked: undefined } as ValueColumn<
    Modifier['anesthesiaBaseUnits']
  >,
  addedDate: { packed: packed.addedDate, toValue: toScalar, unpacked: undefined } as ValueColumn<Modifier['addedDate']>,
  actionEffectiveDate: { packed: packed.actionEffectiveDate, toValue: toScalar, unpacked: undefined } as ValueColumn<
    Modifier['actionEffectiveDate']
  >,
  terminationDate: { packed: packed.terminationDate, toValue: toScalar, unpacked: undefined } as ValueColumn<
    Modifier['terminationDate']
  >,
  action: { packed: packed.action, toValue: toScalar, unpacked: undefined } as ValueColumn<Modifier['action']>,
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
  const row = rowOfInput(modifier);
  if (row === undefined) return undefined;
  records[row] ??= readRecord(row, normalize(modifier) as ModifierId);
  return records[row];
}

function readRecord(row: number, code: ModifierId): Modifier {
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

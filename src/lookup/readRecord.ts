import type { RecordColumns, RecordFields } from '../../generated/types.ts';
import { textAt } from '../packed/unpackTexts.ts';
import { valueAt } from '../packed/unpackValues.ts';

/**
 * The record of a row, frozen: read when it is first asked for, and the same object from then on. The literal is written
 * out, because objects that a loop over the columns makes take twice the time and the heap. It is deliberately one
 * function with the cache: V8 would inline a smaller body into each caller, and compile it as often.
 */
export function readRecord<Id, Kind>(
  records: Readonly<RecordFields & { code: Id; kind: Kind }>[],
  columns: RecordColumns,
  row: number,
  code: Id,
  kind: Kind,
): Readonly<RecordFields & { code: Id; kind: Kind }> {
  const known = records[row];
  if (known !== undefined) return known;
  const record = Object.freeze({
    code,
    kind,
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
  records[row] = record;
  return record;
}

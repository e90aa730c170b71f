import type { RecordColumns, RecordFields } from '../../generated/types.ts';
import { textAt } from '../packed/unpackTexts.ts';
import { valueAt } from '../packed/unpackValues.ts';

/**
 * A row of the columns as a frozen record. The fields are written out because a loop over the columns makes objects
 * that take twice the time and twice the heap.
 */
export function readRecord<Id, Kind>(
  code: Id,
  kind: Kind,
  columns: RecordColumns,
  row: number,
): Readonly<RecordFields & { code: Id; kind: Kind }> {
  return Object.freeze({
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
}

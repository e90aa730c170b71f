import { actionAt } from './fields/getAction.ts';
import { actionEffectiveDateAt } from './fields/getActionEffectiveDate.ts';
import { addedDateAt } from './fields/getAddedDate.ts';
import { anesthesiaBaseUnitsAt } from './fields/getAnesthesiaBaseUnits.ts';
import { ascPaymentGroupAt } from './fields/getAscPaymentGroup.ts';
import { ascPaymentGroupEffectiveDateAt } from './fields/getAscPaymentGroupEffectiveDate.ts';
import { betosAt } from './fields/getBetos.ts';
import { coverageAt } from './fields/getCoverage.ts';
import { coverageIssuesManualReferencesAt } from './fields/getCoverageIssuesManualReferences.ts';
import { crossReferencesAt } from './fields/getCrossReferences.ts';
import { labCertificationsAt } from './fields/getLabCertifications.ts';
import { longDescriptionAt } from './fields/getLongDescription.ts';
import { medicareCarriersManualReferencesAt } from './fields/getMedicareCarriersManualReferences.ts';
import { mogPaymentGroupAt } from './fields/getMogPaymentGroup.ts';
import { mogPaymentGroupEffectiveDateAt } from './fields/getMogPaymentGroupEffectiveDate.ts';
import { mogPaymentPolicyIndicatorAt } from './fields/getMogPaymentPolicyIndicator.ts';
import { multiplePricingIndicatorAt } from './fields/getMultiplePricingIndicator.ts';
import { pricingIndicatorsAt } from './fields/getPricingIndicators.ts';
import { processingNoteAt } from './fields/getProcessingNote.ts';
import { shortDescriptionAt } from './fields/getShortDescription.ts';
import { statuteAt } from './fields/getStatute.ts';
import { terminationDateAt } from './fields/getTerminationDate.ts';
import { typesOfServiceAt } from './fields/getTypesOfService.ts';
import { codes, rowOfInput } from './internal/codes.ts';
import { normalize } from './internal/normalize.ts';
import { countCodes } from './internal/unpackCodes.ts';
import type { Code, CodeId } from './types.ts';

/** By row, at full length from the start: an array that grows in random order is a slow one. */
const cache: { records: (Code | undefined)[] | undefined } = { records: undefined };

/**
 * Returns the record of a code, or `undefined` if this release does not list it. Terminated codes stay listed for
 * years: `terminationDate` tells.
 *
 * @param code - A code, in any case and with blanks around it.
 * @returns A plain frozen object, the same one on each call; a blank field is `undefined`, a blank list `[]`.
 * @example
 * getCode('Q4257')?.shortDescription //=> 'Relese, per sq cm'
 * getCode('Q42577') //=> undefined
 *
 * CMS: all columns of the records of kind 3.
 */
export function getCode(code: string): Code | undefined {
  const row = rowOfInput(code);
  if (row === undefined) return undefined;
  cache.records ??= new Array(countCodes(codes)).fill(undefined);
  const record = cache.records[row] ?? readRecord(row, normalize(code) as CodeId);
  cache.records[row] = record;
  return record;
}

function readRecord(row: number, code: CodeId): Code {
  return Object.freeze({
    code,
    kind: 'code',
    longDescription: longDescriptionAt(row),
    shortDescription: shortDescriptionAt(row),
    pricingIndicators: pricingIndicatorsAt(row),
    multiplePricingIndicator: multiplePricingIndicatorAt(row),
    coverageIssuesManualReferences: coverageIssuesManualReferencesAt(row),
    medicareCarriersManualReferences: medicareCarriersManualReferencesAt(row),
    statute: statuteAt(row),
    labCertifications: labCertificationsAt(row),
    crossReferences: crossReferencesAt(row),
    coverage: coverageAt(row),
    ascPaymentGroup: ascPaymentGroupAt(row),
    ascPaymentGroupEffectiveDate: ascPaymentGroupEffectiveDateAt(row),
    mogPaymentGroup: mogPaymentGroupAt(row),
    mogPaymentPolicyIndicator: mogPaymentPolicyIndicatorAt(row),
    mogPaymentGroupEffectiveDate: mogPaymentGroupEffectiveDateAt(row),
    processingNote: processingNoteAt(row),
    betos: betosAt(row),
    typesOfService: typesOfServiceAt(row),
    anesthesiaBaseUnits: anesthesiaBaseUnitsAt(row),
    addedDate: addedDateAt(row),
    actionEffectiveDate: actionEffectiveDateAt(row),
    terminationDate: terminationDateAt(row),
    action: actionAt(row),
  });
}

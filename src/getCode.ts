import { actionColumn } from './fields/getAction.ts';
import { actionEffectiveDateColumn } from './fields/getActionEffectiveDate.ts';
import { addedDateColumn } from './fields/getAddedDate.ts';
import { anesthesiaBaseUnitsColumn } from './fields/getAnesthesiaBaseUnits.ts';
import { ascPaymentGroupColumn } from './fields/getAscPaymentGroup.ts';
import { ascPaymentGroupEffectiveDateColumn } from './fields/getAscPaymentGroupEffectiveDate.ts';
import { betosColumn } from './fields/getBetos.ts';
import { coverageColumn } from './fields/getCoverage.ts';
import { coverageIssuesManualReferencesColumn } from './fields/getCoverageIssuesManualReferences.ts';
import { crossReferencesColumn } from './fields/getCrossReferences.ts';
import { labCertificationsColumn } from './fields/getLabCertifications.ts';
import { longDescriptionColumn } from './fields/getLongDescription.ts';
import { medicareCarriersManualReferencesColumn } from './fields/getMedicareCarriersManualReferences.ts';
import { mogPaymentGroupColumn } from './fields/getMogPaymentGroup.ts';
import { mogPaymentGroupEffectiveDateColumn } from './fields/getMogPaymentGroupEffectiveDate.ts';
import { mogPaymentPolicyIndicatorColumn } from './fields/getMogPaymentPolicyIndicator.ts';
import { multiplePricingIndicatorColumn } from './fields/getMultiplePricingIndicator.ts';
import { pricingIndicatorsColumn } from './fields/getPricingIndicators.ts';
import { processingNoteColumn } from './fields/getProcessingNote.ts';
import { shortDescriptionColumn } from './fields/getShortDescription.ts';
import { statuteColumn } from './fields/getStatute.ts';
import { terminationDateColumn } from './fields/getTerminationDate.ts';
import { typesOfServiceColumn } from './fields/getTypesOfService.ts';
import { rowOfInput } from './internal/codes.ts';
import { normalize } from './internal/normalize.ts';
import { textAt } from './internal/unpackTexts.ts';
import { valueAt } from './internal/unpackValues.ts';
import type { Code, CodeId } from './types.ts';

const cache: { records: Map<unknown, Code> | undefined } = { records: undefined };

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
  cache.records ??= new Map();
  return cache.records.get(code) ?? readInput(code, cache.records);
}

function readInput(input: unknown, records: Map<unknown, Code>): Code | undefined {
  const row = rowOfInput(input);
  if (row === undefined) return undefined;
  const code = normalize(input) as CodeId;
  const record = records.get(code) ?? readRecord(row, code);
  records.set(code, record);
  return record;
}

function readRecord(row: number, code: CodeId): Code {
  return Object.freeze({
    code,
    kind: 'code',
    longDescription: textAt(longDescriptionColumn, row),
    shortDescription: textAt(shortDescriptionColumn, row),
    pricingIndicators: valueAt(pricingIndicatorsColumn, row),
    multiplePricingIndicator: valueAt(multiplePricingIndicatorColumn, row),
    coverageIssuesManualReferences: valueAt(coverageIssuesManualReferencesColumn, row),
    medicareCarriersManualReferences: valueAt(medicareCarriersManualReferencesColumn, row),
    statute: valueAt(statuteColumn, row),
    labCertifications: valueAt(labCertificationsColumn, row),
    crossReferences: valueAt(crossReferencesColumn, row),
    coverage: valueAt(coverageColumn, row),
    ascPaymentGroup: valueAt(ascPaymentGroupColumn, row),
    ascPaymentGroupEffectiveDate: valueAt(ascPaymentGroupEffectiveDateColumn, row),
    mogPaymentGroup: valueAt(mogPaymentGroupColumn, row),
    mogPaymentPolicyIndicator: valueAt(mogPaymentPolicyIndicatorColumn, row),
    mogPaymentGroupEffectiveDate: valueAt(mogPaymentGroupEffectiveDateColumn, row),
    processingNote: valueAt(processingNoteColumn, row),
    betos: valueAt(betosColumn, row),
    typesOfService: valueAt(typesOfServiceColumn, row),
    anesthesiaBaseUnits: valueAt(anesthesiaBaseUnitsColumn, row),
    addedDate: valueAt(addedDateColumn, row),
    actionEffectiveDate: valueAt(actionEffectiveDateColumn, row),
    terminationDate: valueAt(terminationDateColumn, row),
    action: valueAt(actionColumn, row),
  });
}

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
import { codes } from './internal/codes.ts';
import { normalize } from './internal/normalize.ts';
import { rowOfCode } from './internal/unpackCodes.ts';
import { textAt } from './internal/unpackTexts.ts';
import { valueAt } from './internal/unpackValues.ts';
import type { Code, CodeId } from './types.ts';

/**
 * The records that were looked up, in blocks of rows, and those that were looked up again, where they are found fastest.
 * The blocks are in a Map: what is missing in an array is looked for in a polluted Array.prototype.
 */
const cache: { readonly blocks: Map<number, (Code | undefined)[]>; readonly again: Map<unknown, Code> } = {
  blocks: /* @__PURE__ */ new Map(),
  again: /* @__PURE__ */ new Map(),
};

/**
 * Returns the record of a code, a plain frozen object, the same one on each call; `undefined` if this release does not
 * list it. Terminated codes stay listed for years: `terminationDate` tells. CMS: all columns of the records of kind 3.
 *
 * @param code - In any case, blanks around it or not.
 * @example
 * getCode('Q4257')?.shortDescription //=> 'Relese, per sq cm'
 * getCode('Q42577') //=> undefined
 */
export function getCode(code: string): Code | undefined {
  return cache.again.get(code) ?? lookUp(code);
}

/**
 * Reads a record, or finds it where it was read before. One function and not several: an engine that optimizes them
 * would put the same long code into each.
 */
function lookUp(input: unknown): Code | undefined {
  const exact = rowOfCode(codes, input);
  const code = (exact === undefined ? normalize(input) : input) as CodeId;
  const row = exact ?? rowOfCode(codes, code);
  if (row === undefined) return undefined;
  let block = cache.blocks.get(row >>> 8);
  if (block === undefined) {
    block = new Array<Code | undefined>(256).fill(undefined);
    cache.blocks.set(row >>> 8, block);
  }
  const known = block[row & 255];
  if (known !== undefined) {
    cache.again.set(known.code, known);
    return known;
  }
  const record: Code = Object.freeze({
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
  block[row & 255] = record;
  return record;
}

import { actionColumn } from '../../generated/codes/action.ts';
import { ascPaymentGroupColumn } from '../../generated/codes/ascPaymentGroup.ts';
import { betosColumn } from '../../generated/codes/betos.ts';
import { coverageColumn } from '../../generated/codes/coverage.ts';
import { labCertificationsColumn } from '../../generated/codes/labCertifications.ts';
import { mogPaymentGroupColumn } from '../../generated/codes/mogPaymentGroup.ts';
import { mogPaymentPolicyIndicatorColumn } from '../../generated/codes/mogPaymentPolicyIndicator.ts';
import { multiplePricingIndicatorColumn } from '../../generated/codes/multiplePricingIndicator.ts';
import { pricingIndicatorsColumn } from '../../generated/codes/pricingIndicators.ts';
import { processingNoteColumn } from '../../generated/codes/processingNote.ts';
import { typesOfServiceColumn } from '../../generated/codes/typesOfService.ts';
import { modifierColumns } from '../../generated/modifiers/columns.ts';
import type { ValueColumn } from '../../generated/types.ts';
import { valueAt } from '../packed/unpackValues.ts';
import type { Criterion } from '../shared/criteria.ts';
import { isActive } from '../validity/isActive.ts';
import { type Documents, idOf } from './documents.ts';

type Field = Exclude<Criterion[0], 'inactive' | 'kind'>;
type Columns = { readonly [Property in Field]: ValueColumn<unknown> };

const codeColumns: Columns = {
  action: actionColumn,
  ascPaymentGroup: ascPaymentGroupColumn,
  betos: betosColumn,
  coverage: coverageColumn,
  labCertifications: labCertificationsColumn,
  mogPaymentGroup: mogPaymentGroupColumn,
  mogPaymentPolicyIndicator: mogPaymentPolicyIndicatorColumn,
  multiplePricingIndicator: multiplePricingIndicatorColumn,
  pricingIndicators: pricingIndicatorsColumn,
  processingNote: processingNoteColumn,
  typesOfService: typesOfServiceColumn,
};

/** Whether a document meets a criterion, as in `valueSet`: a repeated field if any of its values does. */
export function meets([property, wanted]: Criterion, document: number, documents: Documents): boolean {
  const isCode = document < documents.codes;
  if (property === 'kind') return wanted.includes(isCode ? 'code' : 'modifier');
  if (property === 'inactive') return wanted.includes(String(!isActive(idOf(document, documents))));
  const columns: Columns = isCode ? codeColumns : modifierColumns;
  const value = valueAt(columns[property], isCode ? document : document - documents.codes);
  return [value ?? []].flat().some((one) => wanted.includes(String(one)));
}

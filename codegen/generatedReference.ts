import { fieldTable, modifierCodeField } from '../generated/fieldTable.ts';
import { layoutPositions } from '../generated/layoutPositions.ts';
import { nocCodes } from '../generated/nocCodes.ts';
import { processingNotes } from '../generated/processingNotes.ts';
import { release } from '../generated/release.ts';
import { actionTable } from '../generated/tables/action.ts';
import { ascPaymentGroupTable } from '../generated/tables/ascPaymentGroup.ts';
import { betosTable } from '../generated/tables/betos.ts';
import { coverageTable } from '../generated/tables/coverage.ts';
import { labCertificationTable } from '../generated/tables/labCertification.ts';
import { mogPaymentGroupTable } from '../generated/tables/mogPaymentGroup.ts';
import { mogPaymentPolicyIndicatorTable } from '../generated/tables/mogPaymentPolicyIndicator.ts';
import { multiplePricingIndicatorTable } from '../generated/tables/multiplePricingIndicator.ts';
import { pricingIndicatorTable } from '../generated/tables/pricingIndicator.ts';
import { typeOfServiceTable } from '../generated/tables/typeOfService.ts';
import { listPackedCodes } from '../src/internal/unpackCodes.ts';
import type { Layout, Meaning } from './parse/parseLayout.ts';
import { recordFields } from './recordFields.ts';
import type { Reference } from './reference.ts';

const tables: Readonly<Record<string, readonly Meaning[]>> = {
  action: actionTable,
  ascPaymentGroup: ascPaymentGroupTable,
  betos: betosTable,
  coverage: coverageTable,
  labCertification: labCertificationTable,
  mogPaymentGroup: mogPaymentGroupTable,
  mogPaymentPolicyIndicator: mogPaymentPolicyIndicatorTable,
  multiplePricingIndicator: multiplePricingIndicatorTable,
  pricingIndicator: pricingIndicatorTable,
  typeOfService: typeOfServiceTable,
};

/** The reference that is compiled into `generated/`, for files that bring none of their own. */
export const generatedReference: Reference = {
  layout: { content: generatedLayout(), origin: release.layout },
  processingNotes: { content: new Map(processingNotes), origin: release.processingNotes },
  nocList: { content: listPackedCodes(nocCodes), origin: release.nocList },
};

function generatedLayout(): Layout {
  const descriptions = [...Object.values(fieldTable), modifierCodeField];
  return new Map(
    layoutPositions.map((position) => {
      const { layoutName } = position;
      const { title = '', definition = '' } = descriptions.find((field) => field.layoutName === layoutName) ?? {};
      const singular = recordFields.find((field) => field.layoutName === layoutName)?.singular;
      const values = singular === undefined ? [] : (tables[singular] ?? []);
      return [layoutName, { ...position, title, definition, values }];
    }),
  );
}

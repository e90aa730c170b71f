import { fieldTable, modifierCodeField } from '../generated/fieldTable.ts';
import { layoutPositions } from '../generated/layoutPositions.ts';
import { nocCodes } from '../generated/nocCodes.ts';
import { processingNotes } from '../generated/processingNotes.ts';
import { release } from '../generated/release.ts';
import { actionMeanings } from '../generated/tables/action.ts';
import { ascPaymentGroupMeanings } from '../generated/tables/ascPaymentGroup.ts';
import { betosMeanings } from '../generated/tables/betos.ts';
import { coverageMeanings } from '../generated/tables/coverage.ts';
import { labCertificationMeanings } from '../generated/tables/labCertification.ts';
import { mogPaymentGroupMeanings } from '../generated/tables/mogPaymentGroup.ts';
import { mogPaymentPolicyIndicatorMeanings } from '../generated/tables/mogPaymentPolicyIndicator.ts';
import { multiplePricingIndicatorMeanings } from '../generated/tables/multiplePricingIndicator.ts';
import { pricingIndicatorMeanings } from '../generated/tables/pricingIndicator.ts';
import { typeOfServiceMeanings } from '../generated/tables/typeOfService.ts';
import { listPackedCodes } from '../src/internal/unpackCodes.ts';
import { unpackNotes } from '../src/internal/unpackNotes.ts';
import type { Layout, Meaning } from './parse/parseLayout.ts';
import { recordFields } from './recordFields.ts';
import type { Reference } from './reference.ts';

const tables: Readonly<Record<string, readonly Meaning[]>> = {
  action: actionMeanings,
  ascPaymentGroup: ascPaymentGroupMeanings,
  betos: betosMeanings,
  coverage: coverageMeanings,
  labCertification: labCertificationMeanings,
  mogPaymentGroup: mogPaymentGroupMeanings,
  mogPaymentPolicyIndicator: mogPaymentPolicyIndicatorMeanings,
  multiplePricingIndicator: multiplePricingIndicatorMeanings,
  pricingIndicator: pricingIndicatorMeanings,
  typeOfService: typeOfServiceMeanings,
};

/** The reference that is compiled into `generated/`, for files that bring none of their own. */
export function generatedReference(): Reference {
  return {
    layout: { content: generatedLayout(), origin: release.layout },
    processingNotes: { content: unpackNotes(processingNotes), origin: release.processingNotes },
    nocList: { content: listPackedCodes(nocCodes), origin: release.nocList },
  };
}

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

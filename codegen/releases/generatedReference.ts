import { fieldTable, modifierCodeField } from '../../generated/fields.ts';
import { layoutPositions } from '../../generated/layoutPositions.ts';
import { codedMeanings } from '../../generated/meanings.ts';
import { nocCodes } from '../../generated/nocCodes.ts';
import { processingNotes } from '../../generated/processingNotes.ts';
import { release } from '../../generated/release.ts';
import { listPackedCodes } from '../../src/packed/unpackCodes.ts';
import { unpackNotes } from '../../src/packed/unpackNotes.ts';
import { recordFields } from '../fields.ts';
import type { Layout, Meaning } from '../parse/layout.ts';
import type { Reference } from './reference.ts';

/** The reference that is compiled into `generated/`. It serves files that have none of their own. */
export function generatedReference(): Reference {
  return {
    layout: { content: generatedLayout(), origin: release.layout },
    processingNotes: { content: unpackNotes(processingNotes), origin: release.processingNotes },
    nocList: { content: listPackedCodes(nocCodes.packed), origin: release.nocList },
  };
}

function generatedLayout(): Layout {
  const meanings: Readonly<Record<string, readonly Meaning[]>> = codedMeanings;
  const descriptions = [...Object.values(fieldTable), modifierCodeField];
  return new Map(
    layoutPositions.map((position) => {
      const { layoutName } = position;
      const { title = '', definition = '' } = descriptions.find((field) => field.layoutName === layoutName) ?? {};
      const property = recordFields.find((field) => field.layoutName === layoutName)?.property ?? '';
      const values = meanings[property] ?? [];
      return [layoutName, { ...position, title, definition, values }];
    }),
  );
}

import { posix } from 'node:path';
import { quote } from '../problem.ts';
import { readXml } from './readXml.ts';

/** Where the parts of a workbook are. */
export interface Relations {
  /** The parts by the ids that the workbook gives them. */
  readonly parts: ReadonlyMap<string, string>;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

/** The relations of `xl/workbook.xml`. */
export function readRelations(xml: Uint8Array): Relations {
  const parts = new Map<string, string>();
  const partOfKind = new Map<string, string>();
  readXml(xml, {
    open(name, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (name !== 'Relationship') return;
      // Excel's targets are relative to the workbook; those of other programs may begin at the root of the zip.
      const part = posix.resolve('/xl', target).slice(1);
      if (parts.has(id)) throw new Error(`it has two relations ${quote(id)}`);
      parts.set(id, part);
      const kind = posix.basename(type);
      const other = partOfKind.get(kind);
      if (other !== undefined && kind !== 'worksheet') throw new Error(`${other} and ${part} are both its ${kind}`);
      partOfKind.set(kind, part);
    },
  });
  return { parts, sharedStrings: partOfKind.get('sharedStrings'), styles: partOfKind.get('styles') };
}

export interface SheetList {
  /** The sheets' names by their parts, in the order of the workbook. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether days are counted from 1904, as Excel for Mac once did. */
  readonly isFrom1904: boolean;
}

/** The sheets that `xl/workbook.xml` lists. */
export function readSheetList(xml: Uint8Array, parts: Relations['parts']): SheetList {
  const names = new Map<string, string>();
  let isFrom1904 = false;
  readXml(xml, {
    open(element, { date1904 = '', name = '', 'r:id': id = '' }, parent) {
      if (element === 'workbookPr' && parent === 'workbook') isFrom1904 = date1904 === '1' || date1904 === 'true';
      if (element !== 'sheet' || parent !== 'sheets') return;
      const part = parts.get(id);
      if (part === undefined)
        throw new Error(`its sheet ${quote(name)} has the relation ${quote(id)}, which is missing`);
      if (names.has(part)) throw new Error(`its sheets ${quote(names.get(part))} and ${quote(name)} are both ${part}`);
      names.set(part, name);
    },
  });
  return { names, isFrom1904 };
}

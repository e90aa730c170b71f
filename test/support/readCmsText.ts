import type { CmsRow } from './cmsColumns.ts';
import { undoConversions } from './undoConversions.ts';

/** The first and last column of each field, copied by a person from CMS's record layout. */
const places: Readonly<Record<string, readonly [number, number]>> = {
  HCPC: [1, 5],
  RECID: [11, 11],
  'SHORT DESCRIPTION': [92, 119],
  PRICE1: [120, 121],
  PRICE2: [122, 123],
  PRICE3: [124, 125],
  PRICE4: [126, 127],
  MULT_PI: [128, 128],
  CIM1: [129, 134],
  CIM2: [135, 140],
  CIM3: [141, 146],
  MCM1: [147, 154],
  MCM2: [155, 162],
  MCM3: [163, 170],
  STATUTE: [171, 180],
  LABCERT1: [181, 183],
  LABCERT2: [184, 186],
  LABCERT3: [187, 189],
  LABCERT4: [190, 192],
  LABCERT5: [193, 195],
  LABCERT6: [196, 198],
  LABCERT7: [199, 201],
  LABCERT8: [202, 204],
  XREF1: [205, 209],
  XREF2: [210, 214],
  XREF3: [215, 219],
  XREF4: [220, 224],
  XREF5: [225, 229],
  COV: [230, 230],
  ASC_GRP: [231, 232],
  ASC_DT: [233, 240],
  OPPS: [241, 243],
  OPPS_PI: [244, 244],
  OPPS_DT: [245, 252],
  PROCNOTE: [253, 256],
  BETOS: [257, 259],
  TOS1: [261, 261],
  TOS2: [262, 262],
  TOS3: [263, 263],
  TOS4: [264, 264],
  TOS5: [265, 265],
  ANEST_BU: [266, 268],
  'ADD DT': [269, 276],
  'ACT EFF DT': [277, 284],
  'TERM DT': [285, 292],
  'ACTION CD': [293, 293],
};

/**
 * Reads a fixed-width text of records (as latin1), by code, with none of the codegen's code. In 2012, a tab in the
 * description of the modifier TP stands for two blanks.
 */
export function readCmsText(text: string): ReadonlyMap<string, CmsRow> {
  const records = new Map<string, Record<string, string>>();
  for (const source of text.split('\r\n')) {
    const line = undoConversions(source.replace('\t', '  '));
    const code = line.slice(0, 5).trim();
    const kind = line[10] ?? '';
    if (!/^([A-Z][0-9A-Z]|[A-Z]\d{4})$/.test(code) || !/[3478]/.test(kind)) continue;
    const description = line.slice(11, 91).trimEnd();
    const known = records.get(code);
    if (kind === '4' || kind === '8') {
      if (known) known['LONG DESCRIPTION'] += ` ${description}`;
      continue;
    }
    const cells = Object.entries(places).map(([column, [first, last]]) => [column, line.slice(first - 1, last).trim()]);
    const record: Record<string, string> = { ...Object.fromEntries(cells), 'LONG DESCRIPTION': description.trim() };
    if (record.ANEST_BU) record.ANEST_BU = String(Number(record.ANEST_BU));
    records.set(code, record);
  }
  return records;
}

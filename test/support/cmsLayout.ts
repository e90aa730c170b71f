import { layoutPositions } from '../../generated/layoutPositions.ts';

const margin = ' '.repeat(52);

/** The values in the coded fields of `cmsFixtures.ts`, with invented meanings. */
const usualValues: Readonly<Record<string, string>> = {
  HCPCS_PRCNG_IND_CD: '51 = An invented price',
  HCPCS_MLTPL_PRCNG_IND_CD: 'A = An invented multiple',
  HCPCS_LAB_CRTFCTN_CD: '010 = An invented laboratory',
  HCPCS_CVRG_CD: 'C = An invented coverage',
  HCPCS_ASC_PMT_GRP_CD: 'YY = An invented group',
  HCPCS_MOG_PMT_GRP_CD: '000 = An invented group',
  HCPCS_MOG_PMT_PLCY_IND_CD: '1 = An invented policy',
  HCPCS_BETOS_CD: 'O1E = An invented service',
  HCPCS_TYPE_SRVC_CD: '1 = An invented service',
  HCPCS_ACTN_CD: 'N = An invented action',
};

/** A record layout with CMS's columns. Each coded one has one value, unless a test gives others. */
export function recordLayout(values: Readonly<Record<string, string>> = {}): string {
  const lines = layoutPositions.flatMap(({ layoutName, begin, length, occurs }, index) => {
    const value = values[layoutName] ?? usualValues[layoutName];
    return [
      `  ${index + 1}.   Invented title of ${layoutName}`,
      `                                     ${length}      ${begin}      ${begin + length - 1}    CHAR`,
      '',
      `${margin}An invented definition.`,
      '',
      `${margin}STANDARD ALIAS : ${layoutName}`,
      '',
      ...(value === undefined ? [] : [`${margin}CODES         :`, `${margin}   ${value}`, '']),
      `${margin}OCCURS MIN: 0 OCCURS MAX: ${occurs}`,
      '',
    ];
  });
  return lines.join('\r\n');
}

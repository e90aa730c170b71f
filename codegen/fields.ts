/**
 * The one hand-written table of the codegen: how each property of a record is found in CMS's files. Everything else
 * about a field (its title, definition, width, position, values and their meanings) is read from the record layout.
 */
interface FieldEntry {
  readonly property: string;
  /** The field's STANDARD ALIAS in the record layout. */
  readonly layoutName: string;
  /** The field's columns in the spreadsheet, in order; several are one repeated field. */
  readonly columns: readonly string[];
  /**
   * What a cell holds: one of the layout's values ('coded'), YYYYMMDD ('date'), digits ('quantity'), the number of a
   * processing note ('note'), an open value such as a section or a code ('reference'), or words ('text').
   */
  readonly content: 'code' | 'kind' | 'text' | 'coded' | 'reference' | 'date' | 'note' | 'quantity';
  /** A coded field's name for one value: it names the table, the literal type and the decoder. */
  readonly singular?: string;
  /** Set if CMS leaves no record without a value. */
  readonly required?: true;
  /** What a reader must know in addition to CMS's definition: it is printed after it, in the types. */
  readonly remark?: string;
  /** The first release that has the field, if CMS added it later: older layouts and spreadsheets may lack it. */
  readonly since?: string;
}

const fields = [
  { property: 'code', layoutName: 'HCPCS_CD', columns: ['HCPC'], content: 'code', required: true },
  { property: 'kind', layoutName: 'HCPCS_REC_IDENT_CD', columns: ['RECID'], content: 'kind', required: true },
  {
    property: 'longDescription',
    layoutName: 'HCPCS_LONG_DESC_TXT',
    columns: ['LONG DESCRIPTION'],
    content: 'text',
    required: true,
  },
  {
    property: 'shortDescription',
    layoutName: 'HCPCS_SHRT_DESC_TXT',
    columns: ['SHORT DESCRIPTION'],
    content: 'text',
    required: true,
  },
  {
    property: 'pricingIndicators',
    layoutName: 'HCPCS_PRCNG_IND_CD',
    columns: ['PRICE1', 'PRICE2', 'PRICE3', 'PRICE4'],
    content: 'coded',
    singular: 'pricingIndicator',
  },
  {
    property: 'multiplePricingIndicator',
    layoutName: 'HCPCS_MLTPL_PRCNG_IND_CD',
    columns: ['MULT_PI'],
    content: 'coded',
    singular: 'multiplePricingIndicator',
  },
  {
    property: 'coverageIssuesManualReferences',
    layoutName: 'HCPCS_CIM_RFRNC_SECT_NUM',
    columns: ['CIM1', 'CIM2', 'CIM3'],
    content: 'reference',
    remark: 'CMS replaced this manual in 2003 with its Internet-Only Manuals (Pub. 100-03).',
  },
  {
    property: 'medicareCarriersManualReferences',
    layoutName: 'HCPCS_MCM_RFRNC_SECT_NUM',
    columns: ['MCM1', 'MCM2', 'MCM3'],
    content: 'reference',
    remark: 'CMS replaced this manual in 2003 with its Internet-Only Manuals (mainly Pub. 100-02 and 100-04).',
  },
  { property: 'statute', layoutName: 'HCPCS_STATUTE_NUM', columns: ['STATUTE'], content: 'reference' },
  {
    property: 'labCertifications',
    layoutName: 'HCPCS_LAB_CRTFCTN_CD',
    columns: ['LABCERT1', 'LABCERT2', 'LABCERT3', 'LABCERT4', 'LABCERT5', 'LABCERT6', 'LABCERT7', 'LABCERT8'],
    content: 'coded',
    singular: 'labCertification',
  },
  {
    property: 'crossReferences',
    layoutName: 'HCPCS_XREF_CD',
    columns: ['XREF1', 'XREF2', 'XREF3', 'XREF4', 'XREF5'],
    content: 'reference',
  },
  { property: 'coverage', layoutName: 'HCPCS_CVRG_CD', columns: ['COV'], content: 'coded', singular: 'coverage' },
  {
    property: 'ascPaymentGroup',
    layoutName: 'HCPCS_ASC_PMT_GRP_CD',
    columns: ['ASC_GRP'],
    content: 'coded',
    singular: 'ascPaymentGroup',
  },
  {
    property: 'ascPaymentGroupEffectiveDate',
    layoutName: 'HCPCS_ASC_PMT_GRP_EFCTV_DT',
    columns: ['ASC_DT'],
    content: 'date',
  },
  {
    property: 'mogPaymentGroup',
    layoutName: 'HCPCS_MOG_PMT_GRP_CD',
    columns: ['OPPS'],
    content: 'coded',
    singular: 'mogPaymentGroup',
  },
  {
    property: 'mogPaymentPolicyIndicator',
    layoutName: 'HCPCS_MOG_PMT_PLCY_IND_CD',
    columns: ['OPPS_PI'],
    content: 'coded',
    singular: 'mogPaymentPolicyIndicator',
  },
  {
    property: 'mogPaymentGroupEffectiveDate',
    layoutName: 'HCPCS_MOG_PMT_GRP_EFCTV_DT',
    columns: ['OPPS_DT'],
    content: 'date',
  },
  { property: 'processingNote', layoutName: 'HCPCS_PRCSG_NOTE_NUM', columns: ['PROCNOTE'], content: 'note' },
  { property: 'betos', layoutName: 'HCPCS_BETOS_CD', columns: ['BETOS'], content: 'coded', singular: 'betos' },
  {
    property: 'typesOfService',
    layoutName: 'HCPCS_TYPE_SRVC_CD',
    columns: ['TOS1', 'TOS2', 'TOS3', 'TOS4', 'TOS5'],
    content: 'coded',
    singular: 'typeOfService',
  },
  {
    property: 'anesthesiaBaseUnits',
    layoutName: 'HCPCS_ANSTHSA_BASE_UNIT_QTY',
    columns: ['ANEST_BU'],
    content: 'quantity',
  },
  { property: 'addedDate', layoutName: 'HCPCS_CD_ADD_DT', columns: ['ADD DT'], content: 'date', required: true },
  { property: 'actionEffectiveDate', layoutName: 'HCPCS_ACTN_EFCTV_DT', columns: ['ACT EFF DT'], content: 'date' },
  { property: 'terminationDate', layoutName: 'HCPCS_TRMNTN_DT', columns: ['TERM DT'], content: 'date' },
  { property: 'action', layoutName: 'HCPCS_ACTN_CD', columns: ['ACTION CD'], content: 'coded', singular: 'action' },
] as const;

/** One entry of the table, with all that the compiler knows about it. */
export type KnownField = (typeof fields)[number];

export interface RecordField extends FieldEntry {
  readonly property: KnownField['property'];
  readonly columns: KnownField['columns'];
}

/** The fields of a record, in the record layout's order. */
export const recordFields: readonly RecordField[] = fields;

/** The fields whose values fill a column of the tables: all but the code, which is the key, and the kind. */
export const valueFields: readonly RecordField[] = recordFields.filter(
  ({ content }) => content !== 'code' && content !== 'kind',
);

/** How a field is packed and read: words, one value, several, an ISO date or a number. */
export type Form = 'text' | 'scalar' | 'list' | 'date' | 'number';

export function formOf({ columns, content }: RecordField): Form {
  if (columns.length > 1) return 'list';
  if (content === 'text' || content === 'date') return content;
  return content === 'quantity' ? 'number' : 'scalar';
}

/** Whether a release may lack a field: it is older than the field, or its month is unknown. */
export function mayLack({ since }: Pick<RecordField, 'since'>, release: string): boolean {
  return since !== undefined && !(/^\d{4}-\d\d$/.test(release) && release >= since);
}

/** Whether a property holds CMS's words. */
export function isText(property: string): boolean {
  return recordFields.some((field) => field.property === property && field.content === 'text');
}

export interface CodedField extends RecordField {
  readonly singular: string;
}

/** The fields whose values and meanings the record layout lists. */
export const codedFields: readonly CodedField[] = recordFields.filter(
  (field): field is CodedField => field.singular !== undefined,
);

/** A modifier's code stands right-aligned in the columns of the code; the layout describes it separately. */
export const modifierLayoutName = 'HCPCS_MDFR_CD';

/** Orders the lines of one record in the file; it is not part of the record. */
export const sequence = { layoutName: 'HCPCS_SQNC_NUM', column: 'SEQNUM' } as const;

/** A column of CMS's spreadsheet. */
export type Column = KnownField['columns'][number] | typeof sequence.column;

/** All columns that a spreadsheet of records may have. */
export const allColumns: readonly Column[] = [...recordFields.flatMap(({ columns }) => columns), sequence.column];

/** The column as a reader names it (example: `'PRICE1-4'`). */
export function columnLabel({ columns }: RecordField): string {
  return columns.length === 1 ? columns.join() : `${columns[0]}-${columns.length}`;
}

/** The same for a property. */
export function columnOf(property: string): string {
  return recordFields
    .filter((field) => field.property === property)
    .map(columnLabel)
    .join();
}

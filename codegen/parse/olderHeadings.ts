import type { Column } from '../fields.ts';

/** The names of the columns in the spreadsheets of 2012 and 2013; a name that is not here was the same. */
const olderHeadings: Readonly<Partial<Record<string, Column>>> = {
  'SEQ NUM': 'SEQNUM',
  RIC: 'RECID',
  PI1: 'PRICE1',
  PI2: 'PRICE2',
  PI3: 'PRICE3',
  PI4: 'PRICE4',
  MPI: 'MULT_PI',
  'LAB CERT1': 'LABCERT1',
  'LAB CERT2': 'LABCERT2',
  'LAB CERT3': 'LABCERT3',
  'LAB CERT4': 'LABCERT4',
  'LAB CERT5': 'LABCERT5',
  'LAB CERT6': 'LABCERT6',
  'LAB CERT7': 'LABCERT7',
  'LAB CERT8': 'LABCERT8',
  'X-REF1': 'XREF1',
  'X-REF2': 'XREF2',
  'X-REF3': 'XREF3',
  'X-REF4': 'XREF4',
  'X-REF5': 'XREF5',
  COVERAGE: 'COV',
  'ASC PAY GRP': 'ASC_GRP',
  'ASC PAY GRP EFF DATE': 'ASC_DT',
  'MOG PAY GRP': 'OPPS',
  'MOG PAY IND': 'OPPS_PI',
  'MOG EFF DATE': 'OPPS_DT',
  'PROC NOTE': 'PROCNOTE',
  'ANEST BASE UNITS': 'ANEST_BU',
  'CODE ADD DATE': 'ADD DT',
  'ACTION EFF DATE': 'ACT EFF DT',
  'TERM DATE': 'TERM DT',
  'ACTION CODE': 'ACTION CD',
};

/** Whether a header is of 2012 or 2013. A single older name in a later one is a change that nobody has looked at. */
export function isOlder(headings: readonly string[]): boolean {
  return headings.includes('SEQ NUM') && headings.includes('RIC');
}

/** The headings as later spreadsheets have them. */
export function currentHeadings(headings: readonly string[]): readonly string[] {
  return isOlder(headings) ? headings.map((heading) => olderHeadings[heading] ?? heading) : headings;
}

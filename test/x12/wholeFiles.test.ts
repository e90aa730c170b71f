import { describe, expect, it } from 'vitest';
import { X12parser } from 'x12-parser';
import { formatProcedureIdentifier, parseProcedureIdentifier } from '../../src/x12/index.ts';

/** An invented interchange with one claim or remittance, with its envelope. */
function interchange(
  transaction: '835' | '837',
  version: string,
  segments: readonly string[],
  separator: string,
): string {
  const functional = transaction === '835' ? 'HP' : 'HC';
  const body = [`ST*${transaction}*0001*${version}`, ...segments];
  return [
    `ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260701*1200*^*00501*000000001*0*T*${separator}`,
    `GS*${functional}*SENDER*RECEIVER*20260701*1200*1*X*${version}`,
    ...body,
    `SE*${body.length + 1}*0001`,
    'GE*1*1',
    'IEA*1*000000001',
    '',
  ].join('~\n');
}

const claim837P = (separator: string, lines: readonly string[]) =>
  interchange(
    '837',
    '005010X222A1',
    [
      'BHT*0019*00*1*20260701*1200*CH',
      'NM1*41*2*SUPPLIER*****46*123',
      'PER*IC*DESK*TE*5550100',
      'NM1*40*2*PAYER*****46*456',
      'HL*1**20*1',
      'NM1*85*2*SUPPLIER*****XX*1234567893',
      'HL*2*1*22*0',
      'SBR*P*18*******MB',
      'NM1*IL*1*DOE*JO****MI*1EG4TE5MK73',
      ['CLM*1*300***12', 'B', '1*Y*A*Y*Y'].join(separator),
      ['HI*ABK', 'G4733'].join(separator),
      ...lines.flatMap((procedure, index) => [
        `LX*${index + 1}`,
        `SV1*${procedure}*100*UN*1***1`,
        'DTP*472*D8*20260701',
      ]),
    ],
    separator,
  );

const claim837I = (separator: string, lines: readonly string[]) =>
  interchange(
    '837',
    '005010X223A2',
    [
      'BHT*0019*00*1*20260701*1200*CH',
      'NM1*41*2*HOSPITAL*****46*123',
      'PER*IC*DESK*TE*5550100',
      'NM1*40*2*PAYER*****46*456',
      'HL*1**20*1',
      'NM1*85*2*HOSPITAL*****XX*1234567893',
      'HL*2*1*22*0',
      'SBR*P*18*******MB',
      'NM1*IL*1*DOE*JO****MI*1EG4TE5MK73',
      ['CLM*1*300***13', 'A', '1**A*Y*Y'].join(separator),
      'DTP*434*RD8*20260701-20260701',
      'CL1*3*1*01',
      ['HI*ABK', 'G4733'].join(separator),
      ...lines.flatMap((procedure, index) => [
        `LX*${index + 1}`,
        `SV2*0636*${procedure}*100*UN*1`,
        'DTP*472*D8*20260701',
      ]),
    ],
    separator,
  );

const remittance835 = (separator: string, lines: readonly string[]) =>
  interchange(
    '835',
    '005010X221A1',
    [
      'BPR*I*80*C*NON************20260715',
      'TRN*1*1*1999999999',
      'N1*PR*PAYER',
      'N1*PE*SUPPLIER*XX*1234567893',
      'LX*1',
      'CLP*1*300*80*20*MB*1',
      ...lines.flatMap((procedure) => [`SVC*${procedure}*100*80**1`, 'DTM*472*20260701', 'CAS*CO*45*20']),
    ],
    separator,
  );

type Segment = Readonly<Record<string, string>>;

async function segmentsOf(file: string): Promise<readonly Segment[]> {
  const segments: Segment[] = [];
  const parser = new X12parser();
  parser.on('data', (segment: Segment) => segments.push(segment));
  const ended = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
  parser.end(file);
  await ended;
  return segments;
}

/** The composite at an element, joined again. The parser has its first component at `1`, the second at `1-1`. */
function compositeAt(segment: Segment, element: number, separator: string): string {
  const further = Array.from({ length: 7 }, (_, index) => segment[`${element}-${index + 1}`]);
  return [segment[element], ...further].filter((component) => component !== undefined).join(separator);
}

const procedures = [
  { code: 'E0601', modifiers: ['RR', 'KX'], codeSystem: 'hcpcs' },
  { code: 'A4604', modifiers: ['NU'], codeSystem: 'hcpcs' },
  { code: '99213', modifiers: ['25'], codeSystem: 'cpt' },
  { code: 'E1399', modifiers: ['NU'], codeSystem: 'hcpcs', description: 'BATH CHAIR' },
  { code: 'J3490', modifiers: ['JZ', 'KX', '59', 'GA'], codeSystem: 'hcpcs', description: 'DRUG 10 MG' },
] as const;

describe.each([
  ['an 837P', claim837P, 'SV1', 1],
  ['an 837I', claim837I, 'SV2', 2],
  ['an 835', remittance835, 'SVC', 1],
] as const)('the procedures of %s', (_, write, name, element) => {
  it.each([':', '>', '<', '|', '\\', '+', '@', '\u001f'])(
    'are read from it and were written into it, with %s between components',
    async (separator) => {
      const composites = procedures.map((procedure) => formatProcedureIdentifier(procedure, { separator }) ?? '');
      const segments = await segmentsOf(write(separator, composites));
      const isa16 = segments.find((segment) => segment.name === 'ISA')?.[16] ?? separator;
      const services = segments.filter((segment) => segment.name === name);
      const read = services.map((segment) =>
        parseProcedureIdentifier(compositeAt(segment, element, isa16), { separator: isa16 }),
      );
      expect(read).toEqual(procedures);
    },
  );
});

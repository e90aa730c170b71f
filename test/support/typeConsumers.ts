/** Code that uses the types of every entry except `hcpcs/zod`. It compiles only if they say what they should. */
export const consumer: string = `import { getCode as getKnown, type KnownCode } from 'hcpcs/literal';
  const known: string = getKnown('Q4257').longDescription;
  // @ts-expect-error no code has six characters
  getKnown('Q42577');
  const listed: KnownCode = 'Q4257';
  import { checkCodeInHistory, getHistory } from 'hcpcs/history';
  const check = checkCodeInHistory('J1440', { on: '2013-06-01' });
  const end: string | undefined = check.status === 'active' ? check.through : getHistory('J1440')[0]?.through;
  import { type Code, type Coverage, decodeCoverage, decodePricingIndicator, getCode, isCode } from 'hcpcs';
  const record: Code | undefined = getCode('Q4257');
  const words: string | undefined = decodeCoverage(record?.coverage)?.description;
  const meanings: string[] = record ? record.pricingIndicators.map(decodePricingIndicator).map(({ description }) => description) : [];
  const coverage: Coverage = 'C';
  const never: string = decodeCoverage(coverage).description;
  // @ts-expect-error the meaning of any string may be missing
  const missing: string = decodeCoverage('?').description;
  import { getCode as getByPath } from 'hcpcs/getCode';
  import { coverageTable } from 'hcpcs/coverageTable';
  const same: typeof getCode = getByPath;
  import { formatProcedureIdentifier, parseProcedureIdentifier, type ProcedureIdentifier } from 'hcpcs/x12';
  const procedure: ProcedureIdentifier | undefined = parseProcedureIdentifier('HC:E0601:RR');
  const composite: string | undefined = procedure && formatProcedureIdentifier(procedure, { separator: '>' });
  import { codeSystem, fromCoding, type HcpcsCoding, type HcpcsSystem, lookup, toCoding, validateCode, valueSet } from 'hcpcs/fhir';
  const coding: HcpcsCoding | undefined = toCoding('E0601');
  const carin: HcpcsSystem = 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';
  const written: string | undefined = toCoding('E0601', { system: carin })?.system;
  // @ts-expect-error CPT is another code system
  toCoding('E0601', { system: 'http://www.ama-assn.org/go/cpt' });
  const id: string | undefined = fromCoding(coding);
  const codes: string[] = (valueSet({ betos: ['D1A', 'D1B'], inactive: false }).expansion.contains ?? []).map(({ code }) => code);
  // @ts-expect-error the field has no such value
  valueSet({ coverage: 'X' });
  // @ts-expect-error there is no such field
  valueSet({ cov: 'C' });
  // @ts-expect-error a CodeSystem has no price
  codeSystem().price;
  import type { CodeId, ModifierId } from 'hcpcs';
  import { createSearch, type Search, type SearchResult } from 'hcpcs/search';
  const search: Search = createSearch({ on: '2026-07-01', kinds: ['code'], where: { coverage: ['C', 'D'] } });
  const results: readonly SearchResult[] = search('cpap', { limit: 5 });
  const marked: string[] = results.flatMap((result) => result.matches.map((match) => match.field === 'productName' ? match.productName : result[match.field]));
  const found: CodeId | ModifierId | undefined = results[0]?.code;
  // @ts-expect-error there is no such kind
  createSearch({ kinds: ['codes'] });
  // @ts-expect-error the place of an array is no limit
  ['cpap'].map(search);
  const answers = [marked, found, id, codes, written, same, coverageTable, lookup('E0601')?.parameter, validateCode({ code: 'E0601', coding })];
  export const all = [answers, composite, end, known, listed, words, meanings, never, missing, isCode('Q4257')];`;

/** The same for `hcpcs/zod`. */
export const zodConsumer: string = `import * as z from 'zod/v4';
  import { type Code, getCode } from 'hcpcs';
  import { codeSchema, coverageSchema, hcpcsClaimCode, hcpcsCode } from 'hcpcs/zod';
  const form = z.object({ code: hcpcsCode, claim: hcpcsClaimCode, coverage: coverageSchema.optional() });
  const filled: z.input<typeof form> = { code: 'e0601', claim: 'E0601-RR', coverage: 'C' };
  const entered: Code | undefined = getCode(form.parse(filled).code);
  const received: z.infer<typeof codeSchema> = codeSchema.parse({});
  // @ts-expect-error the coverage code has no such value
  const wrong: z.input<typeof form> = { code: 'e0601', claim: 'E0601-RR', coverage: 'X' };
  export const all = [entered, received, wrong];`;

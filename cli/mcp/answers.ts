import { completeSince } from '../../src/history/index.ts';
import {
  billingUnits,
  codedTables,
  describeRecord,
  getBillingUnit,
  getProductNames,
  isNotOtherwiseClassified,
  type Meaning,
  parseCode,
  release,
  requiresDescription,
  suggestCodes,
} from '../../src/index.ts';
import { createSearch } from '../../src/search/index.ts';
import { answerFor } from '../answer.ts';
import { findSubject } from '../findSubject.ts';
import { sayAnswer } from '../sentences.ts';

/** What a tool answers, with what the answer rests on. */
export interface ToolAnswer {
  readonly evidence: Evidence;
  readonly [property: string]: unknown;
}

interface Evidence {
  /** CMS's release that the tables are of. */
  readonly release: string;
  readonly effectiveDate: string;
  readonly files: readonly string[];
  /** The first day from which answers about a day are complete. */
  readonly completeSince: string;
}

const evidence: Evidence = {
  release: release.id,
  effectiveDate: release.effectiveDate,
  files: release.files.map(({ name }) => name),
  completeSince,
};

export async function answerLookUp(input: string, on: string | undefined): Promise<ToolAnswer> {
  const subject = await findSubject(input, on);
  if (subject === undefined) return { found: false, suggestions: suggestionsFor(input), evidence };
  const { record, unit, observedIn } = subject;
  const { check, modifiers, mayBeUsed, on: day } = answerFor(input, on);
  return {
    found: true,
    code: record.code,
    kind: record.kind,
    mayBeUsed,
    on: day,
    check,
    modifiers,
    unit,
    isNotOtherwiseClassified: isNotOtherwiseClassified(record.code),
    claimNeedsDescription: requiresDescription(record.code),
    productNames: getProductNames(record.code),
    fields: describeRecord(record)
      .filter(({ values }) => values.length > 0)
      .map(({ property, title, values }) => ({ property, title, values })),
    evidence: { ...evidence, ...(observedIn ? { observedIn } : {}) },
  };
}

export function answerCheck(codes: readonly string[], on: string | undefined): ToolAnswer {
  const answers = codes.map((code) => answerFor(code, on));
  return { answers: answers.map((answer) => ({ ...answer, inWords: sayAnswer(answer) })), evidence };
}

export function answerDecode(field: string, value: string | undefined): ToolAnswer {
  const tables: Readonly<Record<string, readonly Meaning[]>> = codedTables;
  const meanings = (tables[field] ?? []).filter(({ code }) => value === undefined || code === value);
  return { field, found: meanings.length > 0, meanings, evidence };
}

export function answerUnits(
  input: string,
  dose: { readonly quantity: number; readonly ucum: string } | undefined,
): ToolAnswer {
  const code = parseCode(input)?.code ?? input;
  const unit = getBillingUnit(code) ?? null;
  if (dose === undefined) return { code, unit, suggestions: suggestionsFor(input), evidence };
  return { code, unit, dose, billed: billingUnits(code, dose) ?? null, suggestions: suggestionsFor(input), evidence };
}

export function answerSearch(query: string, on: string | undefined, limit: number): ToolAnswer {
  const results = createSearch({ on })(query, { limit }).map(
    ({ code, kind, longDescription, status, replacedBy, matches }) => {
      const productNames = matches.flatMap((match) => (match.field === 'productName' ? match.productName : []));
      return { code, kind, longDescription, status, replacedBy, productNames: [...new Set(productNames)] };
    },
  );
  return { found: results.length > 0, results, on: on ?? evidence.effectiveDate, evidence };
}

function suggestionsFor(input: string): readonly string[] {
  return suggestCodes(input).map(({ code }) => code);
}

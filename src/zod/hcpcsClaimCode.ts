import * as z from 'zod/v4';
import { isCode } from '../lookup/isCode.ts';
import { isModifier } from '../lookup/isModifier.ts';
import { AMA_NUMBERS } from '../shared/amaModifiers.ts';
import { isDefinedElsewhere } from '../shared/ambulance.ts';
import { parseCode } from '../text/parseCode.ts';
import type { CodeId } from '../types.ts';
import { CODE } from './idPatterns.ts';
import { storedId } from './idSchema.ts';
import { refuse, whyNoClaimCode, whyNoCode, whyNoModifier } from './refusals.ts';

/** A listed code as a claim has it. */
export interface ClaimCode {
  readonly code: CodeId;
  /** Up to four, in order, in upper case: listed ones, the AMA's numbers, and on ambulance codes the origin and destination. */
  readonly modifiers: readonly string[];
}

/**
 * Takes a code with up to four modifiers, in any form that `parseCode` reads, and returns them separately. The code
 * must be listed, and so must each modifier, except the AMA's numbers and, on ambulance codes, the letters of origin and
 * destination (`A0428-RH`). A code of CPT or CDT is refused. It does not check whether a modifier is repeated or fits
 * the code. Any other string gives one issue: its
 * message says what is wrong, and its `params` are a {@link Reason}. The schema does not encode; use `formatCode` for
 * that. CMS: column HCPC.
 *
 * @example
 * hcpcsClaimCode.parse('e0601-RR,KX') //=> { code: 'E0601', modifiers: ['RR', 'KX'] }
 * hcpcsClaimCode.safeParse('99213-25').error?.issues.map((issue) => issue.code === 'custom' && issue.params) //=> [{ status: 'cpt' }]
 */
export const hcpcsClaimCode: z.ZodType<ClaimCode, string> = /* @__PURE__ */ makeSchema();

function makeSchema(): z.ZodType<ClaimCode, string> {
  return z
    .string()
    .transform(readClaimCode)
    .pipe(z.object({ code: storedId<CodeId>(CODE.stored), modifiers: makeModifiers() }).readonly());
}

function makeModifiers(): z.ZodType<readonly string[], readonly string[]> {
  const pattern = new RegExp(`^(?:[A-Z][A-Z0-9]|${AMA_NUMBERS})$`);
  return z.array(storedId<string>(pattern)).max(4).readonly();
}

function readClaimCode(text: string, context: z.RefinementCtx): ClaimCode {
  const parsed = parseCode(text);
  if (parsed === undefined) return refuse(context, whyNoClaimCode(text));
  const { code, modifiers } = parsed;
  if (!isCode(code)) return refuse(context, whyNoCode(code));
  const stranger = modifiers.find((modifier) => !isModifier(modifier) && !isDefinedElsewhere(code, modifier));
  return stranger === undefined ? { code, modifiers } : refuse(context, whyNoModifier(stranger));
}

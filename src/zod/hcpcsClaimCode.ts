import * as z from 'zod/v4';
import { isCode } from '../lookup/isCode.ts';
import { isModifier } from '../lookup/isModifier.ts';
import { parseCode } from '../text/parseCode.ts';
import type { CodeId } from '../types.ts';
import { ANY_MODIFIER, CODE } from './idPatterns.ts';
import { storedId } from './idSchema.ts';
import { refuse, whyNoClaimCode, whyNoCode, whyNoModifier } from './refusals.ts';

/** A listed code as a claim has it. */
export interface ClaimCode {
  readonly code: CodeId;
  /** Up to four in order, in capitals: listed ones, and AMA's of two digits, which are not known here. */
  readonly modifiers: readonly string[];
}

/**
 * Takes a code with up to four modifiers in the ways in which `parseCode` reads them, and gives them separately. It does
 * not encode: `formatCode` writes what it gives as a text. The code must be listed, and so must each modifier, except
 * AMA's, which are known by their shape of two digits. A code of CPT or CDT is refused as such. The schema does not
 * check whether a modifier is there twice or suits the code. For any other string there is one issue: its message says
 * what is wrong, and its `params` are the same as a {@link Reason}. CMS: column HCPC.
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
  return z.array(storedId<string>(ANY_MODIFIER)).max(4).readonly();
}

function readClaimCode(text: string, context: z.RefinementCtx): ClaimCode {
  const parsed = parseCode(text);
  if (parsed === undefined) return refuse(context, whyNoClaimCode(text));
  const { code, modifiers } = parsed;
  if (!isCode(code)) return refuse(context, whyNoCode(code));
  const stranger = modifiers.find((modifier) => !isModifier(modifier) && !/^\d\d$/.test(modifier));
  return stranger === undefined ? { code, modifiers } : refuse(context, whyNoModifier(stranger));
}

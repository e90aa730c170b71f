import * as z from 'zod/v4';
import { isCode } from '../isCode.ts';
import { isModifier } from '../isModifier.ts';
import { parseCode } from '../parseCode.ts';
import type { CodeId } from '../types.ts';
import { ANY_MODIFIER, CODE, checkedId } from './idPatterns.ts';
import { refuse, whyNoClaimCode, whyNoCode, whyNoModifier } from './refusals.ts';

/** A listed code as a claim has it. */
export interface ClaimCode {
  readonly code: CodeId;
  /** Up to four in order, in capitals: listed ones, and AMA's of two digits, which are not known here. */
  readonly modifiers: readonly string[];
}

/**
 * Takes a code with up to four modifiers in the ways in which `parseCode` reads them, and gives them apart. Unlike
 * there the code must be listed, and so must each modifier but AMA's, which go by their shape of two digits: the list of
 * those is not CMS's. A code of CPT or CDT is refused as such, for its set is not here. Modifiers that are there twice,
 * or do not suit the code, are no matter of this schema. The message says why not; `params` of the issue has that as a
 * {@link Reason}.
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
    .pipe(z.object({ code: checkedId<CodeId>(CODE), modifiers: makeModifiers() }).readonly());
}

function makeModifiers(): z.ZodType<readonly string[], readonly string[]> {
  return z.array(checkedId<string>(ANY_MODIFIER)).max(4).readonly();
}

function readClaimCode(text: string, context: z.RefinementCtx): ClaimCode {
  const parsed = parseCode(text);
  if (parsed === undefined) return refuse(context, whyNoClaimCode(text));
  const { code, modifiers } = parsed;
  if (!isCode(code)) return refuse(context, whyNoCode(code));
  const stranger = modifiers.find((modifier) => !isModifier(modifier) && !/^\d\d$/.test(modifier));
  return stranger === undefined ? { code, modifiers } : refuse(context, whyNoModifier(stranger));
}

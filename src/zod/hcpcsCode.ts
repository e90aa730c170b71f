import type * as z from 'zod/v4';
import { normalizeCode } from '../lookup/normalizeCode.ts';
import type { CodeId } from '../types.ts';
import { CODE } from './idPatterns.ts';
import { idSchema } from './idSchema.ts';
import { whyNoCode } from './refusals.ts';

/**
 * Takes what `normalizeCode` takes, in either case and with surrounding ASCII whitespace, and returns the listed code.
 * Terminated codes count. It encodes a code unchanged. Any other string gives one issue: its message says what is wrong
 * (not the shape of a code, a CPT or CDT code, not in this release) and names up to three codes that may have been
 * meant, and its `params` are a {@link Reason}. CMS: column HCPC.
 *
 * @example
 * hcpcsCode.parse(' e0601 ') //=> 'E0601'
 * hcpcsCode.safeParse('E00601').error?.message.includes('Was E0601 meant?') //=> true
 */
export const hcpcsCode: z.ZodType<CodeId, string> = /* @__PURE__ */ idSchema(CODE, normalizeCode, whyNoCode);

import type * as z from 'zod/v4';
import { normalizeCode } from '../lookup/normalizeCode.ts';
import type { CodeId } from '../types.ts';
import { CODE } from './idPatterns.ts';
import { idSchema } from './idSchema.ts';
import { whyNoCode } from './refusals.ts';

/**
 * Takes what `normalizeCode` takes, in any case and with ASCII blanks around it, and gives the listed code; terminated
 * codes too. It encodes a code as it is. For any other string there is one issue: its message says what is wrong (no
 * code's shape, CPT's or CDT's, not in this release) and names up to three codes that may have been meant, and its
 * `params` are the same as a {@link Reason}. CMS: column HCPC.
 *
 * @example
 * hcpcsCode.parse(' e0601 ') //=> 'E0601'
 * hcpcsCode.safeParse('E00601').error?.message.includes('Was E0601 meant?') //=> true
 */
export const hcpcsCode: z.ZodType<CodeId, string> = /* @__PURE__ */ idSchema(CODE, normalizeCode, whyNoCode);

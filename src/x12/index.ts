import { formatCode } from '../text/formatCode.ts';
import { parseCode } from '../text/parseCode.ts';
import type { ParsedCode } from '../types.ts';

/** A composite medical procedure identifier (X12's C003): a code with its modifiers and description. */
export interface ProcedureIdentifier extends ParsedCode {
  /** The seventh component (SV101-7, SV202-7): the words that a claim gives for a code not otherwise classified. */
  readonly description?: string;
}

/** The sign between the components of a composite. */
interface SeparatorOption {
  readonly separator?: string | undefined;
}

/** Qualifier, code, four modifiers, description, and the last code of a range. */
const COMPONENTS = 8;

/**
 * Returns the procedure of a composite medical procedure identifier: SV101 of an 837P, SV202 of an 837I, SVC01 of an
 * 835. `undefined` if the qualifier and the code do not match (`HC` with the shape of HCPCS or CPT, `AD` with that of
 * CDT), if a modifier does not have the shape of one, or if there are more than eight components. Empty modifiers are
 * skipped. The description is kept; the end of a range (the eighth component) is not. It checks only the shape:
 * `isCode` says whether the code is listed.
 *
 * @param composite - The element, unchanged, from between the element separators.
 * @param options - `separator`: the component element separator, ISA16 of the interchange. Without it, `:`.
 * @example
 * parseProcedureIdentifier('HC:E0601:RR:KX') //=> { code: 'E0601', modifiers: ['RR', 'KX'], codeSystem: 'hcpcs' }
 */
export function parseProcedureIdentifier(
  composite: string,
  options?: SeparatorOption,
): ProcedureIdentifier | undefined {
  const separator: unknown = options?.separator ?? ':';
  if (typeof composite !== 'string' || typeof separator !== 'string') return undefined;
  const components = composite.split(separator, COMPONENTS + 1);
  const [qualifier, code = '', ...further] = components;
  const modifiers = further.slice(0, 4).filter((modifier) => modifier !== '');
  const parsed = parseCode([code, ...modifiers].join(':'));
  // One component holds one code or modifier, with no separator of its own.
  const isApart = code.length === 5 && modifiers.every((modifier) => /^\w\w$/.test(modifier));
  if (!parsed || !isApart || qualifier !== qualifierOf(parsed) || components.length > COMPONENTS) return undefined;
  const description = further.slice(4, 5).join('');
  return description === '' ? parsed : { ...parsed, description };
}

/**
 * Returns the composite medical procedure identifier of a code; `undefined` if `parseProcedureIdentifier` could not
 * read it back, because the argument is not a code with modifiers, or because the description contains the separator,
 * which X12 cannot escape. The caller must check for the element separator and the segment terminator.
 *
 * @param procedure - A result of `parseCode` or `parseProcedureIdentifier`.
 * @param options - `separator`: the component element separator, ISA16 of the interchange. Without it, `:`.
 * @example
 * formatProcedureIdentifier({ code: 'E0601', modifiers: ['RR', 'KX'], codeSystem: 'hcpcs' }, { separator: '>' }) //=> 'HC>E0601>RR>KX'
 */
export function formatProcedureIdentifier(
  procedure: ProcedureIdentifier,
  options?: SeparatorOption,
): string | undefined {
  const { code, modifiers, description = '' }: Partial<ProcedureIdentifier> = procedure ?? {};
  if (!modifiers || formatCode(procedure, { separator: '-' }) === undefined || typeof description !== 'string')
    return undefined;
  const separator = options?.separator ?? ':';
  const rest = description === '' ? [] : [...['', '', '', ''].slice(modifiers.length), description];
  const composite = [qualifierOf(procedure), code, ...modifiers, ...rest].join(separator);
  const read = parseProcedureIdentifier(composite, options);
  const isSame =
    read?.code === code && read.modifiers.join() === modifiers.join() && (read.description ?? '') === description;
  return isSame ? composite : undefined;
}

/** The product or service ID qualifier: HCPCS's, which includes CPT, or the ADA's. */
function qualifierOf({ codeSystem }: ParsedCode): 'AD' | 'HC' {
  return codeSystem === 'cdt' ? 'AD' : 'HC';
}

import { formatCode } from '../text/formatCode.ts';
import { parseCode } from '../text/parseCode.ts';
import type { ParsedCode } from '../types.ts';

/** A composite medical procedure identifier (X12's C003): a code with its modifiers, and what else is told of it. */
export interface ProcedureIdentifier extends ParsedCode {
  /** The seventh component (SV101-7, SV202-7): the words that a claim gives for a code not otherwise classified. */
  readonly description?: string;
}

/** How the components of a composite are separated. */
interface SeparatorOption {
  readonly separator?: string | undefined;
}

/** Qualifier, code, four modifiers, description, and the end of a range of codes. */
const COMPONENTS = 8;

/**
 * Returns the procedure of a composite medical procedure identifier: SV101 of an 837P, SV202 of an 837I, SVC01 of an
 * 835. `undefined` where the qualifier is neither `HC` with a code of HCPCS's or CPT's shape nor `AD` with one of
 * CDT's, where a modifier has not a modifier's shape, and beyond eight components. Empty modifiers are passed over, the
 * description is carried, the end of a range (the eighth) is not. By shape alone: `isCode` tells what is listed.
 *
 * @param composite - The element as it stands between the element separators.
 * @param options - `separator`: the component element separator, ISA16 of the interchange; `:` without it.
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
  const parsed = parseCode([code, ...modifiers].join(' '));
  // What is run together in one component is no code and no modifier, nor is a sign with one.
  const isApart = code.length === 5 && modifiers.every((modifier) => /^\w\w$/.test(modifier));
  if (!parsed || !isApart || qualifier !== qualifierOf(parsed) || components.length > COMPONENTS) return undefined;
  const description = further.slice(4, 5).join('');
  return description === '' ? parsed : { ...parsed, description };
}

/**
 * Returns the composite medical procedure identifier of a code, as `parseProcedureIdentifier` reads it back;
 * `undefined` where it could not be read back: for what is no code with modifiers, or a description that holds the
 * separator, for which X12 has no escape. The element separator and the segment terminator are for the writer to mind.
 *
 * @param procedure - As `parseCode` or `parseProcedureIdentifier` gives it.
 * @param options - `separator`: the component element separator, ISA16 of the interchange; `:` without it.
 * @example
 * formatProcedureIdentifier({ code: 'E0601', modifiers: ['RR', 'KX'], codeSystem: 'hcpcs' }, { separator: '>' }) //=> 'HC>E0601>RR>KX'
 */
export function formatProcedureIdentifier(
  procedure: ProcedureIdentifier,
  options?: SeparatorOption,
): string | undefined {
  const { code, modifiers, description = '' }: Partial<ProcedureIdentifier> = procedure ?? {};
  if (!modifiers || formatCode(procedure) === undefined || typeof description !== 'string') return undefined;
  const separator = options?.separator ?? ':';
  const rest = description === '' ? [] : [...['', '', '', ''].slice(modifiers.length), description];
  const composite = [qualifierOf(procedure), code, ...modifiers, ...rest].join(separator);
  const read = parseProcedureIdentifier(composite, options);
  const isSame =
    read?.code === code && read.modifiers.join() === modifiers.join() && (read.description ?? '') === description;
  return isSame ? composite : undefined;
}

/** Product or service ID qualifier: HCPCS's, which takes in CPT, or ADA's. */
function qualifierOf({ codeSystem }: ParsedCode): 'AD' | 'HC' {
  return codeSystem === 'cdt' ? 'AD' : 'HC';
}

import * as z from 'zod/v4';
import { effectiveDate } from '../../generated/release.ts';
import { listByBasis } from '../shared/listByBasis.ts';
import { normalize } from '../shared/normalize.ts';
import type { Replacement } from '../shared/replacements.ts';
import { statusOfShape } from '../shared/shapes.ts';
import { suggestCodes } from '../text/suggestCodes.ts';
import type { CodeCheck } from '../validity/checkCode.ts';
import type { Reason } from './types.ts';

/** Why a schema does not take a string, for people (`message`) and for programs (`params`). */
export interface Refusal {
  readonly message: string;
  readonly params: Reason;
}

type Check<Status> = Extract<CodeCheck, { readonly status: Status }>;

/** Reports the issue to zod, and returns what a transform without a value returns. */
export function refuse(context: z.RefinementCtx, { message, params }: Refusal): never {
  // Without `continue: false`, Zod 4.0 goes on with NEVER as if it were a value.
  context.addIssue({ code: 'custom', message, params, continue: false });
  return z.NEVER;
}

/** Why a text is not a listed code. */
export function whyNoCode(text: string): Refusal {
  const id = normalize(text) ?? '';
  const status = id.length === 5 ? statusOfShape(id) : 'malformed';
  switch (status) {
    case 'cpt':
    case 'cdt':
      return { message: `${quote(text)} ${ofOtherSet('code', status)}`, params: { status } };
    case 'unlisted':
      return suggest(`${quote(text)} ${notListed()}`, status, text);
    case 'malformed':
      return suggest(
        `${quote(text)} is not an HCPCS code: a letter from A to V except D, and four digits.`,
        status,
        text,
      );
  }
}

/** Why a text is not a listed modifier. */
export function whyNoModifier(text: string): Refusal {
  const id = normalize(text) ?? '';
  const status = id.length === 2 ? statusOfShape(id) : 'malformed';
  switch (status) {
    case 'cpt':
      return { message: `${quote(text)} ${ofOtherSet('modifier', status)}`, params: { status } };
    case 'unlisted':
      return { message: `${quote(text)} ${notListed()}`, params: { status, suggestions: [] } };
    default: {
      const message = `${quote(text)} is not an HCPCS modifier: a letter, and a letter or digit.`;
      return { message, params: { status: 'malformed', suggestions: [] } };
    }
  }
}

/** Why a text is not a code with its modifiers. */
export function whyNoClaimCode(text: string): Refusal {
  const message = `${quote(text)} is not one code with up to four modifiers, such as E0601-RR.`;
  // The text before the first separator may be a code with a slip in it.
  const [code = ''] = text.trim().split(/[\s_,;:/|>^(-]/, 1);
  return suggest(message, 'malformed', code);
}

/** Why a code may not be used on a day that is after its last day or before its first. */
export function whyNotOn(on: string, check: Check<'terminated' | 'notYetEffective'>): Refusal {
  const { code, from } = check;
  if (check.status === 'terminated') {
    const { status, through, replacedBy } = check;
    const message = `${code} may not be used on ${on}: its last day was ${through}.`;
    const then = listByBasis('CMS refers to', replacedBy, nameOf);
    return { message: message + then, params: { status, code, from, through, replacedBy } };
  }
  const { status, precededBy } = check;
  const message = `${code} may not be used on ${on}: its first day is ${from}.`;
  const then = listByBasis('In use on that day:', precededBy, ({ code }) => code);
  return { message: message + then, params: { status, code, from, precededBy } };
}

function suggest(message: string, status: 'malformed' | 'unlisted', text: string): Refusal {
  const suggestions = suggestCodes(text, { limit: 3 }).map(({ code }) => code);
  const then = suggestions.length > 0 ? ` Was ${either(suggestions)} meant?` : '';
  return { message: message + then, params: { status, suggestions } };
}

function either(codes: readonly string[]): string {
  return [codes.slice(0, -1).join(', '), codes.at(-1)].filter((part) => part !== '').join(' or ');
}

/** The start of a text, as written, short enough for a message. */
function quote(text: string): string {
  return text.trim() === '' ? 'A blank' : JSON.stringify(text.slice(0, 40));
}

function notListed(): string {
  return `is not listed in CMS's release of ${effectiveDate}.`;
}

function ofOtherSet(what: 'code' | 'modifier', status: 'cpt' | 'cdt'): string {
  return `has the shape of a ${status.toUpperCase()} ${what}, and ${status.toUpperCase()} is not part of HCPCS Level II.`;
}

/** A code that replaced another one; if it is not active itself, with the reason. */
function nameOf({ code, status }: Replacement): string {
  const notes: Partial<Record<Replacement['status'], string>> = {
    cdt: 'CDT',
    cpt: 'CPT',
    notYetEffective: 'not yet effective',
    terminated: 'terminated too',
    unlisted: 'not listed',
  };
  return notes[status] === undefined ? code : `${code} (${notes[status]})`;
}

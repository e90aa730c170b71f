import { longDescriptionColumn } from '../../generated/codes/longDescription.ts';
import { shortDescriptionColumn } from '../../generated/codes/shortDescription.ts';
import * as longDescriptions from '../../generated/modifiers/longDescription.ts';
import * as shortDescriptions from '../../generated/modifiers/shortDescription.ts';
import { textAt } from '../packed/unpackTexts.ts';
import { checkCode } from '../validity/checkCode.ts';
import { idOf } from './documents.ts';
import type { NamedCodes } from './findCodes.ts';
import type { Highlight } from './highlight.ts';
import type { Ranked, Scope, SearchMatch, SearchResult } from './types.ts';

/** A ranked document as a caller sees it. */
export function toResult(
  { document, fit }: Ranked,
  { words, day }: Scope,
  named: NamedCodes,
  highlight: Highlight | undefined,
): SearchResult {
  const { documents } = words;
  const isCode = document < documents.codes;
  const row = isCode ? document : document - documents.codes;
  const code = idOf(document, documents);
  const short = isCode ? shortDescriptionColumn : shortDescriptions.shortDescriptionColumn;
  const long = isCode ? longDescriptionColumn : longDescriptions.longDescriptionColumn;
  const texts = { code, shortDescription: textAt(short, row), longDescription: textAt(long, row) };
  const check = checkCode(code, { on: day });
  return {
    ...texts,
    kind: isCode ? 'code' : 'modifier',
    status: check.status as SearchResult['status'],
    replacedBy: check.status === 'terminated' ? check.replacedBy : [],
    score: fit,
    matches: [...matchesInCode(code, named), ...(highlight?.(texts) ?? [])],
  };
}

function matchesInCode(code: string, { exact, beginning, slipped }: NamedCodes): readonly SearchMatch[] {
  if (exact.includes(code) || slipped.includes(code)) return [{ field: 'code', start: 0, end: code.length }];
  return beginning !== '' && code.startsWith(beginning) ? [{ field: 'code', start: 0, end: beginning.length }] : [];
}

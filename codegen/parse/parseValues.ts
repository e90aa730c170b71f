import { type Problem, quote } from '../problem.ts';
import type { LayoutLine, Meaning } from './layout.ts';

export interface ValueList {
  readonly values: readonly Meaning[];
  readonly problems: readonly Problem[];
}

/** One value while its lines are read. */
interface Draft {
  readonly code: string;
  readonly indentation: number;
  readonly group: string | undefined;
  readonly lines: string[];
}

/** A value's code and sign, in front of its words. */
const VALUE = /^ *([A-Z0-9]{1,3}) += +(?=\S.*$)/;
const UNDERLINE = /^ *-{3,}$/;

/**
 * Reads a list of values. Three kinds of lines stand between them; their indentation shows which:
 *
 *       Physician Fee Schedule And Non-Physician Practitioners     a heading: as far left as the values, and underlined
 *       ------------------------------------------------------     (in pricing) or between blank lines (in MOG groups);
 *       Linked To The Physician Fee Schedule                       consecutive ones are one heading that was wrapped
 *       ------------------------------------
 *       12 = Price established using national anesthesia
 *            base units                                            further right: the value's words go on
 *       100 = Microbiology
 *             110 = Bacteriology                                   a value further right: nested under the one above
 */
export function parseValues(name: string, lines: readonly LayoutLine[]): ValueList {
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  let heading: string[] = [];
  let group: string | undefined;
  for (const [index, { number, text }] of lines.entries()) {
    if (text === '' || UNDERLINE.test(text)) continue;
    const indentation = indentationOf(text);
    const code = VALUE.exec(text)?.[1];
    const last = drafts.at(-1);
    if (code !== undefined) {
      if (heading.length > 0) group = heading.join(' ');
      heading = [];
      const words = text.replace(VALUE, '');
      drafts.push({ code, indentation, group: parentWords(drafts, indentation) ?? group, lines: [words] });
    } else if (last !== undefined && indentation > last.indentation) {
      last.lines.push(text.trim());
    } else if (isHeading(lines, index)) {
      heading.push(text.trim());
    } else {
      problems.push({
        where: `${name} line ${number}`,
        found: quote(text.trim()),
        allowed: 'in a list of values: a value (X = words), its words on further lines, or a heading',
      });
    }
  }
  return { values: drafts.map(toMeaning), problems };
}

function indentationOf(text: string): number {
  return text.length - text.trimStart().length;
}

function isHeading(lines: readonly LayoutLine[], index: number): boolean {
  const before = lines[index - 1]?.text ?? '';
  const after = lines[index + 1]?.text ?? '';
  return UNDERLINE.test(after) || (before === '' && after === '');
}

/** The words of the value that one with this indentation is nested under. */
function parentWords(drafts: readonly Draft[], indentation: number): string | undefined {
  const first = drafts[0]?.indentation ?? indentation;
  if (indentation <= first) return undefined;
  return drafts.findLast((draft) => draft.indentation < indentation)?.lines.join(' ');
}

function toMeaning({ code, group, lines }: Draft): Meaning {
  const description = lines.join(' ');
  const notes = notesOf(description);
  return {
    code,
    description,
    ...(group === undefined ? {} : { group }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

/** CMS's ways to say from or until when a value, or one of its meanings, holds. */
const NOTE = /\b(?:eff(?:ec)?\b\.?|obsoleted?|discontinued|term\.|not applicable as of) [^,()]*(?:, \d{4})?/g;

/** The parts of a meaning that say when it holds (example: `['term. 12/31/97', 'eff. 1/1/98']`). */
function notesOf(description: string): readonly string[] {
  return [...description.matchAll(NOTE)].map(([note]) => note.trim()).filter((note) => /\d/.test(note));
}

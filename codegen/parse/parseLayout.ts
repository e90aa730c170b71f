import { refuse, refuseIfAny } from '../problem.ts';
import { parseValues, type ValueList } from './parseValues.ts';

/** One value of a coded field, in CMS's words. */
export interface Meaning {
  readonly code: string;
  readonly description: string;
  /** The heading above the value in its list, or the words of the value that it is nested under. */
  readonly group?: string;
  /** The parts of the description that tell from or until when it holds. */
  readonly notes?: readonly string[];
}

/** One field of the record layout. Columns count from 1, as in CMS's text. */
export interface LayoutField {
  readonly layoutName: string;
  readonly title: string;
  /** Paragraphs are parted by a blank line, the lines of one joined by a blank. */
  readonly definition: string;
  readonly begin: number;
  readonly length: number;
  /** How often the field stands there, one after the other. */
  readonly occurs: number;
  /** Empty for a field whose values the layout does not list. */
  readonly values: readonly Meaning[];
}

/** The fields of the record layout by STANDARD ALIAS. */
export type Layout = ReadonlyMap<string, LayoutField>;

/**
 * Reads CMS's record layout: a report of numbered fields, each with its columns, its definition, its names in several
 * systems and either its values or the name of a table of values in the appendix.
 *
 *       16.  HCPCS Coverage Code
 *                                     1    230    230    CHAR
 *
 *                                                         A code denoting Medicare coverage status.
 *
 *                                                         STANDARD ALIAS : HCPCS_CVRG_CD
 *
 *                                                         CODES         :
 *                                                            C = Carrier judgment
 */
export function parseLayout(name: string, text: string): Layout {
  const lines = text.split(/\r?\n/).map((line, index) => ({ number: index + 1, text: expandTabs(line).trimEnd() }));
  const appendixStart = lines.findIndex((line) => line.text.includes('TABLE OF CODES APPENDIX'));
  const end = appendixStart === -1 ? lines.length : appendixStart;
  const tables = parseAppendix(name, lines.slice(end + 1));
  const fields = splitFields(lines.slice(0, end)).flatMap((block) => parseField(name, block, tables));
  return new Map(fields.map((field) => [field.layoutName, field]));
}

/** A line of the layout, its tabs replaced by the blanks up to the next eighth column. */
export interface LayoutLine {
  readonly number: number;
  readonly text: string;
}

const FIELD_HEADING = /^ {1,4}\d+\. +(.+?)(?: +(?:CHAR|NUM|GRP))?$/;
const FIELD_COLUMNS = /^ +(\d+) +(\d+) +(\d+)(?: +(?:CHAR|NUM|GRP))?$/;
const APPENDIX_HEADING = /^ ?([A-Z_]+_TB) +\S/;
/** The labels that end a field's definition (example: `'STANDARD ALIAS : HCPCS_CVRG_CD'`). */
const LABEL =
  /^ +((?:DB2|SAS|STANDARD|TITLE|SYSTEM) +ALIAS|LENGTH|SOURCE|CODES|CODE TABLE|COMMENTS|EDIT RULES|REDEFINE) *: *(.*)$/;
const OCCURS = /^ +OCCURS MIN: (\d+) OCCURS MAX: (\d+)$/;

interface FieldBlock {
  readonly title: string;
  readonly lines: readonly LayoutLine[];
}

function splitFields(lines: readonly LayoutLine[]): readonly FieldBlock[] {
  const starts = lines.flatMap((line, index) => (FIELD_HEADING.test(line.text) ? [index] : []));
  return starts.map((start, index) => ({
    title: FIELD_HEADING.exec(lines[start]?.text ?? '')?.[1] ?? '',
    lines: lines.slice(start + 1, starts[index + 1]),
  }));
}

function parseField(name: string, { title, lines }: FieldBlock, tables: ReadonlyMap<string, ValueList>): LayoutField[] {
  const columns = FIELD_COLUMNS.exec(lines[0]?.text ?? '');
  const sections = splitSections(lines.slice(1));
  const layoutName = sections.get('STANDARD ALIAS')?.[0]?.text;
  // Fillers and groups carry no name, and nothing in a record.
  if (columns === null || layoutName === undefined) return [];
  const definition = joinParagraphs(sections.get('') ?? []);
  const [, length, begin] = columns.map(Number) as [number, number, number];
  return [
    {
      layoutName,
      title,
      definition,
      begin,
      length,
      occurs: occurrences(lines),
      values: fieldValues(name, sections, definition, tables),
    },
  ];
}

/** The lines behind each label, those before the first one under ''. */
function splitSections(lines: readonly LayoutLine[]): ReadonlyMap<string, readonly LayoutLine[]> {
  const sections = new Map<string, LayoutLine[]>([['', []]]);
  let section = '';
  for (const line of lines) {
    const label = LABEL.exec(line.text);
    if (label?.[1] !== undefined) {
      section = label[1].replace(/ +/, ' ');
      sections.set(section, label[2] ? [{ number: line.number, text: label[2] }] : []);
    } else if (!OCCURS.test(line.text)) {
      sections.get(section)?.push(line);
    }
  }
  return sections;
}

/** 2017 has minimum and maximum the wrong way round. */
function occurrences(lines: readonly LayoutLine[]): number {
  const found = lines.map((line) => OCCURS.exec(line.text)).find((match) => match !== null);
  return found ? Math.max(Number(found[1]), Number(found[2])) : 1;
}

/** Values stand under CODES, in a table of the appendix, or as the one value that EDIT RULES names. */
function fieldValues(
  name: string,
  sections: ReadonlyMap<string, readonly LayoutLine[]>,
  definition: string,
  tables: ReadonlyMap<string, ValueList>,
): readonly Meaning[] {
  const codes = sections.get('CODES');
  if (codes) return meanings(parseValues(name, codes));
  const tableName = sections.get('CODE TABLE')?.[0]?.text;
  if (tableName !== undefined) {
    const table = tables.get(tableName);
    if (table === undefined) {
      return refuse({
        where: `${name}, table of codes appendix`,
        found: `no table ${tableName}`,
        allowed: `the tables that the fields name (found ${[...tables.keys()].join(', ') || 'none'})`,
      });
    }
    return meanings(table);
  }
  const only = (sections.get('EDIT RULES') ?? []).map(({ text }) => /^ *CODE: (\S+)$/.exec(text)?.[1]);
  return only.flatMap((code) => (code === undefined ? [] : [{ code, description: firstSentence(definition) }]));
}

function meanings({ values, problems }: ValueList): readonly Meaning[] {
  refuseIfAny(problems);
  return values;
}

function parseAppendix(name: string, lines: readonly LayoutLine[]): ReadonlyMap<string, ValueList> {
  const starts = lines.flatMap((line, index) => (APPENDIX_HEADING.test(line.text) ? [index] : []));
  return new Map(
    starts.map((start, index) => [
      APPENDIX_HEADING.exec(lines[start]?.text ?? '')?.[1] ?? '',
      parseValues(name, lines.slice(start + 1, starts[index + 1])),
    ]),
  );
}

function joinParagraphs(lines: readonly LayoutLine[]): string {
  const paragraphs: string[][] = [[]];
  for (const { text } of lines) {
    if (text === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(text.trim());
  }
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join(' '))
    .join('\n\n');
}

/** The first sentence of a definition; all of it where it has no full stop. */
export function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/s.exec(text)?.[0] ?? text;
}

function expandTabs(line: string): string {
  return line.replace(/([^\t]*)\t/g, (_, before: string) => before.padEnd((Math.floor(before.length / 8) + 1) * 8));
}

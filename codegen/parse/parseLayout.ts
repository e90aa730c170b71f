import { refuse, refuseIfAny } from '../problem.ts';
import type { Layout, LayoutField, LayoutLine, Meaning } from './layout.ts';
import { parseValues, type ValueList } from './parseValues.ts';

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
  const fields = splitBlocks(lines.slice(0, end), FIELD_HEADING).flatMap((block) => parseField(name, block, tables));
  const layout = new Map(fields.map((field) => [field.layoutName, field]));
  const twice = fields.find((field) => layout.get(field.layoutName) !== field);
  if (twice)
    refuse({ where: `${name}, ${twice.layoutName}`, found: 'a second field of that name', allowed: 'each field once' });
  return layout;
}

const FIELD_HEADING = /^ {1,4}\d+\. +(.+?)(?: +(?:CHAR|NUM|GRP))?$/;
const FIELD_COLUMNS = /^ +(\d+) +(\d+) +(\d+)(?: +(?:CHAR|NUM|GRP))?$/;
const APPENDIX_HEADING = /^ ?([A-Z_]+_TB) +\S/;
/** The labels that end a field's definition (example: `'STANDARD ALIAS : HCPCS_CVRG_CD'`). */
const LABEL =
  /^ +((?:DB2|SAS|STANDARD|TITLE|SYSTEM) +ALIAS|LENGTH|SOURCE|CODES|CODE TABLE|COMMENTS|EDIT RULES|REDEFINE) *: *(.*)$/;
const OCCURS = /^ +OCCURS MIN: (\d+) OCCURS MAX: (\d+)$/;

/** A field or a table: what its heading names, and the lines below the heading. */
interface Block {
  readonly title: string;
  readonly lines: LayoutLine[];
}

function splitBlocks(lines: readonly LayoutLine[], heading: RegExp): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const title = heading.exec(line.text)?.[1];
    if (title === undefined) blocks.at(-1)?.lines.push(line);
    else blocks.push({ title, lines: [] });
  }
  return blocks;
}

function parseField(name: string, { title, lines }: Block, tables: ReadonlyMap<string, ValueList>): LayoutField[] {
  const columns = FIELD_COLUMNS.exec(lines[0]?.text ?? '');
  const { definition, sections } = splitSections(lines.slice(1));
  const layoutName = sections.get('STANDARD ALIAS')?.[0]?.text;
  // Fillers and groups have no name, and no data in a record.
  if (columns === null || layoutName === undefined) return [];
  const [, length, begin, end] = columns.map(Number) as [number, number, number, number];
  if (begin + length - 1 !== end) {
    refuse({
      where: `${name} line ${lines[0]?.number}, ${layoutName}`,
      found: `columns ${begin} to ${end} for a length of ${length}`,
      allowed: 'as many columns as the length',
    });
  }
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

/** A field's definition, and the lines after each label. */
interface FieldParts {
  readonly definition: string;
  readonly sections: ReadonlyMap<string, readonly LayoutLine[]>;
}

function splitSections(lines: readonly LayoutLine[]): FieldParts {
  const unlabelled: LayoutLine[] = [];
  const sections = new Map<string, LayoutLine[]>();
  let section = unlabelled;
  for (const line of lines) {
    const label = LABEL.exec(line.text);
    if (label?.[1] !== undefined) {
      section = label[2] ? [{ number: line.number, text: label[2] }] : [];
      sections.set(label[1].replace(/ +/, ' '), section);
    } else if (!OCCURS.test(line.text)) {
      section.push(line);
    }
  }
  return { definition: joinParagraphs(unlabelled), sections };
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
  return new Map(splitBlocks(lines, APPENDIX_HEADING).map((block) => [block.title, parseValues(name, block.lines)]));
}

function joinParagraphs(lines: readonly LayoutLine[]): string {
  const text = lines.map((line) => line.text.trim()).join('\n');
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' '))
    .join('\n\n');
}

/** The first sentence of a definition; all of it if there is only one. */
export function firstSentence(text: string): string {
  return /^.*?\.(?=\s)/s.exec(text)?.[0] ?? text;
}

function expandTabs(line: string): string {
  return line.replace(/([^\t]*)\t/g, (_, before: string) => before.padEnd((Math.floor(before.length / 8) + 1) * 8));
}

import type { Notice } from '../notice.ts';
import { type Problem, quote, refuseIfAny } from '../problem.ts';
import { newAllowance } from './allowance.ts';
import { CONTROL, checkText, remarkNotAscii } from './checkText.ts';
import { type Content, readContent } from './readContent.ts';
import { type ReleaseFile, readSources, type SourceFile } from './readSources.ts';
import { type Purpose, recognize } from './recognize.ts';
import { hasRecordShape } from './recordShape.ts';
import type { Sheet } from './sheet.ts';

/** A source in one of the two forms that the next steps take. */
export interface TextDocument {
  readonly name: string;
  readonly file: ReleaseFile;
  readonly text: string;
}

export interface SheetDocument {
  readonly name: string;
  readonly file: ReleaseFile;
  readonly sheets: readonly Sheet[];
}

/** The files of one release, by what each is for. */
export interface ReleaseDocuments {
  /** The files as they were named; zips are not split into their entries. */
  readonly files: readonly ReleaseFile[];
  readonly recordText: TextDocument | undefined;
  readonly recordSheet: SheetDocument | undefined;
  readonly layout: TextDocument | undefined;
  readonly processingNotes: TextDocument | undefined;
  readonly nocList: SheetDocument | undefined;
  /** The crosswalk of product names. It belongs to no release, so it is not among the files. */
  readonly productNames: TextDocument | undefined;
  readonly corrections: readonly SheetDocument[];
  /** What was found but is not compiled, with the reason. */
  readonly setAside: readonly string[];
  /** What was read and may surprise a reader. */
  readonly remarks: readonly string[];
  /** The slips of CMS's in what files there are. */
  readonly notices: readonly Notice[];
}

interface Recognized {
  readonly source: SourceFile;
  readonly content: Content;
  readonly purpose: Purpose | undefined;
}

/** Reads a release's files and finds from their content what each is for. */
export async function readRelease(paths: readonly string[]): Promise<ReleaseDocuments> {
  const recognized: Recognized[] = [];
  const allowance = newAllowance();
  const sources = await readSources(paths, allowance);
  // Sorted by code unit, so that the order in which the files are named makes no difference.
  for (const source of sources.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))) {
    const content = await readContent(source, allowance);
    recognized.push({ source, content, purpose: recognize(content) });
  }
  const strays = findStrays(recognized);
  refuseIfAny([
    ...findUnrecognized(recognized, strays),
    ...findDuplicates(recognized),
    ...recognized.flatMap(checkIfCompiled),
  ]);
  const texts = (purpose: Purpose) => recognized.filter((one) => one.purpose === purpose).flatMap(asText);
  const sheets = (purpose: Purpose) => recognized.filter((one) => one.purpose === purpose).flatMap(asSheets);
  return {
    files: [...new Set(recognized.filter(isOfRelease).map(({ source }) => source.file))],
    recordText: texts('records')[0],
    recordSheet: sheets('records')[0],
    layout: texts('record layout')[0],
    processingNotes: texts('processing notes')[0],
    nocList: sheets('NOC list')[0],
    productNames: texts('product names')[0],
    corrections: sheets('corrections'),
    setAside: recognized.filter((one) => !strays.has(one)).flatMap(reasonToSetAside),
    remarks: recognized
      .filter((one) => isCompiled(one) && isOfRelease(one) && one.purpose !== 'records')
      .flatMap(remark),
    notices: [...strays.values()],
  };
}

/** Corrections of the same name may come from two folders. */
function sortKey({ name, file }: SourceFile): string {
  return `${name}\n${file.sha256}`;
}

function asText({ source: { name, file }, content }: Recognized): readonly TextDocument[] {
  return content.form === 'text' ? [{ name, file, text: content.text }] : [];
}

function asSheets({ source: { name, file }, content }: Recognized): readonly SheetDocument[] {
  return content.form === 'spreadsheet' ? [{ name, file, sheets: content.sheets }] : [];
}

/** Each part of a release in the form that is compiled; corrections may come in several files. */
const compiled: readonly { readonly purpose: Purpose; readonly form: Content['form']; readonly many?: true }[] = [
  { purpose: 'records', form: 'text' },
  { purpose: 'records', form: 'spreadsheet' },
  { purpose: 'record layout', form: 'text' },
  { purpose: 'processing notes', form: 'text' },
  { purpose: 'NOC list', form: 'spreadsheet' },
  { purpose: 'corrections', form: 'spreadsheet', many: true },
  { purpose: 'product names', form: 'text' },
];

function isOfRelease({ purpose }: Recognized): boolean {
  return purpose !== 'product names';
}

function isCompiled({ purpose, content }: Recognized): boolean {
  return compiled.some((part) => part.purpose === purpose && part.form === content.form);
}

function checkIfCompiled(one: Recognized): readonly Problem[] {
  const { source, content, purpose } = one;
  if (purpose === undefined || content.form !== 'text' || !isCompiled(one)) return [];
  return checkText(source.name, content.text, purpose);
}

function remark({ source, content }: Recognized): readonly string[] {
  return content.form === 'text' ? remarkNotAscii(source.name, content.text) : [];
}

function reasonToSetAside(one: Recognized): readonly string[] {
  if (isCompiled(one)) return [];
  const { name } = one.source;
  if (one.purpose === undefined) return [`${name}: not recognized, ${describeContent(one.content)}`];
  if (one.purpose === 'NOC list' || one.purpose === 'corrections') {
    return [`${name}: ${one.purpose} as text; only its spreadsheet is read`];
  }
  return [`${name}: ${one.purpose}, which is not part of the tables`];
}

/** The file extensions of CMS's texts and spreadsheets. */
const OF_CMS = /\.(?:txt|xlsx)$/i;

/** The files of no known kind that may stand beside records: a readme, and an old workbook. */
function findStrays(recognized: readonly Recognized[]): ReadonlyMap<Recognized, Notice> {
  if (!recognized.some(({ purpose }) => purpose === 'records')) return new Map();
  const strays = new Map<Recognized, Notice>();
  for (const one of recognized) {
    if (!mustBelong(one) || one.content.form !== 'text') continue;
    const { text } = one.content;
    const where = one.source.name;
    if (text.startsWith(LEGACY)) strays.set(one, { slip: 'oldWorkbook', where, found: 'an .xls workbook' });
    else if (isReadme(text)) strays.set(one, { slip: 'readme', where, found: `a text of ${text.length} characters` });
  }
  return strays;
}

const LARGEST_README = 20_000;

/** Whether a text is short, in characters that can be read, and neither records nor a page of a web site. */
function isReadme(text: string): boolean {
  const isProse = text.trim() !== '' && !CONTROL.test(text) && !/^\s*<|<html/i.test(text);
  return isProse && text.length <= LARGEST_README && !text.split(/\r?\n/).some(hasRecordShape);
}

/** A zip may hold other things, but each text and spreadsheet, and each file that was named, must belong to a release. */
function mustBelong({ purpose, source: { name, file } }: Recognized): boolean {
  return purpose === undefined && (name === file.name || OF_CMS.test(name));
}

function findUnrecognized(
  recognized: readonly Recognized[],
  strays: ReadonlyMap<Recognized, Notice>,
): readonly Problem[] {
  return recognized
    .filter((one) => mustBelong(one) && !strays.has(one))
    .map(({ source, content }) => ({
      where: source.name,
      found: describeContent(content),
      allowed:
        'HCPCS records, a record layout, processing notes, a NOC list, corrections, a transaction report or product names',
      remedy:
        source.name === source.file.name
          ? "Use a file of CMS's quarterly update, or its zip"
          : 'Download it again, because it may be damaged. If it is of a new kind, leave it out: name the other files',
    }));
}

/** The first bytes of a workbook of Excel before 2007, or of a newer one with a password. */
const LEGACY = '\u00d0\u00cf\u0011\u00e0';

function describeContent(content: Content): string {
  if (content.form === 'spreadsheet') return "a spreadsheet without CMS's header";
  if (content.text === '') return 'an empty file';
  if (content.text.startsWith(LEGACY)) return 'an .xls workbook of Excel before 2007, or one with a password';
  return `a text that begins with ${quote(content.text.slice(0, 40))}`;
}

function findDuplicates(recognized: readonly Recognized[]): readonly Problem[] {
  return compiled.flatMap(({ purpose, form, many }) => {
    const names = recognized
      .filter((one) => one.purpose === purpose && one.content.form === form)
      .map(({ source }) => source.name);
    if (many || names.length < 2) return [];
    return [
      {
        where: names.join(' and '),
        found: `${names.length} files with ${purpose} as ${form}`,
        allowed: 'one',
        remedy: 'Compile one release at a time',
      },
    ];
  });
}

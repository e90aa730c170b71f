import Table from 'cli-table3';
import type { ReviewedCorrection, ReviewedField } from './check/reviewCorrections.ts';
import type { CompiledRelease } from './compileRelease.ts';
import { codedFields } from './fields.ts';
import { groupNotices } from './groupNotices.ts';
import { valuesOf } from './model.ts';
import { type Notice, type ReleaseNotice, slips } from './notice.ts';
import type { Modules } from './print/printModules.ts';
import { visible } from './problem.ts';
import { successorCoverage } from './successors/successorCoverage.ts';

const SHOWN_REMARKS = 20;

/** What a summary shows, if not only what belongs to the release and not in every record. */
export interface Shown {
  readonly notices?: readonly Notice[];
  readonly all?: boolean;
}

/** What a person checks after a run: what was read, what differs, what was written. */
export function summarize(
  release: CompiledRelease,
  modules: Modules,
  loss: readonly string[],
  { notices = release.notices, all = false }: Shown = {},
): string {
  const { id, effectiveDate, files, reference, productNames, setAside, remarks } = release;
  const { layout, processingNotes, nocList } = reference;
  return [
    `HCPCS ${id}, in force from ${effectiveDate}`,
    ...files.map(({ name, sha256 }) => `  ${name} (sha256 ${sha256})`),
    `  record layout of ${layout.origin.release}, ${processingNotes.content.size} processing notes of ${processingNotes.origin.release}, ${nocList.content.length} NOC codes of ${nocList.origin.release}`,
    ...(productNames ? [`  product names of ${productNames.names.size} codes of ${productNames.origin.release}`] : []),
    ...loss.map((line) => `  ${line}`),
    ...setAside.map((reason) => `  set aside: ${reason}`),
    ...remarks.slice(0, SHOWN_REMARKS).map((remark) => `  note: ${remark}`),
    ...(remarks.length > SHOWN_REMARKS ? [`  … and ${remarks.length - SHOWN_REMARKS} more such notes`] : []),
    '',
    summarizeRecords(release),
    '',
    summarizeValues(release),
    '',
    summarizeBillingUnits(release),
    '',
    summarizeSuccessors(release),
    '',
    ...summarizeNotices(notices, all),
    '',
    ...summarizeDifferences(release, all),
    '',
    ...summarizeCorrections(release.corrections),
    '',
    summarizeModules(modules),
  ].join('\n');
}

function summarizeRecords({ records: { codes, modifiers } }: CompiledRelease): string {
  const actions = [...codes, ...modifiers].map(({ action = 'blank' }) => action);
  return plainTable(
    ['records', 'count'],
    [
      ['codes', codes.length],
      ['modifiers', modifiers.length],
      ...countBy(actions).map(([action, count]) => [`action ${action}`, count] as const),
    ],
  );
}

/** For each coded field, how many values the layout has, how many are in use, and the most frequent ones. */
function summarizeValues({ records: { codes, modifiers }, reference }: CompiledRelease): string {
  const rows = codedFields.map((field) => {
    const values = [...codes, ...modifiers].flatMap((record) => valuesOf(record, field));
    const counts = countBy(values);
    const shown = counts.slice(0, 6).map(([value, count]) => `${value} ${count}`);
    const listed = reference.layout.content.get(field.layoutName)?.values.length ?? 0;
    return [field.property, listed, counts.length, `${shown.join(', ')}${counts.length > 6 ? ', …' : ''}`] as const;
  });
  return plainTable(['field', 'values', 'in use', 'most frequent'], rows);
}

/** How many drug codes have a billing unit, and why the others have none. `codegen units` lists the others. */
function summarizeBillingUnits({ billingUnits }: CompiledRelease): string {
  const drugs = billingUnits.filter(({ isDrug }) => isDrug);
  const outcomes = drugs.map(({ reading }) => {
    if ('reason' in reading) return `none: ${reading.reason}`;
    return reading.quantities.length > 1 ? 'one of each component' : 'one';
  });
  return plainTable(['billing unit of drug codes', 'count'], countBy(outcomes));
}

/** How many ended codes have a successor: of all, and of those that ended in the last years. */
function summarizeSuccessors({ id, records: { codes }, successors }: CompiledRelease): string {
  const since = `${Number(id.slice(0, 4)) - 4}-01-01`;
  const rows = [['all codes', ''] as const, [`since ${since}`, since] as const].map(([what, day]) => {
    const { ended, named, covered, both, agreeing } = successorCoverage(codes, successors, day);
    return [what, ended, named, covered, `${agreeing} of ${both}`] as const;
  });
  return plainTable(['ended codes', 'count', 'with reference', 'with successor', 'both, and they agree'], rows);
}

const LONGEST_CELL = 40;

/** The slips of CMS's that were read: a line for each fact, or for each record. */
function summarizeNotices(notices: readonly Notice[], all: boolean): readonly string[] {
  if (notices.length === 0) return ['Nothing in the files was odd.'];
  const facts: readonly ReleaseNotice[] = all
    ? notices.map((notice) => ({ ...notice, reason: slips[notice.slip] }))
    : groupNotices(notices);
  const lines = facts.map(({ code, column, found, reason }) => {
    const place = [code, column].filter((part) => part !== undefined).join(', ');
    return visible(`  ${place}${place && ': '}${found}. ${reason}`);
  });
  return [`${countOf(lines.length, 'thing was', 'things were')} odd, and read:`, ...lines];
}

/** The differences that no rule explains; all of them if asked. */
function summarizeDifferences({ id, differences, isReviewed }: CompiledRelease, all: boolean): readonly string[] {
  const ruled = differences.filter(({ slip }) => slip !== undefined);
  const shown = all ? differences : differences.filter(({ slip }) => slip === undefined);
  if (differences.length === 0) return ['No cells differ between text and spreadsheet, or there is only one of them.'];
  const rows = shown.map(({ code, column, text, spreadsheet, taken, slip, reason = slip ? slips[slip] : '' }) => {
    const [shortText, shortSpreadsheet] = shortenAlike(text, spreadsheet);
    return [code, column, shortText, shortSpreadsheet, taken, reason] as const;
  });
  const explained = ruled.length > 0 && !all ? `; a rule explains ${ruled.length}, which --all shows` : '';
  return [
    `${countOf(differences.length, 'cell differs', 'cells differ')} between text and spreadsheet${explained}${rows.length > 0 ? ':' : '.'}`,
    ...(rows.length > 0 ? [plainTable(['code', 'column', 'text', 'spreadsheet', 'taken', 'why'], rows)] : []),
    ...(isReviewed
      ? []
      : [`${id} is not in codegen/releases/manifest.ts, so no list says which differences are accepted: check each.`]),
  ];
}

function countOf(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** Cuts two long texts to the part around their first difference. */
function shortenAlike(one: string, other: string): readonly [string, string] {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  start = Math.max(0, start - 20);
  const cut = (text: string) =>
    `${start > 0 ? '…' : ''}${text.slice(start, start + LONGEST_CELL)}${text.length > start + LONGEST_CELL ? '…' : ''}`;
  return [cut(one), cut(other)];
}

function summarizeCorrections(corrections: readonly ReviewedCorrection[]): readonly string[] {
  if (corrections.length === 0) return ['No corrections came with the release.'];
  const rows = corrections.map(({ code, action, fields }) => [
    visible(code),
    visible(action),
    fields?.map(printReviewed).join('\n') ?? 'not in the tables',
  ]);
  return [
    `${countOf(corrections.length, 'correction', 'corrections')} came with the release. They are not applied; compare them with the tables:`,
    plainTable(['code', 'correction', 'tables have'], rows),
  ];
}

function printReviewed({ property, table, correction }: ReviewedField): string {
  const has = `${property}: ${table === '' ? '(blank)' : shorten(table)}`;
  if (correction === undefined) return has;
  return correction === table ? `${has} (as corrected)` : `${has} (corrected: ${shorten(visible(correction))})`;
}

function shorten(text: string): string {
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`;
}

function summarizeModules(modules: Modules): string {
  const bytes = [...modules.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return `${modules.size} files, ${bytes} bytes`;
}

function countBy(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function plainTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const table = new Table({ head: [...head], style: { head: [], border: [], compact: true } });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}

import type { CompiledRelease } from '../compileRelease.ts';
import { codedFields } from '../fields.ts';
import { valuesOf } from '../model.ts';
import type { Notice } from '../notice.ts';
import { type Problem, quote } from '../problem.ts';

/** Finds what would make the history wrong: values unknown to today's types. */
export function checkHistory(releases: readonly CompiledRelease[]): readonly Problem[] {
  const newest = releases.at(-1);
  if (newest === undefined) return [];
  return releases.flatMap((release) => findUnknownValues(release, newest));
}

/** The tables of values come from the newest layout, and old records are decoded with them too. */
function findUnknownValues({ id, records }: CompiledRelease, { reference }: CompiledRelease): readonly Problem[] {
  return codedFields.flatMap((field) => {
    const known = new Set(reference.layout.content.get(field.layoutName)?.values.map(({ code }) => code));
    // For each value, the first code that has it.
    const used = new Map<string, string>();
    for (const record of [...records.codes, ...records.modifiers].reverse()) {
      for (const value of valuesOf(record, field)) used.set(value, record.code);
    }
    return [...used]
      .filter(([value]) => !known.has(value))
      .map(([value, code]) => ({
        where: `HCPCS ${id}, ${code}, ${field.columns[0]}`,
        found: quote(value),
        allowed: `a value that the record layout of ${reference.layout.origin.release} lists`,
      }));
  });
}

/** The codes that left CMS's file without a termination date: until when they were in use is unknown. */
export function noticeEndless(releases: readonly CompiledRelease[]): readonly Notice[] {
  const listedLater = new Set<string>();
  return releases.toReversed().flatMap(({ id, records }, back) => {
    const listed = [...records.codes, ...records.modifiers];
    const endless = listed.filter(
      ({ code, terminationDate }) => !listedLater.has(code) && terminationDate === undefined,
    );
    for (const { code } of listed) listedLater.add(code);
    if (back === 0) return [];
    return endless.map(({ code }) => ({ slip: 'noEnd', where: id, code, column: 'TERM DT', found: 'a blank' }));
  });
}

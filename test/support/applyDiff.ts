import type { ReleaseDiff } from '../../codegen/diff/releaseDiff.ts';
import type { HcpcsRecord } from '../../codegen/model.ts';

/**
 * Makes the new release from the old one by applying changes; throws if the old records are not what the changes say.
 */
export function applyDiff(
  old: ReadonlyMap<string, HcpcsRecord>,
  { added, dropped, changes, onlyBlanks, actions }: ReleaseDiff,
): ReadonlyMap<string, HcpcsRecord> {
  const records = new Map(old);
  for (const record of dropped) {
    expectSame(record, records.get(record.code), record.code);
    records.delete(record.code);
  }
  for (const { code, property, old: before, new: after } of [...changes, ...onlyBlanks, ...actions]) {
    const record = records.get(code);
    if (record === undefined) throw new Error(`${code} is not in the old release`);
    expectSame(before, record[property], `${code} ${property}`);
    records.set(code, { ...record, [property]: after });
  }
  for (const record of added) {
    expectSame(undefined, records.get(record.code), record.code);
    records.set(record.code, record);
  }
  return records;
}

function expectSame(told: unknown, found: unknown, where: string): void {
  if (JSON.stringify(told) !== JSON.stringify(found)) {
    throw new Error(`${where}: told ${JSON.stringify(told)}, found ${JSON.stringify(found)}`);
  }
}

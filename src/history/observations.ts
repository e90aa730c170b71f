import { fieldForms } from '../../generated/fields.ts';
import {
  changes,
  departed,
  longDescription,
  sets,
  shortDescription,
  singleSets,
} from '../../generated/history/changes.ts';
import { type HistoricRelease, releases } from '../../generated/history/releases.ts';
import { getCode } from '../lookup/getCode.ts';
import { getModifier } from '../lookup/getModifier.ts';
import { listCodes } from '../lookup/listCodes.ts';
import { listModifiers } from '../lookup/listModifiers.ts';
import { blankFields, type FieldChange, fieldsBack, type RowChanges, unpackHistory } from '../packed/unpackHistory.ts';
import type { HistoricRecord } from './types.ts';

/** One release's record of a code or modifier. */
export interface Observation {
  readonly release: HistoricRelease;
  /** The release after it; `undefined` for the newest. */
  readonly next: HistoricRelease | undefined;
  /** The same object as long as the releases say the same. */
  readonly record: HistoricRecord;
}

interface History {
  /** Rows by code or modifier: first those of the newest release, then those that only older releases list. */
  readonly rows: ReadonlyMap<string, number>;
  readonly changes: ReadonlyMap<number, RowChanges>;
}

const unpacked: { history: History | undefined } = { history: undefined };

/** What the releases say about exactly this code or modifier, oldest first; `[]` if no release lists it. */
export function observationsOf(id: string): readonly Observation[] {
  unpacked.history ??= unpack();
  const row = unpacked.history.rows.get(id);
  if (row === undefined) return [];
  const newest = getCode(id) ?? getModifier(id);
  const records = fieldsBack(
    newest ?? blank(id),
    newest !== undefined,
    unpacked.history.changes.get(row),
    releases.length,
  );
  return [...records].reverse().flatMap((record, index) => {
    const release = releases[index] as HistoricRelease;
    return record ? [{ release, next: releases[index + 1], record }] : [];
  });
}

/** The codes and modifiers whose cross references differ between releases; of those that have left, all that had any. */
export function listWithOtherReferences(): readonly string[] {
  unpacked.history ??= unpack();
  const { rows, changes } = unpacked.history;
  const isReference = ({ property }: FieldChange) => property === 'crossReferences';
  return [...rows].flatMap(([id, row]) =>
    [...(changes.get(row)?.values() ?? [])].some((set) => set.some(isReference)) ? [id] : [],
  );
}

/** The codes and then the modifiers that any release lists, each in order. */
export function listIds(): readonly string[] {
  const ids = [...listCodes(), ...listModifiers(), ...listDeparted()].sort();
  return [5, 2].flatMap((length) => ids.filter((id) => id.length === length));
}

/** The codes and modifiers that only older releases list. */
function listDeparted(): readonly string[] {
  return departed.match(/[^,]+/g) ?? [];
}

function unpack(): History {
  return {
    rows: new Map([...listCodes(), ...listModifiers(), ...listDeparted()].map((id, row) => [id, row])),
    changes: unpackHistory({ sets, singleSets, changes, longDescription, shortDescription }, fieldForms),
  };
}

function blank(id: string): HistoricRecord {
  return { code: id, kind: id.length === 2 ? 'modifier' : 'code', ...blankFields(fieldForms) };
}

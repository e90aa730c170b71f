import { changes, departed, longDescription, sets, shortDescription } from '../../generated/history/changes.ts';
import { type HistoricRelease, releases } from '../../generated/history/releases.ts';
import { getCode } from '../getCode.ts';
import { getModifier } from '../getModifier.ts';
import { blankFields, fieldsBack, type RowChanges, unpackHistory } from '../internal/unpackHistory.ts';
import { listCodes } from '../listCodes.ts';
import { listModifiers } from '../listModifiers.ts';
import type { Code, Modifier } from '../types.ts';

/** That a release lists a code or modifier, with this record. */
export interface Observation {
  readonly release: HistoricRelease;
  /** The same object as long as the releases say the same. */
  readonly record: Code | Modifier;
}

interface History {
  /** By code or modifier: those of the newest release, and behind them those that only older ones list. */
  readonly rows: ReadonlyMap<string, number>;
  readonly changes: ReadonlyMap<number, RowChanges>;
}

const unpacked: { history: History | undefined } = { history: undefined };

/** What the releases say of exactly this code or modifier, oldest first: nothing where none of them lists it. */
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
    return record ? [{ release, record }] : [];
  });
}

/** The codes and modifiers that only older releases list. */
export function listDeparted(): readonly string[] {
  return departed.match(/[^,]+/g) ?? [];
}

function unpack(): History {
  return {
    rows: new Map([...listCodes(), ...listModifiers(), ...listDeparted()].map((id, row) => [id, row])),
    changes: unpackHistory({ sets, changes, longDescription, shortDescription }),
  };
}

function blank(id: string): Code | Modifier {
  return { code: id, kind: id.length === 2 ? 'modifier' : 'code', ...blankFields() } as Code | Modifier;
}

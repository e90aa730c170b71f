import {
  describeRecord,
  getBillingUnit,
  getCode,
  getModifier,
  getProductNames,
  isNotOtherwiseClassified,
  release,
  requiresDescription,
} from 'hcpcs';
import { toCoding } from 'hcpcs/fhir';
import { checkCodeInHistory, completeSince, getCodeOn, getHistory, type HistoricRecord } from 'hcpcs/history';
import { readBillingUnit } from '../../codegen/billing/readBillingUnit.ts';
import { historyOf } from './historyOf.ts';
import { linkedOn } from './linked.ts';
import type { Answer, Copies, RecordPage } from './page.ts';
import { neighboursOf, relatedCodes } from './related.ts';

/**
 * What the page of a code or modifier shows, with the record of a day if one is given; `undefined` if no release lists
 * it.
 */
export function recordPage(id: string, day?: string): RecordPage | undefined {
  const listed = getCode(id) ?? getModifier(id);
  const periods = getHistory(id);
  const last = periods.at(-1);
  if (last === undefined) return undefined;
  const on = day ?? release.effectiveDate;
  const onDay = day === undefined ? undefined : getCodeOn(id, day);
  const isEarlier = onDay !== undefined && onDay.observedIn.join() !== last.observedIn.join();
  const { observedIn, ...record } = isEarlier ? onDay : { ...(listed ?? last.record), observedIn: last.observedIn };
  const isOld = isEarlier || listed === undefined;
  return {
    kind: 'record',
    id,
    isModifier: record.kind === 'modifier',
    isListed: listed !== undefined,
    on,
    answer: answerOn(id, on),
    shortDescription: record.shortDescription,
    longDescription: record.longDescription,
    recordIs: isEarlier ? 'earlier' : day !== undefined && onDay === undefined ? 'ofAnotherDay' : 'newest',
    observedIn,
    units: isOld ? unitsIn(record.longDescription) : unitsOf(id),
    productNames: isOld ? [] : getProductNames(id),
    description: isOld
      ? undefined
      : isNotOtherwiseClassified(id)
        ? 'listed'
        : requiresDescription(id)
          ? 'worded'
          : 'no',
    fields: describeRecord(record)
      .filter(({ property }) => !IN_HEAD.includes(property))
      .map(({ property, title, column, values }) => ({ property, title, column, values })),
    history: historyOf(periods),
    related: record.kind === 'code' ? relatedCodes(id, record.longDescription) : [],
    neighbours: neighboursOf(id),
    copies: copiesOf(id, record),
  };
}

/** The fields that the head of the page has. */
const IN_HEAD: readonly string[] = ['code', 'kind', 'longDescription', 'shortDescription'];

function answerOn(id: string, on: string): Answer {
  const check = checkCodeInHistory(id, { on });
  const isKnown = check.status === 'active' || check.status === 'terminated' || check.status === 'notYetEffective';
  return {
    status: isKnown ? check.status : 'unlisted',
    from: isKnown ? check.from : undefined,
    through: check.status === 'active' || check.status === 'terminated' ? check.through : undefined,
    replacedBy: check.status === 'terminated' ? check.replacedBy.map((link) => linkedOn(link, on)) : [],
    precededBy: check.status === 'notYetEffective' ? check.precededBy.map((link) => linkedOn(link, on)) : [],
    limit: on < completeSince ? completeSince : undefined,
  };
}

function unitsOf(id: string): RecordPage['units'] {
  const unit = getBillingUnit(id);
  if (unit === undefined) return [];
  return (unit.components ?? [unit]).map(({ text, quantity, ucum }) => ({ text, ucum: `${quantity} ${ucum}` }));
}

/** What one unit was by an earlier description. */
function unitsIn(longDescription: string): RecordPage['units'] {
  const reading = readBillingUnit(longDescription);
  if ('reason' in reading) return [];
  return reading.quantities.map(({ text, quantity, ucum }) => ({ text, ucum: `${quantity} ${ucum}` }));
}

function copiesOf(id: string, record: HistoricRecord): Copies {
  const getter = record.kind === 'modifier' ? 'getModifier' : 'getCode';
  return {
    code: id,
    json: JSON.stringify(record, null, 2),
    coding: JSON.stringify(toCoding(id) ?? null, null, 2),
    importLine: `import { ${getter} } from 'hcpcs'; ${getter}('${id}');`,
  };
}

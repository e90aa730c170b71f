import {
  type Code,
  describeRecord,
  getBillingUnit,
  getCode,
  getModifier,
  getProductNames,
  isNotOtherwiseClassified,
  type Modifier,
  release,
  requiresDescription,
} from 'hcpcs';
import { toCoding } from 'hcpcs/fhir';
import { checkCodeInHistory, completeSince, getCodeOn, getHistory, type HistoricRecord } from 'hcpcs/history';
import { historyOf } from './historyOf.ts';
import { linkedOn } from './linked.ts';
import type { Answer, Copies, RecordPage } from './page.ts';
import { neighboursOf, relatedCodes } from './related.ts';

/** What a code's or modifier's page shows on a day; `undefined` if no release lists it. */
export function recordPage(id: string, on: string = release.effectiveDate): RecordPage | undefined {
  const periods = getHistory(id);
  const listed = getCode(id) ?? getModifier(id);
  const newest: HistoricRecord | undefined = listed ?? periods.at(-1)?.record;
  if (newest === undefined) return undefined;
  const onDay = getCodeOn(id, on);
  const record = onDay ?? newest;
  const isNewest = listed !== undefined && (onDay === undefined || onDay.observedIn.includes(release.id));
  return {
    kind: 'record',
    id,
    isModifier: record.kind === 'modifier',
    isListed: listed !== undefined,
    on,
    answer: answerOn(id, on),
    shortDescription: record.shortDescription,
    longDescription: record.longDescription,
    observedIn: isNewest ? [] : (onDay?.observedIn ?? periods.at(-1)?.observedIn ?? []),
    units: unitsOf(id),
    productNames: getProductNames(id),
    description: isNotOtherwiseClassified(id) ? 'listed' : requiresDescription(id) ? 'worded' : 'no',
    fields: describeRecord(isNewest ? newest : record)
      .filter(({ property }) => !IN_HEAD.includes(property))
      .map(({ property, title, column, values }) => ({ property, title, column, values })),
    history: historyOf(periods),
    related: record.kind === 'code' ? relatedCodes(id, record.longDescription) : [],
    neighbours: neighboursOf(id),
    copies: copiesOf(id, listed ?? record),
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

function copiesOf(id: string, record: Code | Modifier | HistoricRecord): Copies {
  const getter = record.kind === 'modifier' ? 'getModifier' : 'getCode';
  return {
    code: id,
    json: JSON.stringify(record, null, 2),
    coding: JSON.stringify(toCoding(id) ?? null, null, 2),
    importLine: `import { ${getter} } from 'hcpcs'; ${getter}('${id}');`,
  };
}

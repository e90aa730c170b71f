export { checkCodeInHistory } from './checkCodeInHistory.ts';
export { completeSince } from './completeSince.ts';
export { getCodeOn } from './getCodeOn.ts';
export { getHistory } from './getHistory.ts';
export { listRecordsIn } from './listRecordsIn.ts';
export { type HistoricRelease, releases } from './releases.ts';
export type { HistoricCheck, HistoricCode, HistoricRecord, Period } from './types.ts';

export { checkCodeInHistory } from './checkCodeInHistory.ts';
export { getCodeOn } from './getCodeOn.ts';
export { getHistory } from './getHistory.ts';
export type { HistoricCheck, HistoricCode, Period } from './types.ts';

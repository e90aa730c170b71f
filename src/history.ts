export { checkCodeInHistory } from './history/checkCodeInHistory.ts';
export { getCodeOn } from './history/getCodeOn.ts';
export { getHistory } from './history/getHistory.ts';
export type { HistoricCheck, HistoricCode, Period } from './history/types.ts';

export { type HistoricRelease, releases } from '../../generated/history/releases.ts';

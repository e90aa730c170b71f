export { completeSince } from '../../generated/history/releases.ts';

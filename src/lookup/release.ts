export { release } from '../../generated/release.ts';

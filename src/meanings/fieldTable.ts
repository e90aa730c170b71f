export { fieldTable } from '../../generated/fields.ts';

export { fieldTable } from '../generated/fieldTable.ts';

import { text } from '../options.ts';
import type { Declare } from './declaration.ts';

export const declareExport: Declare = (program, does) =>
  program.command(
    'export',
    'Write all codes as CSV, JSON, Parquet or FHIR; into a folder also the periods of their history',
    (command) =>
      command
        .option('format', {
          alias: 'f',
          choices: ['csv', 'ndjson', 'json', 'parquet', 'fhir'] as const,
          describe: 'fhir is a CodeSystem',
        })
        .option('output', {
          ...text('a file for the codes, named like the format (codes.csv), or a folder; without it or with -, stdout'),
          alias: 'o',
        })
        .option('ddl', {
          choices: ['postgres', 'clickhouse', 'duckdb'] as const,
          describe: 'print the tables that this database needs, and how to load them',
        })
        .conflicts('ddl', ['format', 'output'])
        .example('hcpcs export --format parquet --output tables', 'tables/codes.parquet and tables/periods.parquet')
        .example('hcpcs export --ddl postgres', 'CREATE TABLE hcpcs_codes …'),
    does(async (options) => (await import('../export.ts')).exportRelease(options)),
  );

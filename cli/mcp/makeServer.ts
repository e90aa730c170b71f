import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import * as z from 'zod';
import { version } from '../../package.json';
import { codedTables, isCalendarDate, release } from '../../src/index.ts';
import { answerCheck, answerDecode, answerLookUp, answerSearch, answerUnits, type ToolAnswer } from './answers.ts';

const INSTRUCTIONS =
  `HCPCS Level II as CMS publishes it, release ${release.id}: codes for drugs, devices, supplies and services that CPT ` +
  "does not cover, and their modifiers. Every answer has its evidence: the release, the days, and whether CMS's cross " +
  'reference or an inference says what replaced a code. A day before completeSince may have an incomplete answer. ' +
  'That a code may be used does not mean that it is paid. Codes of CPT and CDT are not here.';

const code = z.string().max(200).describe('A code with its modifiers, as people write it: E0601, E0601-RR, A0428 RH');
const on = z
  .string()
  .refine(isCalendarDate, 'a day of the calendar, such as 2026-01-31')
  .optional()
  .describe(`The date of service, such as 2026-01-31; without it, ${release.effectiveDate}`);

/** A server with the library's answers as tools, all of which only read. */
export function makeServer(): McpServer {
  const server = new McpServer({ name: 'hcpcs', version }, { instructions: INSTRUCTIONS });
  const annotations = { readOnlyHint: true, openWorldHint: false } as const;

  server.registerTool(
    'look_up',
    {
      title: 'Look up a HCPCS code or modifier',
      description:
        "CMS's record of a code or modifier with the meaning of each value, whether it may be used, its billing unit, and if a claim needs a description",
      inputSchema: { code, on },
      annotations,
    },
    async ({ code, on }) => toResult(await answerLookUp(code, on)),
  );
  server.registerTool(
    'check',
    {
      title: 'Check HCPCS codes on a date of service',
      description: 'Whether codes with their modifiers may be used on a day, why not, and what replaced them',
      inputSchema: { codes: z.array(code).min(1).max(100), on },
      annotations,
    },
    ({ codes, on }) => toResult(answerCheck(codes, on)),
  );
  server.registerTool(
    'decode',
    {
      title: 'Decode a value of a coded field',
      description: "What a value of a coded field means in CMS's words; without a value, all values",
      inputSchema: {
        field: z.enum(Object.keys(codedTables) as [string, ...string[]]),
        value: z.string().max(20).optional(),
      },
      annotations,
    },
    ({ field, value }) => toResult(answerDecode(field, value)),
  );
  server.registerTool(
    'units',
    {
      title: 'Count billing units',
      description:
        'What one unit of a code is, and how many units bill a dose. Units of time and miles are not counted: each program has its own rule',
      inputSchema: {
        code,
        dose: z
          .object({ quantity: z.number().positive(), ucum: z.string().max(20).describe('A unit in UCUM, such as mg') })
          .optional(),
      },
      annotations,
    },
    ({ code, dose }) => toResult(answerUnits(code, dose)),
  );
  server.registerTool(
    'search',
    {
      title: 'Search HCPCS codes and modifiers by words',
      description:
        'Codes and modifiers that words find, best first: words of descriptions, everyday words, product names, slips of the pen, parts of codes. With a day, only what may be used then',
      inputSchema: {
        query: z.string().max(200).describe('knee brace, Keytruda, whelchair, J92'),
        on,
        limit: z.number().int().min(1).max(50).default(10),
      },
      annotations,
    },
    ({ query, on, limit }) => toResult(answerSearch(query, on, limit)),
  );
  return server;
}

/** An answer as text for any client, and as data for those that take it. */
function toResult(answer: ToolAnswer) {
  return {
    content: [{ type: 'text' as const, text: JSON.stringify(answer, null, 2) }],
    structuredContent: { ...answer },
  };
}

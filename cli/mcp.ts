import { finished } from 'node:stream/promises';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { makeServer } from './mcp/makeServer.ts';

/** Answers an assistant until it closes stdin. */
export async function serve(): Promise<ExitCode> {
  await makeServer().connect(new StdioServerTransport());
  await finished(process.stdin);
  return exitCodes.well;
}

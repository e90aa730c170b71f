import type { Declare } from './declaration.ts';

export const declareMcp: Declare = (program, does) =>
  program.command(
    'mcp',
    'Answer assistants over stdio, by the Model Context Protocol',
    (command) => command.example('hcpcs mcp', 'as the command of a server in the settings of an assistant'),
    does(async () => (await import('../mcp.ts')).serve()),
  );

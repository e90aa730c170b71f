#!/usr/bin/env node
import { exitCodes } from './exitCodes.ts';
import { runCommand } from './runCommand.ts';
import { printError } from './terminal.ts';

process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  // `head` closes the pipe early. That is not an error, and nobody reads what would follow.
  if (code === 'EPIPE') process.exit();
  printError(message);
  process.exit(exitCodes.usage);
});

process.exitCode = await runCommand(process.argv.slice(2));

#!/usr/bin/env node
import { runCommand } from './runCommand.ts';

// `head` closes the pipe early. That is not an error, and nobody reads what would follow.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCommand(process.argv.slice(2));

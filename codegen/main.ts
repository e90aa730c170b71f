import { runCommand } from './runCommand.ts';

// `head` closes the pipe early; that is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`codegen: the output cannot be written (${error.code})\n`);
  process.exit(1);
});

process.exitCode = await runCommand(process.argv.slice(2), process);

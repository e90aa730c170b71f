// Imported along with a command. At exit it prints the peak memory to standard error, in megabytes: Linux's own
// figure, because maxRSS begins with the memory of the process that started this one.
import { readFileSync } from 'node:fs';

process.on('exit', () => {
  const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  process.stderr.write(`\nmegabytes: ${(kilobytes * 1024) / 1e6}`);
});

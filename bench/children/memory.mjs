// Imported beside a command: at its end tells the most memory that it held, in megabytes, on standard error.
process.on('exit', () => process.stderr.write(`\nmegabytes: ${(process.resourceUsage().maxRSS * 1024) / 1e6}`));

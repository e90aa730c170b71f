// Imported along with a command. At exit it prints the peak memory to standard error, in megabytes.
process.on('exit', () => process.stderr.write(`\nmegabytes: ${(process.resourceUsage().maxRSS * 1024) / 1e6}`));

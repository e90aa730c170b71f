// Import and first look-up of a module in a fresh process: milliseconds.
const begin = performance.now();
const { getCode } = await import(process.argv[2]);
getCode('Q4257');
process.stdout.write(String(performance.now() - begin));

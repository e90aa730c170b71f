// Import and first look-up of a module in a fresh process: milliseconds. The end is taken before process.stdout is
// touched, which takes some milliseconds to set itself up.
const begin = performance.now();
const { getCode } = await import(process.argv[2]);
getCode('Q4257');
const took = performance.now() - begin;
process.stdout.write(String(took));

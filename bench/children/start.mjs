// Import and first look-up of a module in a fresh process. Prints milliseconds. The clock stops before process.stdout
// is first used, because that takes some milliseconds to set up.
const begin = performance.now();
const { getCode } = await import(process.argv[2]);
getCode('Q4257');
const took = performance.now() - begin;
process.stdout.write(String(took));

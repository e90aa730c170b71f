// The bytes in use after an import and one look-up, or after all look-ups. Run it with --expose-gc.
const [module, ids] = process.argv.slice(2);
const codes = ids === undefined ? ['Q4257'] : (await import(ids)).codes;
const { getCode } = await import(module);
for (const code of codes) getCode(code);
globalThis.gc();
globalThis.gc();
const { heapUsed, external } = process.memoryUsage();
process.stdout.write(String(heapUsed + external));

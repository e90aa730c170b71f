import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The size with brotli, quality 11 and window 24. */
export function brotli(bytes: Uint8Array): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(bytes, { params }).length;
}

/** The size with gzip -9. */
export function gzip(bytes: Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).length;
}

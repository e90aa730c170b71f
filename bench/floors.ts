/**
 * The bytes of CMS's columns of 2026-07, each newline-joined in code order: all 46 one after the other, and one by one
 * with brotli (quality 11, window 24).
 */
export const FLOOR = { brotli: 223_519, gzip: 311_342 };

/** By the getter that reads the column. */
export const columnFloors: Readonly<Record<string, number>> = {
  getLongDescription: 137_512,
  getShortDescription: 69_954,
  getCoverage: 873,
  getBetos: 1_315,
  getAddedDate: 5_323,
};

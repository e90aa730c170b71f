/**
 * Entries of CMS's index of 2019 whose codes are wrong in `cms-index-2019-dev.json`, mostly because the columns of the
 * PDF were read wrongly. They are measured all the same.
 */
export const faults: Readonly<Record<string, string>> = {};

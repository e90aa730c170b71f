import type { IdPatterns } from './idSchema.ts';

export const CODE: IdPatterns = {
  written: /^[\t-\r ]*[A-CE-Va-ce-v][0-9]{4}[\t-\r ]*$/,
  stored: /^[A-CE-V][0-9]{4}$/,
};
export const MODIFIER: IdPatterns = {
  written: /^[\t-\r ]*[A-Za-z][A-Za-z0-9][\t-\r ]*$/,
  stored: /^[A-Z][A-Z0-9]$/,
};

import { words as packed } from '../../generated/words.ts';
import type { Words } from './unpackWords.ts';

/** The words of all descriptions. */
export const words: Words = { packed, unpacked: undefined };

/** The numbers of the AMA's modifiers, as the source of a regular expression. */
export const AMA_NUMBERS = '2[2-7]|3[23]|47|5\\d|6[236]|7[346-9]|8[0-2]|9[0-35-79]';

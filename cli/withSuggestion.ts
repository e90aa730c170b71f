import { closestMatch } from 'leven';
import type { Argv } from 'yargs';

/** What yargs knows of a command's options; its types leave it out. */
interface Known {
  getOptions(): { readonly key: Readonly<Record<string, unknown>> };
}

/** The parser's message in one line; for an unknown option, with the known one that is nearest. */
export function withSuggestion(message: string, args: readonly string[], command: Argv): string {
  const [, names] = /^Unknown arguments?: (.*)$/.exec(message) ?? [];
  if (names === undefined) return sayChoices(message.replace(/\s+/g, ' '));
  // The parser also names each option in camel case.
  const written = names.split(', ').filter((name) => args.some((arg) => nameOf(arg) === name));
  const known = Object.keys((command as unknown as Known).getOptions().key);
  return written.map((name) => `unknown option --${name}${suggest(name, known, '--')}`).join('; ');
}

/** A value that is not among an option's choices, in a shorter form than the parser's. */
function sayChoices(message: string): string {
  return message.replace(/^Invalid values: Argument: (\S+), Given: (".*?"), Choices: /, '--$1: $2 is not one of ');
}

/** A question after an unknown name: the nearest known one, if it is near. */
export function suggest(name: string, known: readonly string[], prefix = ''): string {
  const nearest = closestMatch(name, known, { maxDistance: Math.max(2, Math.floor(name.length / 3)) });
  return nearest === undefined ? '' : `; did you mean ${prefix}${nearest}?`;
}

function nameOf(arg: string): string {
  return arg.replace(/^--?/, '').replace(/=.*$/s, '');
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/**
 * Prints plain data as TypeScript. Objects and lists are frozen, by calls that are marked pure: a bundler drops them
 * with the constant when nobody uses it.
 */
export function printFrozen(value: unknown, indentation = ''): string {
  if (typeof value !== 'object' || value === null) return printString(value);
  const inner = `${indentation}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${printFrozen(item, inner)},\n`)
    : Object.entries(value).map(([key, item]) => `${inner}${printKey(key)}: ${printFrozen(item, inner)},\n`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `/* @__PURE__ */ Object.freeze(${open}\n${lines.join('')}${indentation}${close})`;
}

export function printString(value: unknown): string {
  return JSON.stringify(value);
}

/** Prints the literal union of some values (example: `'C' | 'D'`). */
export function printUnion(values: readonly string[]): string {
  return values.map(printString).join(' | ');
}

/** Prints a doc comment; CMS's words cannot end it early. */
export function printDoc(lines: readonly string[], indentation = ''): string {
  const text = lines.map((line) => line.replaceAll('*/', '*\\/'));
  if (text.length === 1) return `${indentation}/** ${text[0]} */\n`;
  return `${indentation}/**\n${text.map((line) => `${indentation} * ${line}`.trimEnd()).join('\n')}\n${indentation} */\n`;
}

function printKey(key: string): string {
  // As a plain key `__proto__` would set the prototype.
  if (key === '__proto__') return '["__proto__"]';
  return IDENTIFIER.test(key) ? key : printString(key);
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** Prints plain data as TypeScript. */
export function printLiteral(value: unknown): string {
  return printValue(value, (literal) => literal);
}

/**
 * Prints plain data, all of it frozen, by calls that are marked pure: a bundler drops an unused constant together with
 * them.
 */
export function printFrozen(value: unknown): string {
  return printValue(value, (literal) => `/* @__PURE__ */ Object.freeze(${literal})`);
}

function printValue(value: unknown, wrap: (literal: string) => string, indentation = ''): string {
  if (typeof value !== 'object' || value === null) return printString(value);
  const inner = `${indentation}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${printValue(item, wrap, inner)},\n`)
    : Object.entries(value).map(([key, item]) => `${inner}${printKey(key)}: ${printValue(item, wrap, inner)},\n`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return wrap(`${open}\n${lines.join('')}${indentation}${close}`);
}

export function printString(value: unknown): string {
  return JSON.stringify(value);
}

/** Prints the literal union of some values (example: `'C' | 'D'`). */
export function printUnion(values: readonly string[]): string {
  return values.map(printString).join(' | ');
}

/** Prints a doc comment of one line; CMS's words cannot end it early. */
export function printDoc(text: string, indentation = ''): string {
  return `${indentation}/** ${text.replaceAll('*/', '*\\/')} */\n`;
}

function printKey(key: string): string {
  // As a plain key `__proto__` would set the prototype.
  if (key === '__proto__') return '["__proto__"]';
  return IDENTIFIER.test(key) ? key : printString(key);
}

/**
 * Packed data. Annotated as `string`, because a literal type would copy the whole text into the declarations; on a line
 * of its own, because an error prints the line that threw it.
 */
export function printPacked(name: string, what: string, packer: string, packed: string): string {
  return `${printDoc(`${what}, packed by codegen/pack/${packer}.ts.`)}export const ${name}: string =\n  ${printString(packed)};\n`;
}

/** A packed column, or what is unpacked like one; further properties are printed after those given. */
export function printColumn(
  name: string,
  type: string,
  what: string,
  packer: string,
  { form, packed }: { readonly form?: string; readonly packed: string },
  further = '',
): string {
  const printedForm = form === undefined ? '' : `  form: ${printString(form)},\n`;
  return `${printDoc(`${what}, packed by codegen/pack/${packer}.ts.`)}export const ${name}: ${type} = {
${printedForm}  packed: ${printString(packed)},
${further}  unpacked: undefined,
};
`;
}

/** A generated module in the two parts that a project without TypeScript needs. */
export interface PlainModule {
  readonly javaScript: string;
  readonly declarations: string;
}

/**
 * Takes a printed module apart into JavaScript and its declarations. It needs no compiler, because printed modules have
 * only a few forms, with a blank line between them:
 *
 *     import …                                    types: declarations; values: JavaScript
 *     export type …, export interface …           declarations
 *     export const NAME: TYPE = VALUE;            NAME and VALUE: JavaScript; NAME and TYPE: declarations
 */
export function toJavaScript(module: string): PlainModule {
  const parts = module.trimEnd().split('\n\n').map(takeApart);
  const join = (texts: readonly string[]) => `${texts.filter((text) => text !== '').join('\n\n')}\n`;
  // Without an import or export it would be a script.
  const javaScript = join(parts.map((part) => part.javaScript));
  return {
    javaScript: /^(?:im|ex)port /m.test(javaScript) ? javaScript : `${javaScript}\nexport {};\n`,
    declarations: join(parts.map((part) => part.declarations)),
  };
}

const CONSTANT = /^((?:\/\*\*.*\*\/\n)?)export const (\w+): ([\s\S]*?) =\s([\s\S]*);$/;
const PURE_CALL = /^(\/\* @__PURE__ \*\/ Object\.freeze)<.*>(?=\(\[)/;

function takeApart(part: string): PlainModule {
  if (part.startsWith('//')) return { javaScript: part, declarations: part };
  if (part.startsWith('import ')) return takeImportsApart(part);
  const [, doc = '', name, type, value = ''] = CONSTANT.exec(part) ?? [];
  if (name === undefined) return { javaScript: '', declarations: part };
  return {
    javaScript: `${doc}export const ${name} = ${value.trimStart().replace(PURE_CALL, '$1')};`,
    declarations: `${doc}export declare const ${name}: ${type};`,
  };
}

function takeImportsApart(part: string): PlainModule {
  const lines = part.split('\n').map((line) => line.replace(/\.ts";$/, '.js";'));
  const isOfTypes = (line: string) => line.startsWith('import type ');
  return {
    javaScript: lines.filter((line) => !isOfTypes(line)).join('\n'),
    declarations: lines.filter(isOfTypes).join('\n'),
  };
}

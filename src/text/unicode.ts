const expressions: Map<string, RegExp> = /* @__PURE__ */ new Map();

/**
 * An expression with properties of Unicode, made of its source when it is first needed. A literal, even one within a
 * function, an engine checks while it reads the file, with Unicode's tables: five of them took a sixth of the import.
 */
export function unicode(source: string): RegExp {
  let expression = expressions.get(source);
  if (expression === undefined) {
    expression = new RegExp(source, 'u');
    expressions.set(source, expression);
  }
  return expression;
}

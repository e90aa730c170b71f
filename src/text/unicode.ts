const expressions: Map<string, RegExp> = /* @__PURE__ */ new Map();

/**
 * A regular expression with Unicode properties, made from its source on first use. V8 validates regex literals while it
 * parses the file: five `\p{…}` literals took a sixth of the import time.
 */
export function unicode(source: string): RegExp {
  let expression = expressions.get(source);
  if (expression === undefined) {
    expression = new RegExp(source, 'u');
    expressions.set(source, expression);
  }
  return expression;
}

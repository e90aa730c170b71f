/** An object's own property; `undefined` for anything else that untyped code passes, even an object that throws. */
export function ownProperty(x: unknown, name: string): unknown {
  try {
    return Object.hasOwn(Object(x), name) ? (x as Readonly<Record<string, unknown>>)[name] : undefined;
  } catch {
    return undefined;
  }
}

/** An object's own property if it is a string; `undefined` otherwise. */
export function ownText(x: unknown, name: string): string | undefined {
  const value = ownProperty(x, name);
  return typeof value === 'string' ? value : undefined;
}

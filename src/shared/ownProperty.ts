/** An object's own property; `undefined` for what untyped code hands over instead, be it an object that throws. */
export function ownProperty(x: unknown, name: string): unknown {
  try {
    return Object.hasOwn(Object(x), name) ? (x as Readonly<Record<string, unknown>>)[name] : undefined;
  } catch {
    return undefined;
  }
}

/** The same where it is a string. */
export function ownText(x: unknown, name: string): string | undefined {
  const value = ownProperty(x, name);
  return typeof value === 'string' ? value : undefined;
}

/** Does something once for each name, however often it is asked for. */
export function oncePerName<Result>(make: (name: string, tarball: string) => Promise<Result>): typeof make {
  const made = new Map<string, Promise<Result>>();
  return (name, tarball) => {
    const result = made.get(name) ?? make(name, tarball);
    made.set(name, result);
    return result;
  };
}

/** The part of React's reader of server components that the tests use. The package has no types. */
declare module 'react-server-dom-webpack/client.node' {
  export function createFromNodeStream<T>(
    stream: import('node:stream').Readable,
    manifest: { readonly moduleMap: null; readonly moduleLoading: null },
  ): Promise<T>;
}

/**
 * All that a stream gives, chunk by chunk as it comes: an iteration joins those that wait, and the `buffer` of
 * node:stream/consumers goes by way of a Blob, which both take far longer.
 */
export function readStream(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    stream
      .on('data', (chunk: Uint8Array) => chunks.push(chunk))
      .on('end', () => resolve(Buffer.concat(chunks)))
      .on('error', reject);
  });
}

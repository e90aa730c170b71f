import { execFileSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { deserialize, serialize } from 'node:v8';
import { createFromNodeStream } from 'react-server-dom-webpack/client.node';
import { describe, expect, it } from 'vitest';
import { type Code, getCode, getModifier, listCodes, listModifiers } from '../../src/index.ts';
import { blocksOf, valueAfter } from '../support/documentation.ts';

const record = getCode('Q4257') as Code;

/** A record as a server component of React writes it, read by the client. */
function throughReact(): Promise<object> {
  const written = execFileSync(process.execPath, [
    ...['--conditions', 'react-server', '--import', 'tsx', '--input-type', 'module', '--eval'],
    `import { renderToPipeableStream } from 'react-server-dom-webpack/server.node';
    import { getCode } from './src/index.ts';
    renderToPipeableStream(getCode('Q4257'), {}).pipe(process.stdout);`,
  ]);
  return createFromNodeStream<object>(Readable.from([written]), { moduleMap: null, moduleLoading: null });
}

const block = blocksOf('docs/guide/json.md').find((code) => code.includes('function readRecord')) ?? '';
const readRecord = (await valueAfter(block, 'readRecord')) as (json: string) => object;

describe('a record', () => {
  it('has 25 keys, and 19 as JSON', () => {
    expect(Object.keys(record)).toHaveLength(25);
    expect(Object.keys(JSON.parse(JSON.stringify(record)))).toHaveLength(19);
  });

  it('has the same 19 keys on the way from a server component of React to the client', async () => {
    expect(await throughReact()).toStrictEqual(JSON.parse(JSON.stringify(record)));
  });

  it('keeps its keys in structuredClone and in the serializer of V8', () => {
    expect(structuredClone(record)).toStrictEqual(record);
    expect(deserialize(serialize(record))).toStrictEqual(record);
  });
});

it('a record of JSON gets its keys back, in their order, for every code and modifier', () => {
  const records = [...listCodes().map(getCode), ...listModifiers().map(getModifier)];
  for (const each of records) {
    const copy = readRecord(JSON.stringify(each));
    expect(copy).toStrictEqual(each);
    expect(Object.keys(copy)).toEqual(Object.keys(each ?? {}));
  }
});

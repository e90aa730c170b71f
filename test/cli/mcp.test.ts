import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeSince } from '../../src/history/index.ts';
import { coverageTable, release } from '../../src/index.ts';

/** The official client, connected to the command as an assistant would. */
const client = new Client({ name: 'test', version: '1' });

beforeAll(() =>
  client.connect(
    new StdioClientTransport({ command: process.execPath, args: ['--import', 'tsx', 'cli/hcpcs.ts', 'mcp'] }),
  ),
);

afterAll(() => client.close());

async function call(name: string, args: Readonly<Record<string, unknown>>) {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: args });
  return { answer: structuredContent as Record<string, unknown>, content, isError };
}

const evidence = {
  release: release.id,
  effectiveDate: release.effectiveDate,
  files: release.files.map(({ name }) => name),
  completeSince,
};

describe('hcpcs mcp', () => {
  it('says what it is, and has tools that only read', async () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'hcpcs' });
    expect(client.getInstructions()).toContain(`release ${release.id}`);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['look_up', 'check', 'decode', 'units', 'search']);
    for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true });
  });

  it('looks a code up, with its evidence, as data and as text', async () => {
    const { answer, content } = await call('look_up', { code: 'a0428-rh' });
    expect(answer).toMatchObject({
      found: true,
      code: 'A0428',
      kind: 'code',
      mayBeUsed: true,
      on: release.effectiveDate,
      modifiers: [{ modifier: 'RH', mayBeUsed: true, meaning: 'From residence to hospital' }],
      claimNeedsDescription: false,
      evidence,
    });
    expect(answer.fields).toContainEqual({
      property: 'coverage',
      title: 'HCPCS Coverage Code',
      values: [{ value: 'C', description: 'Carrier judgment' }],
    });
    expect(content).toEqual([{ type: 'text', text: expect.any(String) }]);
    const [{ text }] = content as [{ text: string }];
    expect(JSON.parse(text)).toEqual(answer);
  });

  it('looks a code up as it was on a day', async () => {
    const { answer } = await call('look_up', { code: 'J1440', on: '2013-06-01' });
    expect(answer).toMatchObject({
      unit: [{ ucum: 'ug' }],
      evidence: { observedIn: expect.arrayContaining(['2017-01']) },
    });
  });

  it('suggests what may have been meant', async () => {
    expect((await call('look_up', { code: 'EO6O1' })).answer).toEqual({
      found: false,
      suggestions: ['E0601'],
      evidence,
    });
  });

  it('checks codes on a day, with the basis of what replaced them', async () => {
    const { answer } = await call('check', { codes: ['J1040', 'E0601'], on: '2025-03-01' });
    expect(answer).toMatchObject({
      answers: [
        {
          input: 'J1040',
          mayBeUsed: false,
          check: { status: 'terminated', through: '2024-03-31', replacedBy: [{ code: 'J1010', basis: 'inferred' }] },
          inWords: 'may not be used on 2025-03-01: ended on 2024-03-31; instead J1010 (inferred)',
        },
        { input: 'E0601', mayBeUsed: true },
      ],
      evidence,
    });
  });

  it('decodes one value or all', async () => {
    expect((await call('decode', { field: 'coverage', value: 'C' })).answer).toEqual({
      field: 'coverage',
      found: true,
      meanings: [{ code: 'C', description: 'Carrier judgment' }],
      evidence,
    });
    expect((await call('decode', { field: 'coverage' })).answer.meanings).toEqual(coverageTable);
    expect((await call('decode', { field: 'coverage', value: 'Q' })).answer).toMatchObject({
      found: false,
      meanings: [],
    });
  });

  it('finds codes by words, with the product names that were meant', async () => {
    expect((await call('search', { query: 'keytruda' })).answer).toEqual({
      found: true,
      results: [
        {
          code: 'J9271',
          kind: 'code',
          longDescription: 'Injection, pembrolizumab, 1 mg',
          status: 'active',
          replacedBy: [],
          productNames: ['Keytruda'],
        },
      ],
      on: release.effectiveDate,
      evidence,
    });
    expect((await call('search', { query: 'knee brace', limit: 3 })).answer.results).toHaveLength(3);
    expect((await call('search', { query: 'xyzzy' })).answer).toMatchObject({ found: false, results: [] });
  });

  it('counts the units of a dose, but not of time', async () => {
    expect((await call('units', { code: 'J1885', dose: { quantity: 0.05, ucum: 'g' } })).answer).toMatchObject({
      unit: { quantity: 15, ucum: 'mg' },
      billed: { units: 4, remainder: 10 },
    });
    expect((await call('units', { code: 'H0004', dose: { quantity: 20, ucum: 'min' } })).answer).toMatchObject({
      billed: null,
    });
    expect((await call('units', { code: 'E0601' })).answer).toMatchObject({ unit: null });
  });

  it.each([
    ['check', { codes: [] }],
    ['check', { codes: ['E0601'], on: '2026-02-30' }],
    ['decode', { field: '__proto__' }],
    ['units', { code: 'J1885', dose: { quantity: -1, ucum: 'mg' } }],
  ])('refuses %s with %j', async (name, args) => {
    const { isError, content } = await call(name, args);
    expect(isError).toBe(true);
    expect(JSON.stringify(content)).not.toContain('node_modules');
  });
});

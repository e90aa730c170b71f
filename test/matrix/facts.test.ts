import { describe, expect, it } from 'vitest';
import { entries } from '../../build/entries.ts';
import * as index from '../../src/index.ts';
import { askEntries, facts } from './facts.ts';
import { expectedAnswer } from './program.ts';

describe('the facts that the matrix asks for', () => {
  it('are of every entry', () => {
    expect(Object.keys(facts).sort()).toEqual([...entries, 'paths'].sort());
  });

  it('hold in the source', async () => {
    expect(JSON.parse(await expectedAnswer())).toMatchObject({ wrong: [], checksum: expect.any(Number) });
  });

  it('do not hold in a library without records', () => {
    const { wrong } = JSON.parse(askEntries({ index: { ...index, getCode: () => undefined } }));
    expect(wrong).toContain('index, a record: undefined');
  });
});

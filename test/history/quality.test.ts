import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureHistory, printAnswers } from '../../bench/measureHistory.ts';

describe('the history', () => {
  it('answers for a release that it does not have as well as docs/history.md says', () => {
    expect(readFileSync('docs/history.md', 'utf8')).toContain(printAnswers(measureHistory()));
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGE, pageOf } from './page.ts';
import { parts } from './parts.ts';

describe('the page on compatibility', () => {
  it('says what the command tries, in the same rows', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(pageOf());
  });

  it.each(Object.values(parts).map((part) => [part.title, part] as const))(
    'names only columns of its table under %s',
    (_, { columns, environments }) => {
      for (const { checks, fails = {} } of environments) {
        expect(columns).toEqual(expect.arrayContaining(Object.keys(checks)));
        expect(Object.keys(checks)).toEqual(expect.arrayContaining(Object.keys(fails)));
      }
    },
  );
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as hcpcs from '../../src/index.ts';

it('computes the digest as docs/fidelity.md shows it', () => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/fidelity.md', 'utf8')) ?? [];
  const lines = code.split('\n').filter((line) => line !== '' && !line.startsWith('import'));
  const [expression] = lines.pop()?.split('; //=> true') ?? [];
  const names = ['createHash', ...Object.keys(hcpcs)];
  const compute = new Function(...names, `${lines.join('\n')}\nreturn ${expression};`);
  expect(compute(createHash, ...Object.values(hcpcs))).toBe(true);
});

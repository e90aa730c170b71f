import { describe, expect, it } from 'vitest';
import { parseRecordText } from '../../../codegen/parse/parseRecordText.ts';
import { generatedReference } from '../../../codegen/releases/generatedReference.ts';
import { recordLines, soundCode, soundModifier } from '../../support/cmsFixtures.ts';

const file = { name: 'records', sha256: '0'.repeat(64) };

function problemsOf(text: string) {
  const { problems } = parseRecordText({ name: 'r.txt', file, text }, generatedReference().layout.content);
  return problems.map(({ where, found, allowed }) => ({ where, found, allowed }));
}

const [codeLine = ''] = recordLines(soundCode);
const [modifierLine = ''] = recordLines(soundModifier);
const continuation = `A0001002004${'and more'.padEnd(80)}`;

describe('the lines of a text', () => {
  it.each([
    '*Disclaimer',
    '-- Words of CMS',
    '   codes, which end later.',
    'RELEASED 2018 (09232026)',
    'A0001, an example',
  ])('are prose above the first record and below the last, but not between two: %s', (prose) => {
    expect(problemsOf(`${prose}\r\n${codeLine}\r\n${prose}\r\n`)).toEqual([]);
    expect(problemsOf(`${codeLine}\r\n${prose}`)).toEqual([]);
    expect(problemsOf(`${codeLine}\r\n${prose}\r\n${modifierLine}\r\n`)).toMatchObject([
      { where: 'r.txt line 2', found: expect.stringContaining(prose.slice(0, 20)) },
    ]);
  });

  it('are records, and damaged, if they begin with a wrong character, are shifted or have lost their beginning', () => {
    const shifted = [`*${codeLine.slice(1)}`, `\u00a0${codeLine.slice(1)}`, modifierLine.slice(1), codeLine.slice(11)];
    for (const line of shifted) {
      expect(problemsOf(`${line}\r\n${codeLine}\r\n`)).toMatchObject([{ where: 'r.txt line 1' }]);
    }
    expect(problemsOf(`*CPT is copyrighted 2018001003\r\n${codeLine}\r\n`)).toEqual([]);
  });

  it('continue a modifier with kind 8', () => {
    expect(problemsOf(`${modifierLine}\n   XY003008too late\n`)).toEqual([
      {
        where: 'r.txt line 2, XY, SEQNUM',
        found: 'a continuation of kind 8 numbered 300',
        allowed: 'XY 200 of kind 8, which continues the line above',
      },
    ]);
  });

  it('are read no further than to the ten thousandth problem', () => {
    expect(problemsOf('A0001001005stray\n'.repeat(10_002))).toHaveLength(10_000);
  });
});

describe('the end of a text', () => {
  it('may be missing if the last line has room for all its words', () => {
    expect(continuation).toHaveLength(91);
    expect(problemsOf(`${codeLine}\r\n${continuation}`)).toEqual([]);
  });

  it('is missing if the last line is cut within its words', () => {
    expect(problemsOf(`${codeLine}\r\n${continuation.slice(0, 90)}`)).toEqual([
      {
        where: 'r.txt line 2',
        found: 'a last line of 90 characters without its end',
        allowed: 'an end of the line, or at least 91 characters',
      },
    ]);
  });

  it('may have some spaces after it', () => {
    expect(problemsOf(`${codeLine}\r\n   `)).toEqual([]);
  });
});

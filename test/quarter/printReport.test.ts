import { describe, expect, it } from 'vitest';
import type { Failure } from '../../quarter/listFailures.ts';
import { printFailures, printReport } from '../../quarter/printReport.ts';

const failures: readonly Failure[] = [
  { file: 'test/a.test.ts', title: 'the release > counts its codes', lines: ['- 8725', '+ 8770'] },
  { file: 'test/b.test.ts', title: 'a code > has a price', lines: ['expected 1 to be 2'] },
  { file: 'test/a.test.ts', title: 'the release > counts its modifiers', lines: ['- 384', '+ 385'] },
];

describe('the list of pinned facts that no longer hold', () => {
  it('has them by file, each with what was pinned and what was found', () => {
    const printed = printFailures(failures);
    expect(printed).toMatch(/^# 3 pinned facts no longer hold\n/);
    expect(printed.match(/^## .*$/gm)).toEqual(['## test/a.test.ts', '## test/b.test.ts']);
    expect(printed).toContain('\nthe release > counts its codes\n\n```diff\n- 8725\n+ 8770\n```\n');
    expect(printed.indexOf('its modifiers')).toBeLessThan(printed.indexOf('## test/b.test.ts'));
    expect(printFailures(failures.slice(0, 1))).toMatch(/^# 1 pinned fact no longer holds\n/);
  });

  it('says so if there is none', () => {
    expect(printFailures([])).toBe('# Every pinned fact still holds\n');
  });
});

describe('the report', () => {
  it('has the facts, what the codegen said, and what CMS has changed', () => {
    const report = printReport(failures, '8770 codes', '# HCPCS 2026-07 → 2026-10\n', 'npm run codegen -- diff');
    const [facts, summary, diff] = ['# 3 pinned facts', '8770 codes', '# HCPCS 2026-07'].map((part) =>
      report.indexOf(part),
    );
    expect(facts).toBe(0);
    expect(summary).toBeGreaterThan(0);
    expect(diff).toBeGreaterThan(summary ?? 0);
  });

  it('is cut at the end of a line if a pull request could not take it, and says what prints the rest', () => {
    const diff = `${'- `J1010` another price\n'.repeat(4000)}`;
    const report = printReport(failures, 'counts', diff, 'npm run codegen -- diff 2026-07 2026-10');
    expect(report.length).toBeGreaterThan(59_000);
    expect(report.length).toBeLessThan(65_536);
    expect(report).toMatch(/price\n\n… The rest .* `npm run codegen -- diff 2026-07 2026-10` prints all of it\.\n$/);
  });
});

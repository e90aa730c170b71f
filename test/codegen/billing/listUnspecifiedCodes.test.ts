import { describe, expect, it } from 'vitest';
import { listUnspecifiedCodes } from '../../../codegen/billing/listUnspecifiedCodes.ts';

function list(descriptions: Readonly<Record<string, string>>, nocCodes: readonly string[] = []): readonly string[] {
  const codes = Object.entries(descriptions).map(([code, longDescription]) => ({ code, longDescription }));
  return listUnspecifiedCodes(codes, nocCodes);
}

describe('listUnspecifiedCodes', () => {
  it('finds each of CMS’s words for it, in any case and with hyphens', () => {
    const found = list({
      A0001: 'Example supply, not otherwise specified',
      A0002: 'Not-otherwise classified, example',
      A0003: 'Unclassified examples',
      A0004: 'Unlisted example',
      A0005: 'Dispensing fee, unspecified example',
      A0006: 'Example supply; miscellaneous',
      A0007: 'Example supply',
    });
    expect(found).toEqual(['A0001', 'A0002', 'A0003', 'A0004', 'A0005', 'A0006']);
  });

  it('leaves out the NOC list, and reasons that are not specified', () => {
    const found = list(
      {
        A0001: 'Unlisted example',
        A0002: 'Example not done, reason not otherwise specified',
        A0003: 'Example not done, reason not otherwise specified, of a miscellaneous kind',
      },
      ['A0001'],
    );
    expect(found).toEqual(['A0003']);
  });
});

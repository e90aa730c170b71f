import { describe, expect, it } from 'vitest';
import { readRecords } from '../../codegen/readRecords.ts';
import { generatedReference } from '../../codegen/releases/generatedReference.ts';
import { noDocuments } from '../support/inventedReleases.ts';

describe('a release without records', () => {
  it('is refused with the names of its files and the first five things that were set aside', () => {
    const documents = {
      ...noDocuments,
      files: [...noDocuments.files, { name: 's.zip', sha256: 'def' }],
      setAside: ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'e.pdf', 'f.pdf'],
    };
    const read = () => readRecords(documents, generatedReference().layout.content);
    expect(read).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({
            where: 'r.zip, s.zip',
            found: 'no HCPCS records; a.pdf; b.pdf; c.pdf; d.pdf; e.pdf',
            allowed: expect.stringContaining('fixed-width'),
            remedy: expect.stringContaining('alpha-numeric'),
          }),
        ],
      }),
    );
  });
});

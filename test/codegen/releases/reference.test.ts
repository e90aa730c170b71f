import { describe, expect, it } from 'vitest';
import { completeReference } from '../../../codegen/releases/completeReference.ts';
import { parseReference, type Reference } from '../../../codegen/releases/reference.ts';
import { recordLayout } from '../../support/cmsLayout.ts';
import { noDocuments } from '../../support/inventedReleases.ts';

const file = { name: 'r.zip', sha256: 'abc' };
const layout = { name: 'r.zip › layout.txt', file, text: recordLayout() };

describe('the reference of a release', () => {
  it('lacks the parts that are not among its documents', () => {
    expect(parseReference('2018-01', noDocuments)).toEqual({});
  });

  it('has the layout with its file and its release', () => {
    const brings = parseReference('2018-01', { ...noDocuments, layout });
    expect(Object.keys(brings)).toEqual(['layout']);
    expect(brings.layout?.origin).toEqual({ release: '2018-01', name: 'r.zip', sha256: 'abc' });
    expect(brings.layout?.content.get('HCPCS_ACTN_CD')?.values).toEqual([
      { code: 'N', description: 'An invented action' },
    ]);
  });

  it('is refused if its layout lacks a field that the tables need', () => {
    const text = recordLayout().replace('STANDARD ALIAS : HCPCS_CVRG_CD', 'STANDARD ALIAS : HCPCS_OTHER_CD');
    expect(() => parseReference('2018-01', { ...noDocuments, layout: { ...layout, text } })).toThrow(
      'r.zip › layout.txt: found no field HCPCS_CVRG_CD; allowed: ',
    );
  });
});

describe('a complete reference', () => {
  const origin = { ...file, release: '2018-01' };
  const whole: Reference = {
    layout: { content: new Map(), origin },
    processingNotes: { content: new Map(), origin },
    nocList: { content: [], origin },
  };

  it('is the release’s own if that has every part', async () => {
    expect(await completeReference(whole)).toEqual(whole);
  });

  it('takes from generated/ only what the release lacks', async () => {
    for (const name of ['layout', 'processingNotes', 'nocList'] as const) {
      const { [name]: _, ...others } = whole;
      const complete = await completeReference(others);
      expect(complete).toEqual({ ...whole, [name]: complete[name] });
      expect(complete[name].origin.release).toBe('2026-01');
    }
  });
});

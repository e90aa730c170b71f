import { describe, expect, it } from 'vitest';
import { generatedReference } from '../../../codegen/releases/generatedReference.ts';

describe('the reference in generated/', () => {
  it('has the whole layout: columns, titles and definitions of fields, and their values', () => {
    const { layout } = generatedReference();
    expect(layout.content.size).toBe(27);
    expect(layout.content.get('HCPCS_CVRG_CD')).toEqual({
      layoutName: 'HCPCS_CVRG_CD',
      title: 'HCPCS Coverage Code',
      definition: 'A code denoting Medicare coverage status.',
      begin: 230,
      length: 1,
      occurs: 1,
      values: [
        { code: 'C', description: 'Carrier judgment' },
        { code: 'D', description: 'Special coverage instructions apply' },
        { code: 'I', description: 'Not payable by Medicare' },
        { code: 'M', description: 'Non-covered by Medicare' },
        { code: 'S', description: 'Non-covered by Medicare statute' },
      ],
    });
    const pricing = layout.content.get('HCPCS_PRCNG_IND_CD');
    expect(pricing).toMatchObject({ title: 'HCPCS Pricing Indicator Code', begin: 120, length: 2, occurs: 4 });
    expect(pricing?.values[0]?.code).toBe('00');
    const termination = layout.content.get('HCPCS_TRMNTN_DT');
    expect(termination).toMatchObject({ title: 'HCPCS Termination Date', begin: 285, length: 8, values: [] });
  });

  it('has the modifier’s own title, and only the columns of the sequence number', () => {
    const { layout } = generatedReference();
    const modifier = layout.content.get('HCPCS_MDFR_CD');
    expect(modifier).toMatchObject({ title: 'HCPCS Modifier Code', begin: 4, length: 2, values: [] });
    expect(layout.content.get('HCPCS_SQNC_NUM')).toEqual({
      layoutName: 'HCPCS_SQNC_NUM',
      title: '',
      definition: '',
      begin: 6,
      length: 5,
      occurs: 1,
      values: [],
    });
  });

  it('has the processing notes and the NOC list, each with its release', () => {
    const { layout, processingNotes, nocList } = generatedReference();
    expect(processingNotes.content.get('0001')).toBe('THIS PROCESSING NOTE DELETED 1/1/97.');
    expect(nocList.content).toContain('A0999');
    expect([layout, processingNotes, nocList].map(({ origin }) => origin.release)).toEqual([
      '2026-01',
      '2026-01',
      '2026-01',
    ]);
  });
});

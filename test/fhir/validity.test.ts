import { describe, expect, it } from 'vitest';
import { codeSystem, type ValueSetCriteria, valueSet } from '../../src/fhir/index.ts';
import { faultsOf } from '../support/fhirDefinitions.ts';

const system = codeSystem();

/** Two validators check each concept, which takes too long to do for every mutant. */
describe('codeSystem', () => {
  it('is valid in FHIR R4, with each of its concepts', { timeout: 180_000 }, () => {
    expect(faultsOf(system)).toEqual([]);
  });

  it('is valid without designations', () => {
    const bare = codeSystem({ designations: false });
    expect(faultsOf({ ...bare, concept: bare.concept.slice(0, 20) })).toEqual([]);
  });

  it('would fail with a fault of any kind', () => {
    const few = { ...system, concept: (system.concept ?? []).slice(0, 1) };
    expect(faultsOf(few)).toEqual([]);
    expect(faultsOf({ ...few, status: 'in force' })).not.toEqual([]);
    expect(faultsOf({ ...few, content: undefined })).not.toEqual([]);
    expect(faultsOf({ ...few, date: '2026-7' })).not.toEqual([]);
    expect(faultsOf({ ...few, concept: [{ display: 'x' }] })).not.toEqual([]);
  });
});

describe('valueSet', () => {
  it.each<ValueSetCriteria>([
    {},
    { mogPaymentGroup: '000', kind: 'modifier' },
    { coverage: ['C', 'D'], inactive: false },
    { betos: 'O1E', pricingIndicators: ['51', '53'], kind: 'code' },
    { labCertifications: ['220', '400'], inactive: true },
  ])('for %j is valid in FHIR R4', (criteria) => {
    const { expansion, ...definition } = valueSet(criteria);
    const few = { ...expansion, contains: expansion?.contains?.slice(0, 20) };
    expect(faultsOf({ ...definition, expansion: few })).toEqual([]);
  });
});

import type { Claim, CodeSystem, ServiceRequest, ValueSet } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeSystem, fromCoding, type HcpcsCoding, toCoding, valueSet } from '../../src/fhir/index.ts';
import { listCodes, listModifiers } from '../../src/index.ts';
import { type FhirServer, startFhirServer } from '../support/fhirServer.ts';

let server: FhirServer;

beforeAll(async () => {
  server = await startFhirServer();
});

afterAll(() => server.close());

/** The resource that was sent, without what the server adds. */
function withoutMeta(resource: object | undefined): object {
  return Object.fromEntries(Object.entries(resource ?? {}).filter(([name]) => name !== 'id' && name !== 'meta'));
}

function codingOf(code: string): HcpcsCoding {
  const coding = toCoding(code);
  if (coding === undefined) throw new Error(`${code} is not listed`);
  return coding;
}

describe('through a FHIR server and its client', () => {
  it('a claim keeps its codes and modifiers', async () => {
    const claim: Claim = {
      resourceType: 'Claim',
      status: 'active',
      use: 'claim',
      type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'professional' }] },
      patient: { reference: 'Patient/1' },
      created: '2026-07-02',
      provider: { reference: 'Organization/1' },
      priority: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/processpriority', code: 'normal' }] },
      insurance: [{ sequence: 1, focal: true, coverage: { reference: 'Coverage/1' } }],
      item: [
        {
          sequence: 1,
          productOrService: { coding: [codingOf('E0601')] },
          modifier: ['RR', 'KX'].map((modifier) => ({ coding: [codingOf(modifier)] })),
        },
      ],
    };
    const { id } = await server.client.createResource(claim);
    const [item] = (await server.client.readResource('Claim', id)).item ?? [];
    expect(fromCoding(item?.productOrService.coding?.[0])).toBe('E0601');
    expect(item?.modifier?.map(({ coding }) => fromCoding(coding?.[0]))).toEqual(['RR', 'KX']);
  });

  it('a request is found by the token of its code', async () => {
    const coding = codingOf('E1390');
    const request: ServiceRequest = {
      resourceType: 'ServiceRequest',
      status: 'active',
      intent: 'order',
      subject: { reference: 'Patient/1' },
      code: { coding: [coding] },
    };
    const { id } = await server.client.createResource(request);
    const search = (code: string) => server.client.searchResources('ServiceRequest', { code });
    expect((await search(`${coding.system}|${coding.code}`)).map((found) => found.id)).toEqual([id]);
    expect(await search(`${coding.system}|E1391`)).toHaveLength(0);
  });

  it('every code and modifier comes back', async () => {
    const ids = [...listCodes(), ...listModifiers()];
    const { id } = await server.client.createResource({
      resourceType: 'Basic',
      code: { coding: ids.map(codingOf) },
    });
    const { code } = await server.client.readResource('Basic', id);
    expect(code.coding?.map(fromCoding)).toEqual(ids);
  });

  it('the CodeSystem and a ValueSet come back as they were sent', async () => {
    const system = codeSystem() as CodeSystem;
    const set = valueSet({ coverage: 'S', inactive: false }) as ValueSet;
    const created = await server.client.createResource(system);
    const found = await server.client.searchOne('CodeSystem', { url: system.url ?? '' });
    expect(found?.id).toBe(created.id);
    expect(withoutMeta(found)).toEqual(JSON.parse(JSON.stringify(system)));
    const { id } = await server.client.createResource(set);
    expect(withoutMeta(await server.client.readResource('ValueSet', id))).toEqual(JSON.parse(JSON.stringify(set)));
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { getStatus, MedplumClient, serverError } from '@medplum/core';
import { FhirRouter, type HttpMethod, MemoryRepository } from '@medplum/fhir-router';
import './fhirDefinitions.ts';

/** A FHIR server on this machine, and a client for it. */
export interface FhirServer {
  readonly client: MedplumClient;
  close(): Promise<void>;
}

/** Starts Medplum's FHIR server, with its resources in memory. It speaks JSON over HTTP. */
export async function startFhirServer(): Promise<FhirServer> {
  const router = new FhirRouter();
  const repository = new MemoryRepository();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const [outcome, resource] = await router
      .handleRequest(
        {
          method: request.method as HttpMethod,
          url: (request.url ?? '').replace('/fhir/R4', ''),
          pathname: '',
          body: body === '' ? undefined : JSON.parse(body),
          params: {},
          query: {},
        },
        repository,
      )
      .catch((error) => [serverError(error)] as const);
    response.writeHead(getStatus(outcome), { 'content-type': 'application/fhir+json' });
    response.end(JSON.stringify(resource ?? outcome));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = new MedplumClient({ baseUrl: `http://127.0.0.1:${port}/`, fetch, cacheTime: 0 });
  return {
    client,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** How a server answers a request. */
export type Reply = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that stands for CMS's. */
export interface CmsServer {
  readonly page: URL;
  /** The paths that were asked for, in order, with the status of each answer if it had one. */
  readonly asked: readonly string[];
}

const PAGE = '/quarterly-update';

/**
 * Starts a server on this machine until the test ends. A path has its reply, or several: one for each request, the last
 * one from then on. Any other path is not there, as CMS says it: with a page.
 */
export async function startCms(replies: Readonly<Record<string, Reply | readonly Reply[]>>): Promise<CmsServer> {
  const asked: string[] = [];
  const left = new Map(Object.entries(replies).map(([path, reply]) => [path, [reply].flat() as Reply[]]));
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    response.on('close', () => asked.push(`${path} ${response.headersSent ? response.statusCode : 'cut'}`));
    const known = left.get(path) ?? [];
    const reply = (known.length > 1 ? known.shift() : known[0]) ?? html(404, 'Page not found');
    reply(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { page: new URL(PAGE, `http://127.0.0.1:${port}`), asked };
}

/** A port that nobody listens on. */
export async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** CMS's page with links to these addresses. */
export function links(...addresses: readonly string[]): Record<string, Reply> {
  const items = addresses.map(
    (address) => `<li><a class="link" href="${address}">Alpha-Numeric HCPCS File (ZIP)</a></li>`,
  );
  return { [PAGE]: html(200, 'Quarterly Update', `<ul>${items.join('\n')}</ul>`) };
}

/** Another answer in place of CMS's page. */
export function noPage(reply: Reply): Record<string, Reply> {
  return { [PAGE]: reply };
}

export function html(status: number, title: string, body = ''): Reply {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html' });
    response.end(`<!DOCTYPE html>\n<html><head><title>${title}</title></head><body>${body}</body></html>`);
  };
}

/** A file with an etag. Whoever has it already is told so. */
export function file(bytes: Uint8Array): Reply {
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else
      response.writeHead(200, { 'content-type': 'application/zip', etag, 'content-length': bytes.length }).end(bytes);
  };
}

/** A file of a server that knows no etags, only when it was changed. */
export function dated(bytes: Uint8Array, date: string): Reply {
  return (request, response) => {
    if (request.headers['if-modified-since'] === date) response.writeHead(304).end();
    else response.writeHead(200, { 'last-modified': date }).end(bytes);
  };
}

export function redirect(to: string): Reply {
  return (_, response) => void response.writeHead(302, { location: to }).end();
}

/** Half of a file; then the connection ends. */
export function truncated(bytes: Uint8Array): Reply {
  return (_, response) => {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  };
}

/** A byte now and then, without an end. */
export function drip(bytes: Uint8Array): Reply {
  return (_, response) => {
    response.writeHead(200, { 'content-length': bytes.length });
    let sent = 0;
    const timer = setInterval(() => response.write(bytes.subarray(sent, ++sent)), 20);
    response.on('close', () => clearInterval(timer));
  };
}

/** A connection that is closed before an answer. */
export const reset: Reply = (request) => void request.socket.resetAndDestroy();

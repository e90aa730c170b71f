import pRetry from 'p-retry';
import { type Problem, quote } from '../codegen/problem.ts';

/** How long and how often CMS is asked, and how much is taken. */
export interface Limits {
  readonly bytes: number;
  /** For one try, from the question to the last byte, in milliseconds. */
  readonly time: number;
  readonly tries: number;
  /** Before the second try, in milliseconds. Each later pause is twice as long. */
  readonly pause: number;
}

/** A whole release has 2.5 MB. The readers of the codegen take 64 MB at most. */
export const cmsLimits: Limits = { bytes: 64 * 1024 * 1024, time: 120_000, tries: 4, pause: 2_000 };

/** What a server says about the version of a file, so that the same version need not be sent again. */
export interface Version {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** The answer to a question for a file. */
export type Answer =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly version: Version }
  /** The server still has the version that is known. */
  | { readonly kind: 'same' }
  /** The server says that there is no such file, or it fails, or there is no way to the server. */
  | { readonly kind: FailureKind; readonly problem: Problem };

type FailureKind = 'none' | 'failed' | 'unreachable';

/** A try that has failed. */
class Failure extends Error {
  readonly kind: FailureKind;
  readonly mayPass: boolean;

  constructor(found: string, kind: FailureKind, mayPass: boolean) {
    super(found);
    this.kind = kind;
    this.mayPass = mayPass;
  }
}

/**
 * Asks for a file, again if that fails by chance. Whatever goes wrong is part of the answer. Nothing is written: the
 * file is in memory until it is known to be whole.
 */
export async function download(address: URL, allowed: string, limits: Limits, known: Version = {}): Promise<Answer> {
  let tries = 0;
  const attempt = (): Promise<Answer> => {
    tries += 1;
    return ask(address, limits, known);
  };
  const retries = limits.tries - 1;
  const shouldRetry = ({ error }: { error: Error }) => error instanceof Failure && error.mayPass;
  try {
    return await pRetry(attempt, { retries, minTimeout: limits.pause, shouldRetry });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const found = tries > 1 ? `${error.message}, in each of ${tries} tries` : error.message;
    return { kind: error.kind, problem: { where: address.href, found, allowed, remedy: BY_HAND } };
  }
}

/** What a person can do if CMS answers a browser, but not this program. */
const BY_HAND = 'Try again later, or download the zip with a browser and add --file ZIP';

async function ask(address: URL, limits: Limits, known: Version): Promise<Answer> {
  const signal = AbortSignal.timeout(limits.time);
  try {
    const response = await follow(address, { headers: makeHeaders(known), redirect: 'manual', signal });
    if (response.status === 304) return { kind: 'same' };
    const bytes = await readAll(response, limits.bytes);
    if (!response.ok) throw failureOf(response.status, bytes);
    return { kind: 'file', bytes, version: readVersion(response.headers) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (signal.aborted) throw new Failure(`no whole file within ${limits.time / 1000} s`, 'failed', true);
    throw failureOnTheWay(error as Error);
  }
}

function makeHeaders({ etag, lastModified }: Version): Record<string, string> {
  return {
    'user-agent': 'hcpcs (npm package; fetches the quarterly update)',
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(etag === undefined && lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

const MOST_REDIRECTS = 5;

/** Follows redirects within the site. */
async function follow(address: URL, options: RequestInit): Promise<Response> {
  let place = address;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await fetch(place, options);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, place.href) || !isOfSite(new URL(location, place), address)) {
      throw new Failure(`a redirect to another site, ${quote(location)}`, 'failed', false);
    }
    place = new URL(location, place);
  }
  throw new Failure(`more than ${MOST_REDIRECTS} redirects, the last to ${quote(place.href)}`, 'failed', false);
}

/** Whether an address is of the same site, and asked for as safely (example: `edit.cms.gov` for `www.cms.gov`). */
export function isOfSite(address: URL, site: URL): boolean {
  const domain = ({ hostname }: URL): string => hostname.split('.').slice(-2).join('.');
  return domain(address) === domain(site) && address.protocol === site.protocol;
}

async function readAll(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) throw new Failure(`more than ${most} bytes`, 'failed', false);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function readVersion(headers: Headers): Version {
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}

/** Answers that another try may improve: too slow, too many questions, or a fault of the server. */
function failureOf(status: number, bytes: Uint8Array): Failure {
  const isMissing = status === 404 || status === 410;
  const mayPass = status === 408 || status === 429 || status >= 500;
  return new Failure(`status ${status}${describePage(bytes)}`, isMissing ? 'none' : 'failed', mayPass);
}

const NO_WAY: readonly unknown[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'];

/** `fetch` says why only in the cause. */
function failureOnTheWay({ message, cause }: Error): Failure {
  const { code, message: reason } = (cause ?? {}) as NodeJS.ErrnoException;
  if (NO_WAY.includes(code)) return new Failure(`no server (${code})`, 'unreachable', true);
  return new Failure(`no whole file (${reason || code || message})`, 'failed', true);
}

/** What a page that came in place of a file calls itself. */
export function describePage(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 20_000)).toString('latin1');
  if (!/^\s*</.test(head)) return '';
  const title = /<title[^>]*>([^<]*)</i.exec(head)?.[1]?.trim();
  return title ? ` and a page with the title ${quote(title)}` : ' and a page';
}

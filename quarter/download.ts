import got, { HTTPError, type OptionsOfBufferResponseBody, RequestError, TimeoutError } from 'got';
import { type Problem, quote } from '../codegen/problem.ts';

/** How long and how often CMS is asked, and how much is taken. */
export interface Limits {
  readonly bytes: number;
  /** For one try, from the question to the last byte, in milliseconds. */
  readonly time: number;
  readonly tries: number;
  /** The longest pause before another try, in milliseconds. The first is a second, and each one is twice as long. */
  readonly pause: number;
}

/** A whole release has 2.5 MB. The readers of the codegen take 64 MB at most. */
export const cmsLimits: Limits = { bytes: 64 * 1024 * 1024, time: 120_000, tries: 4, pause: 30_000 };

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
  | { readonly kind: 'none' | 'failed' | 'unreachable'; readonly problem: Problem };

const MOST_REDIRECTS = 5;

/**
 * Asks for a file, again if that fails by chance. Whatever goes wrong is part of the answer. Nothing is written: the
 * file is in memory until it is known to be whole.
 */
export async function download(address: URL, allowed: string, limits: Limits, known: Version = {}): Promise<Answer> {
  let isTooLarge = false;
  const request = got(address, requestOptions(address, limits, known));
  request.on('downloadProgress', ({ transferred, total = 0 }) => {
    if (Math.max(transferred, total) <= limits.bytes) return;
    isTooLarge = true;
    request.cancel();
  });
  try {
    const { statusCode, headers, rawBody } = await request;
    if (statusCode === 304) return { kind: 'same' };
    return { kind: 'file', bytes: rawBody, version: readVersion(headers) };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const found = isTooLarge ? `more than ${limits.bytes} bytes` : describe(error, limits);
    return { kind: kindOf(error), problem: { where: address.href, found, allowed, remedy: BY_HAND } };
  }
}

const NO_WAY: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'];

function kindOf(error: RequestError): 'none' | 'failed' | 'unreachable' {
  if (error instanceof HTTPError && [404, 410].includes(error.response.statusCode)) return 'none';
  return NO_WAY.includes(error.code) ? 'unreachable' : 'failed';
}

/** What a person can do if CMS answers a browser, but not this program. */
const BY_HAND = 'Try again later, or download the zip with a browser and add --file ZIP';

function requestOptions(address: URL, limits: Limits, known: Version): OptionsOfBufferResponseBody {
  return {
    responseType: 'buffer',
    // What is sent is what counts: a page that unpacks to gigabytes is not unpacked.
    decompress: false,
    headers: {
      'user-agent': 'hcpcs (npm package; fetches the quarterly update)',
      ...(known.etag && { 'if-none-match': known.etag }),
      ...(!known.etag && known.lastModified && { 'if-modified-since': known.lastModified }),
    },
    timeout: { connect: Math.min(limits.time, 15_000), request: limits.time },
    retry: { limit: limits.tries - 1, backoffLimit: limits.pause },
    maxRedirects: MOST_REDIRECTS,
    hooks: {
      beforeRedirect: [
        ({ url }) => {
          if (url && !isOfSite(new URL(url), address)) throw new Error(`a redirect to another site, ${quote(url)}`);
        },
      ],
    },
  };
}

/** Whether an address is of the same site, and asked for as safely (example: `edit.cms.gov` for `www.cms.gov`). */
export function isOfSite(address: URL, site: URL): boolean {
  const domain = ({ hostname }: URL): string => hostname.split('.').slice(-2).join('.');
  return domain(address) === domain(site) && address.protocol === site.protocol;
}

function readVersion(headers: Record<string, unknown>): Version {
  const { etag, 'last-modified': lastModified } = headers;
  return {
    ...(typeof etag === 'string' && { etag }),
    ...(typeof lastModified === 'string' && { lastModified }),
  };
}

function describe(error: RequestError, limits: Limits): string {
  const tries = error.request ? error.request.retryCount + 1 : 1;
  const often = tries > 1 ? `, in each of ${tries} tries` : '';
  if (error instanceof HTTPError) {
    const { statusCode, rawBody } = error.response;
    return `status ${statusCode}${describePage(rawBody)}${often}`;
  }
  if (error instanceof TimeoutError) return `no whole file within ${limits.time / 1000} s${often}`;
  return `no whole file (${error.message})${often}`;
}

/** What a page that came in place of a file calls itself. */
export function describePage(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 20_000)).toString('latin1');
  if (!/^\s*</.test(head)) return '';
  const title = /<title[^>]*>([^<]*)</i.exec(head)?.[1]?.trim();
  return title ? ` and a page with the title ${quote(title)}` : ' and a page';
}

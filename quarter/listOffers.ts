import { type Problem, refuse } from '../codegen/problem.ts';
import { download, isOfSite, type Limits } from './download.ts';
import { quarterOfAddress, quartersDownTo, zipNames } from './quarters.ts';

/** A quarter, and where its zip may be. */
export interface Offer {
  readonly quarter: string;
  /** The links of CMS's page. */
  readonly links: readonly URL[];
  /** The addresses that CMS would have given it so far, but for those of the links. */
  readonly guesses: readonly URL[];
}

/** The quarters that CMS may offer, and why its page says nothing about them, if it does not. */
export interface Offers {
  readonly offers: readonly Offer[];
  readonly problem: Problem | undefined;
}

/**
 * Lists the quarters from the next one back to an old one, newest first. The links of CMS's page come first; after them
 * the addresses that CMS has used so far.
 */
export async function listOffers(page: URL, oldest: string, day: Date, limits: Limits): Promise<Offers> {
  const { links, problem } = await readLinks(page, limits);
  const listed = links.flatMap((link) => quarterOfAddress(link) ?? []).filter((quarter) => quarter >= oldest);
  const quarters = [...new Set([...listed, ...quartersDownTo(oldest, day)])].sort().reverse();
  const offers = quarters.map((quarter) => {
    const own = links.filter((link) => quarterOfAddress(link) === quarter);
    const guesses = zipNames(quarter).map((name) => new URL(`/files/zip/${name}`, page));
    return { quarter, links: own, guesses: guesses.filter(({ href }) => own.every((link) => link.href !== href)) };
  });
  return { offers, problem: problem ?? (listed.length > 0 ? undefined : noLinks(page, oldest)) };
}

async function readLinks(page: URL, limits: Limits): Promise<{ links: readonly URL[]; problem?: Problem }> {
  const answer = await download(page, 'the page that links to the quarterly updates', limits);
  // No other address of the same server can be reached either.
  if (answer.kind === 'unreachable') return refuse(answer.problem);
  if ('problem' in answer) return { links: [], problem: answer.problem };
  if (answer.kind === 'same') return { links: [] };
  const html = Buffer.from(answer.bytes).toString('utf8');
  const links = [...html.matchAll(/\bhref\s*=\s*(["'])(.*?)\1/gi)].flatMap(([, , link = '']) => {
    const text = link.replaceAll('&amp;', '&');
    return URL.canParse(text, page.href) ? [new URL(text, page)] : [];
  });
  return { links: links.filter((link) => isOfSite(link, page)) };
}

function noLinks(page: URL, oldest: string): Problem {
  return {
    where: page.href,
    found: `no link to the zip of ${oldest} or of a later quarter`,
    allowed: 'links such as january-2026-alpha-numeric-hcpcs-file.zip',
    remedy: 'See where the page has them now, and what they are called',
  };
}

import { fieldTable, release } from 'hcpcs';
import type { Page } from './model/page.ts';

/** What a browser's tab and a search engine show of a page. */
export interface Head {
  readonly title: string;
  readonly description: string;
}

const SITE = 'HCPCS Level II';
const COUNTS = `${release.counts.codes.toLocaleString('en-US')} codes and ${release.counts.modifiers} modifiers`;

/** The title and the description of a page. */
export function headOf(page: Page): Head {
  switch (page.kind) {
    case 'find':
      return {
        title: `${SITE}: find codes and modifiers`,
        description: `Search all ${COUNTS} of CMS's release ${release.id}, with fields, dates, successors and history.`,
      };
    case 'record':
      return {
        title: `${page.id} – ${page.shortDescription} | ${SITE}`,
        description: cut(`HCPCS ${page.isModifier ? 'modifier' : 'code'} ${page.id}: ${page.longDescription}`),
      };
    case 'field':
      return {
        title: `${page.title} | ${SITE}`,
        description: `The values of ${page.title} (${page.column}) with CMS's meanings, and how many codes have each.`,
      };
    case 'fields':
      return {
        title: `Fields of a record | ${SITE}`,
        description: `The ${Object.keys(fieldTable).length} fields of a HCPCS record with CMS's definitions.`,
      };
    case 'modifiers':
      return {
        title: `Modifiers | ${SITE}`,
        description: `All ${release.counts.modifiers} HCPCS modifiers with their descriptions, and ambulance origin and destination pairs.`,
      };
    case 'letter':
      return {
        title: `Codes that begin with ${page.letter} | ${SITE}`,
        description: `All ${page.codes.length} HCPCS codes that begin with ${page.letter}, with their short descriptions.`,
      };
    case 'changes':
      return {
        title: `Changes between releases | ${SITE}`,
        description:
          'What changed between two HCPCS releases: codes that ended or were added, words, units and fields.',
      };
    case 'codes':
      return {
        title: `Table of all codes | ${SITE}`,
        description: `All ${COUNTS} as a table to sort and filter, which exports CSV.`,
      };
    case 'check':
      return {
        title: `Check a list of codes | ${SITE}`,
        description: 'Checks each line of a list or CSV file for its date of service. Nothing leaves the browser.',
      };
    case 'shell':
      return { title: SITE, description: '' };
    case 'missing':
      return { title: `Page not found | ${SITE}`, description: 'There is no such code, modifier or page.' };
  }
}

/** As much as search engines show. */
function cut(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199).replace(/\s\S*$/, '')}…`;
}

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FetchedRelease } from '../../codegen/releases/fetched.ts';
import type { KnownReleases } from '../../codegen/releases/manifest.ts';
import type { Limits } from '../../quarter/download.ts';
import { type Fetched, type FetchOptions, fetchNewest, takeFile } from '../../quarter/fetchNewest.ts';
import { recordSheet, recordText, soundCode, soundModifier, zip } from '../support/cmsFixtures.ts';
import { recordLayout } from '../support/cmsLayout.ts';
import {
  type CmsServer,
  dated,
  drip,
  file,
  html,
  links,
  noPage,
  type Reply,
  redirect,
  reset,
  startCms,
  truncated,
  unusedPort,
} from '../support/cmsServer.ts';
import { inventReleases, sha256Of } from '../support/inventedReleases.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const OCTOBER = '/files/zip/october-2026-alpha-numeric-hcpcs-file.zip';
const OTHER_ENDING = '/files/zip/october-2026-alpha-numeric-hcpcs-files.zip';
const JULY = '/files/zip/july-2026-alpha-numeric-hcpcs-file.zip';

/** CMS's zip of a quarter. The note makes two of them differ. */
function quarterZip(records = 'HCPC2026_OCT_ANWEB', note = ''): Promise<Buffer> {
  return zip({ [`${records}.txt`]: recordText([soundModifier, soundCode]), 'layout.txt': `${recordLayout()}${note}` });
}

/** A manifest that ends with July 2026, whose releases are in a folder of their own. */
async function july(): Promise<KnownReleases> {
  const january = { id: '2026-01', files: { 'jan.txt': recordText([soundModifier, soundCode]) } };
  const file = recordSheet([soundModifier, soundCode]);
  return inventReleases(january, { id: '2026-07', files: { 'jul.xlsx': file }, layout: '2026-01' });
}

const limits: Limits = { bytes: 1_000_000, time: 10_000, tries: 3, pause: 5 };
/** For files that never end. */
const soon: Limits = { ...limits, time: 300 };

async function optionsFor(cms: CmsServer, known?: KnownReleases): Promise<FetchOptions> {
  const fetchedFile = join(await temporaryFolder(), 'fetched.json');
  await writeFile(fetchedFile, '[]\n');
  return { known: known ?? (await july()), fetchedFile, page: cms.page, day: new Date('2026-11-27'), limits };
}

async function fetchedEntries({ fetchedFile }: FetchOptions): Promise<readonly FetchedRelease[]> {
  return JSON.parse(await readFile(fetchedFile, 'utf8'));
}

/** All files below a folder, but for those that were there before. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Fetches where that must fail, and nothing may be left of it. Returns the message. */
async function refusedFetch(
  replies: Readonly<Record<string, Reply | readonly Reply[]>>,
  within: Limits = limits,
): Promise<string> {
  const options = { ...(await optionsFor(await startCms(replies))), limits: within };
  const before = await filesIn(options.known.folder);
  const error = await fetchNewest(options).then(
    () => undefined,
    (error: Error) => error,
  );
  expect(error?.name).toBe('Refusal');
  expect(await filesIn(options.known.folder)).toEqual(before);
  expect(existsSync(join(options.known.folder, '.unfinished'))).toBe(false);
  expect(await fetchedEntries(options)).toEqual([]);
  return (error?.message ?? '').replaceAll(options.page.origin, 'https://cms');
}

/** Fetches a second time, with the manifest that the first one has left. */
function again(options: FetchOptions, { known }: Fetched): Promise<Fetched> {
  return fetchNewest({ ...options, known });
}

describe('a fetch', () => {
  it('takes the quarter that the page links to, and keeps it by its id and revision', async () => {
    const bytes = await quarterZip('HCPC2026_OCT_ANWEB_v2');
    const cms = await startCms({ ...links(JULY, OCTOBER), [OCTOBER]: file(bytes) });
    const options = await optionsFor(cms);
    const { known, lines } = await fetchNewest(options);
    const path = '2026-10/HCPC2026_OCT_ANWEB_v2/october-2026-alpha-numeric-hcpcs-file.zip';
    const entry: FetchedRelease = {
      id: '2026-10',
      revision: 'HCPC2026_OCT_ANWEB_v2',
      files: [{ path, sha256: sha256Of(bytes) }],
      // The zip has a layout, but neither notes nor a list of NOC codes.
      layout: '2026-10',
      processingNotes: '2026-07',
      nocList: '2026-07',
      source: { address: `${cms.page.origin}${OCTOBER}`, etag: expect.any(String) },
    };
    expect(known.manifest.map(({ id }) => id)).toEqual(['2026-01', '2026-07', '2026-10']);
    expect(known.manifest.at(-1)).toEqual(entry);
    expect(await fetchedEntries(options)).toEqual([entry]);
    expect(await readFile(join(known.folder, path))).toEqual(bytes);
    expect(await readdir(known.folder)).toEqual(['2026-10', 'jan.txt', 'jul.xlsx']);
    expect(lines).toEqual([
      `Fetched 2026-10, HCPC2026_OCT_ANWEB_v2: ${path} (sha256 ${sha256Of(bytes)}), from ${cms.page.origin}${OCTOBER}.`,
    ]);
    // The quarter after it is asked for first: CMS publishes up to two months ahead.
    const january = '/files/zip/january-2027-alpha-numeric-hcpcs-file';
    expect(cms.asked).toEqual(['/quarterly-update 200', `${january}.zip 404`, `${january}s.zip 404`, `${OCTOBER} 200`]);
  });

  it('takes a quarter that the page has before anyone expects it, and only the newest', async () => {
    const far = '/files/zip/april-2027-alpha-numeric-hcpcs-file-0.zip';
    const bytes = await quarterZip('HCPC2027_APR_ANWEB');
    const cms = await startCms({ ...links(`${far}?a=1&amp;b=2`, OCTOBER), [`${far}?a=1&b=2`]: file(bytes) });
    const { known } = await fetchNewest(await optionsFor(cms));
    expect(known.manifest.at(-1)).toMatchObject({
      id: '2027-04',
      files: [{ path: '2027-04/HCPC2027_APR_ANWEB/april-2027-alpha-numeric-hcpcs-file-0.zip' }],
    });
  });

  it('tries the known addresses if the page answers 403, and says so', async () => {
    const cms = await startCms({ ...noPage(html(403, 'Access Denied')), [OTHER_ENDING]: file(await quarterZip()) });
    const { known, lines } = await fetchNewest(await optionsFor(cms));
    expect(known.manifest.at(-1)).toMatchObject({ id: '2026-10', revision: 'HCPC2026_OCT_ANWEB' });
    expect(lines).toEqual([
      `${cms.page.href}: status 403 and a page with the title "Access Denied"`,
      expect.stringMatching(/^Fetched 2026-10/),
    ]);
  });

  it('tries them too if the page has other links, or the link leads nowhere', async () => {
    const elsewhere = 'https://cms.example.org/files/zip/october-2026-alpha-numeric-hcpcs-file.zip';
    for (const link of ['/files/zip/hcpcs.zip', elsewhere, OCTOBER]) {
      const cms = await startCms({ ...links(link), [OTHER_ENDING]: file(await quarterZip()) });
      const { known } = await fetchNewest(await optionsFor(cms));
      expect(known.manifest.at(-1)?.id, link).toBe('2026-10');
    }
  });

  it('follows redirects within the site', async () => {
    const cms = await startCms({ ...links(OCTOBER), [OCTOBER]: redirect('/new'), '/new': file(await quarterZip()) });
    const { known } = await fetchNewest(await optionsFor(cms));
    expect(known.manifest.at(-1)?.files[0]?.path).toMatch(/october-2026-alpha-numeric-hcpcs-file\.zip$/);
  });

  it('does nothing if the newest zip at CMS is one that was listed by hand', async () => {
    const bytes = await quarterZip('HCPC2026_JUL_ANWEB');
    const known = await inventReleases({ id: '2026-07', files: { 'july.zip': bytes } });
    const options = await optionsFor(await startCms({ ...links(JULY), [JULY]: file(bytes) }), known);
    const fetched = await fetchNewest(options);
    expect(fetched).toEqual({ known, isNew: false, lines: ['Nothing newer than 2026-07: CMS has the same july.zip.'] });
    expect(await fetchedEntries(options)).toEqual([]);
    expect(await readdir(known.folder)).toEqual(['july.zip']);
  });
});

describe('a second fetch', () => {
  it('asks for the same version only, and does nothing if CMS has no other', async () => {
    for (const reply of [file(await quarterZip()), dated(await quarterZip(), 'Wed, 23 Sep 2026 10:00:00 GMT')]) {
      const cms = await startCms({ ...links(OCTOBER), [OCTOBER]: reply });
      const options = await optionsFor(cms);
      const first = await fetchNewest(options);
      const { known, lines } = await again(options, first);
      expect(known).toBe(first.known);
      expect(lines).toEqual([
        'Nothing newer than 2026-10: CMS has the same 2026-10/HCPC2026_OCT_ANWEB/october-2026-alpha-numeric-hcpcs-file.zip.',
      ]);
      expect(cms.asked.at(-1)).toBe(`${OCTOBER} 304`);
    }
  });

  it('asks for the whole file if the one that it has is gone or damaged, and puts a lost one back', async () => {
    const bytes = await quarterZip();
    const cms = await startCms({ ...links(OCTOBER), [OCTOBER]: file(bytes) });
    const options = await optionsFor(cms);
    const first = await fetchNewest(options);
    const path = join(first.known.folder, first.known.manifest.at(-1)?.files[0]?.path ?? '');
    await writeFile(path, bytes.subarray(0, 100));
    await again(options, first);
    expect(cms.asked.at(-1)).toBe(`${OCTOBER} 200`);
    await rm(path);
    await again(options, first);
    expect(await readFile(path)).toEqual(bytes);
  });

  it('takes another edition in the place of the first one, and keeps the files of both', async () => {
    const second = await quarterZip('HCPC2026_OCT_ANWEB_09232026');
    const cms = await startCms({ ...links(OCTOBER), [OCTOBER]: [file(await quarterZip()), file(second)] });
    const options = await optionsFor(cms);
    const first = await fetchNewest(options);
    const { known, lines } = await again(options, first);
    expect(known.manifest.map(({ id }) => id)).toEqual(['2026-01', '2026-07', '2026-10']);
    expect(known.manifest.at(-1)).toMatchObject({
      revision: 'HCPC2026_OCT_ANWEB_09232026',
      files: [{ sha256: sha256Of(second) }],
      replaces: first.known.manifest.at(-1)?.files,
    });
    expect(await fetchedEntries(options)).toEqual([known.manifest.at(-1)]);
    expect(lines[0]).toContain('Fetched another edition of 2026-10, HCPC2026_OCT_ANWEB_09232026');
    expect(await readdir(join(known.folder, '2026-10'))).toEqual(['HCPC2026_OCT_ANWEB', 'HCPC2026_OCT_ANWEB_09232026']);
  });

  it('finds the newest edition among several links, and does not go back to an earlier one', async () => {
    const others = ['-0', '-1'].map((suffix) => OCTOBER.replace('.zip', `${suffix}.zip`)) as [string, string];
    const zips = await Promise.all(['HCPC2026_OCT_ANWEB', 'HCPC2026_OCT_ANWEB_v2'].map((name) => quarterZip(name)));
    const [one, two] = zips as [Buffer, Buffer];
    const three = await quarterZip('HCPC2026_OCT_ANWEB_09232026');
    const replies = { [OCTOBER]: file(one), [others[0]]: file(two), [others[1]]: file(three) };
    const options = await optionsFor(await startCms({ ...links(OCTOBER, ...others), ...replies }));
    let fetched = await fetchNewest(options);
    const revisions: unknown[] = [];
    for (let run = 0; run < 4; run += 1) {
      fetched = await again(options, fetched);
      revisions.push((fetched.known.manifest.at(-1) as FetchedRelease).revision);
    }
    expect(revisions).toEqual([
      'HCPC2026_OCT_ANWEB_v2',
      'HCPC2026_OCT_ANWEB_09232026',
      'HCPC2026_OCT_ANWEB_09232026',
      'HCPC2026_OCT_ANWEB_09232026',
    ]);
    expect(fetched.isNew).toBe(false);
    expect(await fetchedEntries(options)).toMatchObject([
      { replaces: [sha256Of(one), sha256Of(two)].map((sha256) => ({ sha256 })) },
    ]);
  });

  it('does not say that nothing is newer if another link fails', async () => {
    const other = OCTOBER.replace('.zip', '-0.zip');
    const replies = { [OCTOBER]: file(await quarterZip()), [other]: html(403, 'Access Denied') };
    const options = await optionsFor(await startCms({ ...links(OCTOBER, other), ...replies }));
    const first = await fetchNewest(options);
    await expect(again(options, first)).rejects.toThrow(`${other}: found status 403`);
  });

  it('tells two editions apart that differ in no name', async () => {
    const [one, other] = [await quarterZip(), await quarterZip('HCPC2026_OCT_ANWEB', ' ')];
    const cms = await startCms({ ...links(OCTOBER), [OCTOBER]: [file(one), file(other)] });
    const options = await optionsFor(cms);
    const first = await fetchNewest(options);
    const { known } = await again(options, first);
    expect(known.manifest.at(-1)?.files[0]?.path).toBe(
      `2026-10/HCPC2026_OCT_ANWEB-${sha256Of(other).slice(0, 8)}/october-2026-alpha-numeric-hcpcs-file.zip`,
    );
    const [kept, replaced] = [known, first.known].map((side) => side.manifest.at(-1)?.files[0]?.path ?? '');
    expect(await readFile(join(known.folder, kept ?? ''))).toEqual(other);
    expect(await readFile(join(known.folder, replaced ?? ''))).toEqual(one);
  });

  it('takes the place of a release that was listed by hand', async () => {
    const bytes = await quarterZip('HCPC2026_JUL_ANWEB');
    const options = await optionsFor(await startCms({ ...links(JULY), [JULY]: file(bytes) }));
    const { known } = await fetchNewest(options);
    expect(known.manifest.map(({ id }) => id)).toEqual(['2026-01', '2026-07']);
    expect(known.manifest.at(-1)).toMatchObject({ files: [{ sha256: sha256Of(bytes) }], processingNotes: '2026-01' });
  });
});

describe('on a bad day a fetch succeeds in another try', () => {
  const replies: readonly (readonly [string, (bytes: Uint8Array) => Reply, Limits])[] = [
    ['a file that is cut', truncated, limits],
    ['a connection that is reset', () => reset, limits],
    ['a file that comes by the byte', drip, soon],
    ['a server that is overloaded', () => html(503, 'Service Unavailable'), limits],
  ];
  it.each(replies)('after %s', async (_, reply, within) => {
    const bytes = await quarterZip();
    const cms = await startCms({ ...links(OCTOBER), [OCTOBER]: [reply(bytes), file(bytes)] });
    const { known } = await fetchNewest({ ...(await optionsFor(cms)), limits: within });
    expect(await readFile(join(known.folder, known.manifest.at(-1)?.files[0]?.path ?? ''))).toEqual(bytes);
  });
});

describe('on a bad day a fetch says what is wrong, and leaves everything as it was,', () => {
  const BY_HAND = 'Try again later, or download the zip with a browser and add --file ZIP';

  it('if CMS answers 403 with a page, which it would do again', async () => {
    expect(await refusedFetch({ ...links(OCTOBER), [OCTOBER]: html(403, 'Access Denied') })).toBe(
      `https://cms${OCTOBER}: found status 403 and a page with the title "Access Denied"; allowed: the zip of a release. ${BY_HAND}`,
    );
  });

  it('if a page comes with status 200', async () => {
    expect(await refusedFetch({ ...links(OCTOBER), [OCTOBER]: html(200, 'Scheduled maintenance') })).toMatch(
      /^https:\/\/cms\/files\/zip\/october-2026.*\.zip: found \d+ bytes that are no zip and a page with the title "Scheduled maintenance"; allowed: the zip of a release\. Look at the address with a browser\. .*$/,
    );
  });

  it('if the link leads to another site, or on and on', async () => {
    expect(await refusedFetch({ ...links(OCTOBER), [OCTOBER]: redirect('http://127.0.2.1/x.zip') })).toContain(
      'a redirect to another site, "http://127.0.2.1/x.zip"',
    );
    expect(await refusedFetch({ ...links(OCTOBER), [OCTOBER]: redirect(OCTOBER) })).toContain(
      'found more than 5 redirects, the last to "',
    );
  });

  it('if the file is always cut, or the connection reset', async () => {
    const bytes = await quarterZip();
    for (const reply of [truncated(bytes), reset]) {
      expect(await refusedFetch({ ...links(OCTOBER), [OCTOBER]: reply })).toMatch(
        /^https:\/\/cms\/files\/zip\/october-2026.*\.zip: found no whole file \(.+\), in each of 3 tries; allowed: /,
      );
    }
  });

  it('if the file never ends', async () => {
    expect(await refusedFetch({ ...links(OCTOBER), [OCTOBER]: drip(await quarterZip()) }, soon)).toContain(
      'found no whole file within 0.3 s, in each of 3 tries; allowed: the zip of a release',
    );
  });

  it('if the file is too large, whether it says so or not', async () => {
    const bytes = Buffer.alloc(limits.bytes + 1);
    const unsaid: Reply = (_, response) => void response.writeHead(200).end(bytes);
    for (const reply of [file(bytes), unsaid]) {
      expect(await refusedFetch({ ...links(OCTOBER), [OCTOBER]: reply })).toContain('found more than 1000000 bytes; ');
    }
  });

  it('if the zip is damaged, or is no release', async () => {
    const bytes = await quarterZip();
    expect(await refusedFetch({ ...links(OCTOBER), [OCTOBER]: file(bytes.subarray(0, -100)) })).toContain(
      'october-2026-alpha-numeric-hcpcs-file.zip: found a zip that cannot be read',
    );
    const layoutOnly = await zip({ 'layout.txt': recordLayout() });
    expect(await refusedFetch({ ...links(OCTOBER), [OCTOBER]: file(layoutOnly) })).toContain(
      'found no HCPCS records; allowed: records of 2026-10',
    );
  });

  it('if the zip has another quarter', async () => {
    const july = await quarterZip('HCPC2026_JUL_ANWEB_06172026');
    expect(await refusedFetch({ ...links(OCTOBER), [OCTOBER]: file(july) })).toContain(
      'HCPC2026_JUL_ANWEB_06172026.txt: found records of 2026-07; allowed: records of 2026-10. CMS may have put',
    );
  });

  it('if nobody answers but with pages', async () => {
    const message = await refusedFetch({ ...noPage(html(403, 'Access Denied')), [OCTOBER]: html(200, 'Sorry') });
    expect(message.split('\n')).toEqual([
      expect.stringMatching(/^https:\/\/cms\/quarterly-update: found status 403/),
      expect.stringMatching(/^https:\/\/cms\/files\/zip\/october-2026.*found \d+ bytes that are no zip/),
    ]);
  });

  it('if all addresses fail alike, in one line', async () => {
    const blocked = html(403, 'Access Denied');
    const names = ['january-2027', 'october-2026', 'july-2026'].flatMap((quarter) =>
      ['file', 'files'].map((ending) => `/files/zip/${quarter}-alpha-numeric-hcpcs-${ending}.zip`),
    );
    const replies = Object.fromEntries(names.map((name) => [name, blocked]));
    const [ofPage, ofZips, ...others] = (await refusedFetch({ ...noPage(blocked), ...replies })).split('\n');
    expect(ofPage).toContain('https://cms/quarterly-update: found status 403');
    expect(ofZips).toContain(`https://cms${names[0]} and 5 more, the last https://cms${names[5]}: found status 403`);
    expect(others).toEqual([]);
  });

  it('if there is no way to the server', async () => {
    const options = await optionsFor(await startCms({}));
    const page = new URL(`http://127.0.0.1:${await unusedPort()}/quarterly-update`);
    await expect(fetchNewest({ ...options, page })).rejects.toThrow(
      /^\S+\/quarterly-update: found no server \(ECONNREFUSED\), in each of 3 tries; allowed: .*$/,
    );
  });

  it('if the page has no such links any more, and no known address has the file', async () => {
    expect(await refusedFetch(links('/files/zip/hcpcs.zip'))).toBe(
      'https://cms/quarterly-update: found no link to the zip of 2026-07 or of a later quarter; allowed: links such as january-2026-alpha-numeric-hcpcs-file.zip. See where the page has them now, and what they are called',
    );
  });

  it('if the releases folder cannot be written', async () => {
    const cms = await startCms({ ...links(OCTOBER), [OCTOBER]: file(await quarterZip()) });
    const options = await optionsFor(cms);
    await writeFile(join(options.known.folder, '2026-10'), 'a file in the place of a folder');
    await expect(fetchNewest(options)).rejects.toThrow(/found a folder that cannot be written \(E\w+\); allowed: /);
  });
});

it('a run that was killed leaves nothing that the next one takes for a file', async () => {
  const cms = await startCms({ ...links(OCTOBER), [OCTOBER]: file(await quarterZip()) });
  const options = await optionsFor(cms);
  const rest = join(options.known.folder, '.unfinished');
  await mkdir(rest);
  await writeFile(join(rest, 'october-2026-alpha-numeric-hcpcs-file.zip'), 'PK');
  await fetchNewest(options);
  expect(existsSync(rest)).toBe(false);
});

describe('a zip that was downloaded by hand', () => {
  it('is taken by its name', async () => {
    const options = await optionsFor(await startCms({}));
    const bytes = await quarterZip();
    const path = join(await temporaryFolder(), 'october-2026-alpha-numeric-hcpcs-file.zip');
    await writeFile(path, bytes);
    const { known } = await takeFile(path, options);
    expect(known.manifest.at(-1)).toMatchObject({ id: '2026-10', revision: 'HCPC2026_OCT_ANWEB' });
    expect(known.manifest.at(-1)).not.toHaveProperty('source');
    expect(await readFile(join(known.folder, known.manifest.at(-1)?.files[0]?.path ?? ''))).toEqual(bytes);
  });

  it('is refused under another name, or if it is not there', async () => {
    const options = await optionsFor(await startCms({}));
    await expect(takeFile('hcpcs.zip', options)).rejects.toThrow(
      'hcpcs.zip: found a file with another name; allowed: ',
    );
    await expect(takeFile('july-2026-alpha-numeric-hcpcs-file.zip', options)).rejects.toThrow(
      'no readable file (ENOENT)',
    );
  });
});

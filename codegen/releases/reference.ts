import { checkLayout } from '../check/checkLayout.ts';
import type { Layout } from '../parse/layout.ts';
import { parseLayout } from '../parse/parseLayout.ts';
import { parseNocList } from '../parse/parseNocList.ts';
import { parseProcessingNotes } from '../parse/parseProcessingNotes.ts';
import { refuseIfAny } from '../problem.ts';
import type { ReleaseDocuments } from '../read/readRelease.ts';
import type { ReleaseFile } from '../read/readSources.ts';

/** What reading and decoding the records of a release needs. CMS does not offer all of it every quarter. */
export interface Reference {
  readonly layout: Part<Layout>;
  readonly processingNotes: Part<ReadonlyMap<string, string>>;
  readonly nocList: Part<readonly string[]>;
}

interface Part<Content> {
  readonly content: Content;
  readonly origin: Origin;
}

/** The file that a part was read from, and the release that the file belongs to. */
export interface Origin extends ReleaseFile {
  readonly release: string;
}

/** Reads the parts of the reference that a release has. */
export function parseReference(
  release: string,
  { layout, processingNotes, nocList }: ReleaseDocuments,
): Partial<Reference> {
  return {
    ...(layout && {
      layout: { content: parseCheckedLayout(layout.name, layout.text, release), origin: { release, ...layout.file } },
    }),
    ...(processingNotes && {
      processingNotes: {
        content: parseProcessingNotes(processingNotes.name, processingNotes.text),
        origin: { release, ...processingNotes.file },
      },
    }),
    ...(nocList && { nocList: { content: parseNocList(nocList), origin: { release, ...nocList.file } } }),
  };
}

function parseCheckedLayout(name: string, text: string, release: string): Layout {
  const layout = parseLayout(name, text);
  refuseIfAny(checkLayout(name, layout, release));
  return layout;
}

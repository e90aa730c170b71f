import type { Layout } from '../parse/layout.ts';
import type { Reference } from './reference.ts';

/** Takes from `generated/` what a release lacks; its tables are loaded only then. */
export async function completeReference(brings: Partial<Reference>): Promise<Reference> {
  const { layout, processingNotes, nocList } = brings;
  if (layout && processingNotes && nocList) return { layout, processingNotes, nocList };
  const { generatedReference } = await import('./generatedReference.ts');
  return { ...generatedReference(), ...brings };
}

/** The layout of the release in `generated/`; `undefined` while that has not been made. */
export async function newestLayout(): Promise<Layout | undefined> {
  const generated = await import('./generatedReference.ts').catch(() => undefined);
  return generated?.generatedReference().layout.content;
}

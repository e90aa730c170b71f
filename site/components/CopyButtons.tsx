import { useState } from 'preact/hooks';
import type { Copies } from '../model/page.ts';

const FORMS: readonly (readonly [keyof Copies, string])[] = [
  ['code', 'Code'],
  ['json', 'JSON'],
  ['coding', 'FHIR Coding'],
  ['importLine', 'Import'],
];

/** Buttons that copy the record in several forms. */
export function CopyButtons({ copies }: { readonly copies: Copies }) {
  const [copied, setCopied] = useState('');
  async function copy(form: keyof Copies, name: string) {
    try {
      await navigator.clipboard.writeText(copies[form]);
      setCopied(`${name} copied`);
    } catch {
      setCopied('The browser does not allow copying');
    }
  }
  return (
    <div class="copy no-print">
      <span id="copy">Copy as</span>
      {FORMS.map(([form, name]) => (
        <button key={form} type="button" onClick={() => copy(form, name)} aria-describedby="copy">
          {name}
        </button>
      ))}
      <span role="status">{copied}</span>
    </div>
  );
}

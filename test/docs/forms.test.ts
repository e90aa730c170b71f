import { zodResolver } from '@hookform/resolvers/zod';
import { createFormControl } from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/v4';
import { blocksOf, valueAfter } from '../support/documentation.ts';

const [select = '', , form = ''] = blocksOf('docs/guide/forms.md');
const lineSchema = (await valueAfter(form, 'lineSchema')) as z.ZodType<object, { day: string; code: string }>;

/** What a person gets who fills in the form of the guide: the line, or the message at each field. */
async function submit(day: string, code: string): Promise<unknown> {
  const { register, handleSubmit } = createFormControl({
    resolver: zodResolver(lineSchema),
    defaultValues: { day, code },
  });
  for (const name of ['day', 'code'] as const) register(name);
  let outcome: unknown;
  await handleSubmit(
    (line) => {
      outcome = line;
    },
    (errors) => {
      outcome = [errors.day?.message, errors.code?.message];
    },
  )();
  return outcome;
}

describe('the form of the guide', () => {
  it('passes on the listed code', async () => {
    expect(await submit('2020-06-30', ' c9058 ')).toEqual({ day: '2020-06-30', code: 'C9058' });
  });

  it('shows each message at its field', async () => {
    expect(await submit('2021-03-15', 'C9058')).toEqual([undefined, expect.stringContaining('Q5120')]);
    expect(await submit('2021-03-15', 'EO6O1')).toEqual([undefined, expect.stringContaining('Was E0601 meant?')]);
    expect(await submit('2026-02-29', 'EO6O1')).toEqual(['Invalid ISO date', expect.stringContaining('E0601')]);
  });

  it.each(['2026-02-29', '', '20260301', 'today'])('does not throw for the day "%s"', async (day) => {
    expect(await submit(day, 'E0601')).toEqual(['Invalid ISO date', undefined]);
  });
});

describe.each([
  ['select', select, '<CoverageSelect id="x" />'],
  ['form', form, '<LineForm onSave={() => {}} />'],
])('the markup of the %s', (_, block, element) => {
  const namesIn = (html: string, attribute: string) =>
    [...html.matchAll(new RegExp(` ${attribute}="(.*?)"`, 'g'))].map(([, name]) => name);

  it('has a label and a description for each field', async () => {
    const html = String(await valueAfter(block, `renderToStaticMarkup(${element})`));
    const fields = html.match(/<(?:input|select) [^>]*>/g) ?? [];
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.flatMap((field) => namesIn(field, 'id'))).toEqual(namesIn(html, 'for'));
    const ids = namesIn(html, 'id');
    for (const field of fields) expect(ids).toEqual(expect.arrayContaining(namesIn(field, 'aria-describedby')));
  });
});

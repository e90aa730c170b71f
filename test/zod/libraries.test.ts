import { zodResolver } from '@hookform/resolvers/zod';
import { FormApi } from '@tanstack/form-core';
import { initTRPC, TRPCError } from '@trpc/server';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { createFormControl } from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Code, type CodeId, getCode, isActive, listCodes } from '../../src/index.ts';
import {
  codeSchema,
  coverageSchema,
  hcpcsClaimCode,
  hcpcsCode,
  hcpcsCodeActiveOn,
  hcpcsModifier,
} from '../../src/zod/index.ts';

describe('a form of react-hook-form', () => {
  const resolver = zodResolver(
    z.object({ code: hcpcsCode, modifier: hcpcsModifier.optional(), claim: hcpcsClaimCode }),
  );

  it('passes on the output of the schemas', async () => {
    const { register, handleSubmit } = createFormControl({
      resolver,
      defaultValues: { code: ' e0601 ', modifier: 'rr', claim: 'g0463-25' },
    });
    for (const name of ['code', 'modifier', 'claim'] as const) register(name);
    const submitted: unknown[] = [];
    await handleSubmit((values) => {
      submitted.push(values);
    })();
    expect(submitted).toEqual([{ code: 'E0601', modifier: 'RR', claim: { code: 'G0463', modifiers: ['25'] } }]);
  });

  it('shows the messages, each at its field', async () => {
    const { register, handleSubmit } = createFormControl({
      resolver,
      defaultValues: { code: 'e00601', modifier: '25', claim: '' },
    });
    for (const name of ['code', 'modifier', 'claim'] as const) register(name);
    const messages: unknown[] = [];
    await handleSubmit(
      () => expect.unreachable(),
      ({ code, modifier, claim }) => {
        messages.push(code?.message, modifier?.message, claim?.message);
      },
    )();
    expect(messages).toEqual([
      '"e00601" is not an HCPCS code: a letter from A to V except D, and four digits. Was E0601 meant?',
      '"25" has the shape of a CPT modifier, and CPT is not part of HCPCS Level II.',
      'A blank is not one code with up to four modifiers, such as E0601-RR.',
    ]);
  });
});

describe('a router of tRPC', () => {
  const t = initTRPC.create();
  const router = t.router({
    describe: t.procedure
      .input(z.object({ code: hcpcsCode }))
      .output(codeSchema)
      .query(({ input }) => JSON.parse(JSON.stringify(getCode(input.code)))),
  });
  const caller = t.createCallerFactory(router)({});

  it('gets a code and gives its whole record', async () => {
    expect(await caller.describe({ code: 'q4257' })).toEqual(getCode('Q4257'));
  });

  it('answers with the message if the input is not a code', async () => {
    const error: unknown = await caller.describe({ code: '99213' }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(TRPCError);
    expect(error).toMatchObject({ code: 'BAD_REQUEST' });
    expect(String((error as Error).message)).toContain('has the shape of a CPT code');
  });
});

/** Its serializer encodes the result of a route. */
describe('a server of Fastify', () => {
  const app = Fastify().withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const answer = z.object({
    code: hcpcsCode,
    modifier: hcpcsModifier.optional(),
    coverage: coverageSchema.optional(),
    record: codeSchema,
    brief: codeSchema.pick({ shortDescription: true }).extend({ usableOn: hcpcsCodeActiveOn('2026-07-01') }),
  });
  const schema = { params: z.object({ code: hcpcsCode }), response: { 200: answer } };
  app.get('/codes/:code', { schema }, async ({ params: { code } }) => {
    const record = getCode(code) as Code;
    return { code, coverage: record.coverage, record, brief: { ...record, usableOn: code } };
  });
  app.get('/wrong', { schema: { response: { 200: z.object({ code: hcpcsCode }) } } }, async () => {
    return { code: 'X0001' as CodeId };
  });

  it('gives codes, values and whole records', async () => {
    const { statusCode, body } = await app.inject('/codes/q4257');
    expect(statusCode).toBe(200);
    const brief = { shortDescription: 'Relese, per sq cm', usableOn: 'Q4257' };
    expect(body).toBe(JSON.stringify({ code: 'Q4257', coverage: 'C', record: getCode('Q4257'), brief }));
  });

  it('gives the record of each code', async () => {
    for (const code of listCodes().filter((_, at) => at % 100 === 0)) {
      if (!isActive(code)) continue;
      const { record } = (await app.inject(`/codes/${code}`)).json();
      expect(record, code).toEqual(JSON.parse(JSON.stringify(getCode(code))));
    }
  });

  it('refuses anything that is not a code, with the message', async () => {
    const { statusCode, body } = await app.inject('/codes/E06O1');
    expect(statusCode).toBe(400);
    expect(body).toContain('Was E0601, E0621 or E0641 meant?');
  });

  it('does not send anything that is not listed', async () => {
    expect((await app.inject('/wrong')).statusCode).toBe(500);
  });
});

/** TanStack Form does not know zod. It takes any Standard Schema. */
describe('a form of TanStack, by Standard Schema', () => {
  async function submit(code: string): Promise<{ readonly submitted: readonly string[]; readonly errors: unknown }> {
    const submitted: string[] = [];
    const form = new FormApi({
      defaultValues: { code },
      validators: { onSubmit: z.object({ code: hcpcsCodeActiveOn('2020-07-01') }) },
      onSubmit: ({ value }) => {
        submitted.push(value.code);
      },
    });
    form.mount();
    await form.handleSubmit();
    return { submitted, errors: form.state.errorMap.onSubmit };
  }

  it('passes on valid input', async () => {
    expect(await submit('Q5120')).toEqual({ submitted: ['Q5120'], errors: undefined });
  });

  it('shows the message', async () => {
    const { submitted, errors } = await submit('C9058');
    expect(submitted).toEqual([]);
    const message = 'C9058 may not be used on 2020-07-01: its last day was 2020-06-30. CMS refers to Q5120.';
    expect(errors).toMatchObject({ code: [{ message }] });
  });

  it('gets the vendor and the output from the schemas themselves', async () => {
    const { vendor, version, validate } = hcpcsCode['~standard'];
    expect([vendor, version]).toEqual(['zod', 1]);
    expect(await validate(' e0601')).toEqual({ value: 'E0601' });
  });
});

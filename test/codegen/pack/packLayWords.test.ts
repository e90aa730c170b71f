import { expect, it } from 'vitest';
import { packLayWords } from '../../../codegen/pack/packLayWords.ts';
import { splitMeant, unpackLayWords } from '../../../src/packed/unpackLayWords.ts';

it('packs lay words without their grounds, and they are read back', () => {
  const packed = packLayWords([
    { ground: 'a reason', words: { 'knee brace': 'knee orthosis', scooter: 'power operated vehicle; walker' } },
    { ground: 'another', words: { cab: 'taxi' } },
  ]);
  expect(packed).toBe('knee brace=knee orthosis|scooter=power operated vehicle;walker|cab=taxi');
  const unpacked = unpackLayWords(packed);
  expect(unpacked.map(({ typed }) => typed)).toEqual(['knee brace', 'scooter', 'cab']);
  expect(splitMeant(unpacked[1]?.meant ?? '')).toEqual([['power', 'operated', 'vehicle'], ['walker']]);
  expect(unpackLayWords('')).toEqual([]);
});

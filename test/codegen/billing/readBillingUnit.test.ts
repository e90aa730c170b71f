import { describe, expect, it } from 'vitest';
import { readBillingUnit } from '../../../codegen/billing/readBillingUnit.ts';
import { unitOfWord } from '../../../codegen/billing/unitWords.ts';

/** CMS's words and the unit in UCUM, or why there is none. */
function read(description: string): string {
  const reading = readBillingUnit(description);
  if ('reason' in reading) return reading.reason;
  return reading.quantities.map(({ text, quantity, ucum }) => `${text} = ${quantity} ${ucum}`).join(' + ');
}

const notTheEnd = 'a quantity that does not end it';
const several = 'several quantities or units';
const limit = 'a limit, a range or a part';
const content = 'the content of a device or a service';
const duration = 'the duration of a service or the size of an article';

describe('readBillingUnit on the quantity itself', () => {
  it('reads the unit of blood that CMS counts with “each”, but not a measure', () => {
    expect(read('Example plasma, frozen, each unit')).toBe('each unit = 1 {unit}');
    expect(read('Example accessory, foot box, each foot')).toBe('no quantity');
    expect(read('Example solution, each ml')).toBe('no quantity');
  });

  it('reads the quarter of an hour that a nurse is billed by, but not a longer visit', () => {
    expect(read('Example nursing services, up to 15 minutes')).toBe('up to 15 minutes = 15 min');
    expect(read('Example nursing services, up to 8 hours')).toBe(duration);
  });

  it('reads no unit that has no number and that nothing counts', () => {
    expect(read('Example factor (human), i.u.')).toBe('no quantity');
    expect(read('Injection, exampline, up to unit')).toBe('no quantity');
    expect(read('Injection, exampline, up to i.u.')).toBe('no quantity');
  });

  it('reads only a count of the article, of its strips and tests, or of a box', () => {
    expect(read('Example cartridges, per 50 tests')).toBe('per 50 tests = 50 1');
    expect(read('Example lancets, per bag of 100')).toBe('no quantity');
    expect(read('Example gauze, per 4 x 4 pad')).toBe('no quantity');
  });

  it('reads nothing if there is only a quantity', () => {
    expect(read('10 mg')).toBe(notTheEnd);
    expect(read('per mile')).toBe('no quantity');
  });
});

describe('readBillingUnit on the words before a quantity', () => {
  it('takes a length next to a length for the size of the article', () => {
    expect(read('Example bandage, width 3 inches, per yard')).toBe('per yard = 1 [yd_i]');
    expect(read('Example dressing, 16 square inches, 1 inch thick, per yard')).toBe('per yard = 1 [yd_i]');
  });

  it('gives no unit if two spans of time, or two amounts, could be meant', () => {
    expect(read('Example home care, 24 hours, per day')).toBe(several);
    expect(read('Example solution, 500 ml, per 10 mg')).toBe(several);
  });

  it('takes a limit for the limit of a unit, unless “per” or “each” comes before the quantity', () => {
    expect(read('Injection, examplumab, less than a vial, 10 mg')).toBe(limit);
    expect(read('Example bandage, width less than three inches, per yard')).toBe('per yard = 1 [yd_i]');
    expect(read('Example services, within the home, each 15 minutes')).toBe('each 15 minutes = 15 min');
    expect(read('Example services, beyond the first hour, each 15 minutes')).toBe(limit);
  });

  it('takes a quantity for the content of a device, unless a word comes before the quantity', () => {
    expect(read('Example wafer, kit, 10 mg')).toBe(content);
    expect(read('Example solution, prefilled syringe, per 10 ml')).toBe('per 10 ml = 10 mL');
    expect(read('Injection, exampline, dual chamber system, up to 10 mg')).toBe('up to 10 mg = 10 mg');
  });

  it('ignores a limit in parentheses, even with others inside them', () => {
    expect(read('Injection, exampline (for adults over 65 years), 10 mg')).toBe('10 mg = 10 mg');
    expect(read('Injection, exampline (for one (aged) person, over 65 years (or so)), 10 mg')).toBe('10 mg = 10 mg');
    expect(read('Injection, exampline (as the salt), over a vial, 10 mg')).toBe(limit);
  });

  it('finds a quantity directly before parentheses', () => {
    expect(read('Injection, exampline 1 mg(base), in a vial, 5 ml')).toBe(several);
  });

  it('does not take a span of time for a component of a combination', () => {
    expect(read('Example infusion, 10 ml/1 hour')).toBe(notTheEnd);
    expect(read('Example treatment, 2 days/3 hours')).toBe(notTheEnd);
  });

  it('does not take two quantities after a limit for a combination', () => {
    expect(read('Injection, one up to 1 g and other 0.5 g')).toBe(notTheEnd);
    expect(read('Injection, more than one 1 g and other 0.5 g')).toBe(notTheEnd);
    expect(read('Injection, one 1 g and up to 0.5 g')).toBe(notTheEnd);
    expect(read('Injection, one 1 g and other 0.5 g')).toBe('1 g = 1 g + 0.5 g = 0.5 g');
  });

  it('takes two quantities for a combination after a comma, not within a clause', () => {
    expect(read('Injection, one with other 1 g/0.5 g')).toBe(notTheEnd);
    expect(read('Injection, one with other, 1 g/0.5 g')).toBe('1 g = 1 g + 0.5 g = 0.5 g');
  });
});

describe('readBillingUnit on what CMS equates with a unit', () => {
  it('reads the number, not its end', () => {
    expect(read('Example supplies, 1 month supply = 1 unit')).toBe('1 month supply = 1 mo');
    expect(read('Example supplies, 11 month = 1 unit')).toBe('11 month = 11 mo');
    expect(read('Example supplies, 11 month supply = 1 unit')).not.toMatch(/= 1 mo$/);
  });

  it('gives no unit for an unknown number of calories, or for calories of a part', () => {
    expect(read('Example formula, 1,000 calories = 1 unit')).toBe(notTheEnd);
    expect(read('Example formula, 1 unit equals 100 calories of fat')).toBe(notTheEnd);
    expect(read('Example formula, 1 unit equals 100 calories')).toBe('100 calories = 100 [Cal]');
  });
});

describe('readBillingUnit on the words after a quantity', () => {
  it('drops a full stop, but not that of i.u.', () => {
    expect(read('Injection, examplumab, 10 mg.')).toBe('10 mg = 10 mg');
    expect(read('Injection, examplumab, 10 mg, oral.')).toBe('10 mg = 10 mg');
    expect(read('Example factor, per i.u.')).toBe('per i.u. = 1 [iU]');
    expect(read('Example factor, per i.u. (recombinant).')).toBe('per i.u. = 1 [iU]');
    expect(read('Injection, examplumab, 10 mg - not in i.u.')).toBe('10 mg = 10 mg');
  });

  it('drops spaces before it looks for a remark', () => {
    expect(read('Injection, examplumab, 10 mg, oral ')).toBe('10 mg = 10 mg');
    expect(read('Injection, one 1 g and other 0.5 g ')).toBe('1 g = 1 g + 0.5 g = 0.5 g');
  });

  it('takes “per” in parentheses for the unit only at the end', () => {
    expect(read('Example mileage (per mile)')).toBe('per mile = 1 [mi_i]');
    expect(read('Injection, exampline (per label), 10 mg')).toBe('10 mg = 10 mg');
  });
});

describe('unitOfWord', () => {
  it('takes only the whole of a word of CMS’s', () => {
    expect(unitOfWord('milligrams')).toMatchObject({ ucum: 'mg', measure: 'amount' });
    expect(unitOfWord('minute interval')).toMatchObject({ ucum: 'min', measure: 'time' });
  });

  it('refuses an ounce, because CMS does not say what it measures', () => {
    expect(() => unitOfWord('ounce')).toThrow('ounce is no unit');
  });
});

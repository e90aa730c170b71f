import { describe, expect, it } from 'vitest';
import { readBillingUnit } from '../../../codegen/billing/readBillingUnit.ts';
import { compileFromManifest } from '../../../codegen/releases/compileFromManifest.ts';
import { cmsReleases, describeReleases } from '../../support/releases.ts';

/** `2.5 mg`, or why there is none. */
function read(description: string): string {
  const reading = readBillingUnit(description);
  if ('reason' in reading) return reading.reason;
  return reading.quantities.map(({ text, quantity, ucum }) => `${text} = ${quantity} ${ucum}`).join(' + ');
}

describe('readBillingUnit reads', () => {
  it('the quantity at the end of a description, whatever its words', () => {
    expect(read('Injection, examplumab, 2.5 mg')).toBe('2.5 mg = 2.5 mg');
    expect(read('Injection, examplumab,2.5mg')).toBe('2.5mg = 2.5 mg');
    expect(read('Injection, examplumab, .5 mcg')).toBe('.5 mcg = 0.5 ug');
    expect(read('Injection, exampline, 10,000 units')).toBe('10,000 units = 10000 {unit}');
    expect(read('Injection, exampline, 2 million international units')).toBe(
      '2 million international units = 2000000 [iU]',
    );
    expect(read('Factor example (human) per i.u.')).toBe('per i.u. = 1 [iU]');
    expect(read('Example services; each 15 minutes')).toBe('each 15 minutes = 15 min');
    expect(read('Example gloves, per 100')).toBe('per 100 = 100 1');
  });

  it('the quantity after other words of its clause', () => {
    expect(read('Injection, examplumab 1 mg')).toBe('1 mg = 1 mg');
    expect(read('Exampline f18 up to 15 millicuries')).toBe('up to 15 millicuries = 15 mCi');
    expect(read('Example stimulation per diem')).toBe('per diem = 1 d');
    expect(read('Example mileage (per mile)')).toBe('per mile = 1 [mi_i]');
  });

  it('a number of articles, or of days', () => {
    expect(read('Example strips, per 50 strips')).toBe('per 50 strips = 50 1');
    expect(read('Example fee, drug, per 30-days')).toBe('per 30-days = 30 d');
    expect(read('Example fee; per 90 days')).toBe('per 90 days = 90 d');
  });

  it('what is billed per diem, however much is used in a day', () => {
    expect(read('Example infusion; one liter per day, all supplies, per diem')).toBe('per diem = 1 d');
    expect(read('Example infusion; once every 6 hours; all supplies, per diem')).toBe('per diem = 1 d');
  });

  it('past words that change nothing', () => {
    const tails = [
      ', oral',
      ', not therapeutically equivalent to j0607',
      ', includes shipping and supplies',
      ' - premix',
    ];
    for (const tail of [...tails, ' and hyaluronidase-abcd', ', for intravenous use', ' for intrathecal trial']) {
      expect(read(`Injection, examplumab, 1 mg${tail}`), tail).toBe('1 mg = 1 mg');
    }
    expect(read('Examplone 1 mg, oral, fda approved prescription, not to exceed a 48 hour regimen')).toBe(
      '1 mg = 1 mg',
    );
    expect(read('Personal services, per 15 minutes, not for a resident (of an institution)')).toBe(
      'per 15 minutes = 15 min',
    );
    expect(read('Concentrate (human), per i.u. of factor ix activity')).toBe('per i.u. = 1 [iU]');
    expect(read('Examplogene, per ml, containing nominal 2 x 10^13 vector genomes')).toBe('per ml = 1 mL');
    expect(read('Example services, includes supplies, per month')).toBe('per month = 1 mo');
  });

  it('past parentheses after it, and past “not otherwise specified”', () => {
    expect(read('Injection, examplumab, 1 mg (for adults) (list separately)')).toBe('1 mg = 1 mg');
    expect(read('Injection, examplumab, 1 mg, (for adults)')).toBe('1 mg = 1 mg');
    expect(read('Injection, examplumab, 1 mg, not otherwise specified')).toBe('1 mg = 1 mg');
  });

  it('what CMS equates with a unit, and a calorie as a food calorie', () => {
    expect(read('Example solution, 5% (500 ml = 1 unit) - home mix')).toBe('500 ml = 500 mL');
    expect(read('Example formula, 100 calories = 1 unit')).toBe('100 calories = 100 [Cal]');
    expect(read("Example gas, 1 month's supply = 1 unit, over 4 liters")).toBe("1 month's supply = 1 mo");
    expect(read('Example monitor, 1 month supply = 1 unit of service')).toBe('1 month supply = 1 mo');
    expect(read('Example gas, liquid, 1 unit equals 1 pound')).toBe('1 pound = 1 [lb_av]');
    expect(read('Example solution, 500 ml = 1 unit, 10 ml = 1 unit')).not.toContain(' = ');
  });

  it('a vial and a dose, whatever it holds', () => {
    expect(read('Injection, examplumab, per vial')).toBe('per vial = 1 {vial}');
    expect(read('Injection, examplumab, per single dose vial')).toBe('per single dose vial = 1 {vial}');
    expect(read('Example hyaluronan, for injection, per dose')).toBe('per dose = 1 {dose}');
    expect(read('Example cells, up to 2 million positive t cells, per therapeutic dose')).toBe(
      'per therapeutic dose = 1 {dose}',
    );
    expect(read('Example isotope, per study dose, up to 30 millicuries')).toBe('per study dose = 1 {dose}');
    expect(read('Example isotope, per study dose up to 30 millicuries')).toBe('per study dose = 1 {dose}');
    expect(read('Example isotope, per treatment dose, not otherwise specified')).toBe('per treatment dose = 1 {dose}');
  });

  it('the unit, not the most that is billed in it', () => {
    expect(read('Injection, exampline, per 1 usp unit (up to 999 usp units)')).toBe("per 1 usp unit = 1 [USP'U]");
    expect(read('Example isotope, per 100 microcuries, up to 999 microcuries')).toBe('per 100 microcuries = 100 uCi');
  });

  it('the amount, not the vial or the form that it comes in', () => {
    expect(read('Injection, exampline, 5000 iu vial')).toBe('5000 iu = 5000 [iU]');
    expect(read('Injection, exampline, up to 2 ml ampule')).toBe('up to 2 ml = 2 mL');
    expect(read('Injection, examplumab, 0.9 mg, provided in 1.1 mg vial')).toBe('0.9 mg = 0.9 mg');
    expect(read('Example gel, 20%, single unit dosage form (354 mg)')).toBe('354 mg = 354 mg');
    expect(read('Example gel, 0.7%, single unit dose applicator (3.2 mg)')).toBe('3.2 mg = 3.2 mg');
    expect(read('Example gel, 0.7%, double applicator (3.2 mg)')).toBe('no quantity');
  });

  it('the amount, not the same again in another unit', () => {
    expect(read('Injection, example globulin, 50 micrograms (250 i.u.)')).toBe('50 micrograms = 50 ug');
  });

  it('the volume of a suspension, not its strength', () => {
    expect(read('Exampla 5 mg/exampline 20 mg enteral suspension, 100 ml')).toBe('100 ml = 100 mL');
  });

  it('the weight or the activity of a part', () => {
    expect(read('Injection, exampline, 0.1 mg of iron')).toBe('0.1 mg = 0.1 mg');
    expect(read('Exampline, oral, 3 mg ferric iron, (for dialysis)')).toBe('3 mg = 3 mg');
    expect(read('Injection, exampline, 50 mg phenytoin equivalent')).toBe('50 mg = 50 mg');
    expect(read('Example filler, per gram of collagen')).toBe('per gram = 1 g');
    expect(read('Injection, example factor, 1 i.u. vwf:rco')).toBe('1 i.u. = 1 [iU]');
    expect(read('Injection, example factor, per iu vwf:rco')).toBe('per iu = 1 [iU]');
    expect(read('Factor viii/other factor (human), per factor viii i.u.')).toBe('per factor viii i.u. = 1 [iU]');
    expect(read('Injection, examplumab, 10 mg tablet')).toBe('a quantity that does not end it');
  });

  it('the unit of a service, whatever is said after it', () => {
    expect(read('Example ambulance, outside state per mile, transport')).toBe('per mile = 1 [mi_i]');
    expect(read('Example transmission, per minute, professional services bill separately')).toBe('per minute = 1 min');
    expect(read('Example stimulation; each 15 minutes of personal contact')).toBe('each 15 minutes = 15 min');
    expect(read('Example repair, 15 minute increments, by a technician')).toBe('15 minute increments = 15 min');
    expect(read('Example counseling, 15 minutes')).toBe('15 minutes = 15 min');
  });

  it('a count in a box, and a supply for a day', () => {
    expect(read('Example lancets, per box of 100')).toBe('per box of 100 = 100 1');
    expect(read('Example platforms, 50 per box')).toBe('50 per box = 50 1');
    expect(read('Example sensor, one unit = 1 day supply')).toBe('1 day supply = 1 d');
  });

  it('each component of a combination, in the forms that CMS uses', () => {
    const both = '1 g = 1 g + 0.5 g = 0.5 g';
    expect(read('Injection, one and other, 1 g/0.5 g')).toBe(both);
    expect(read('Injection, one and other, 1 g/0.5 g (1.5 g)')).toBe(both);
    expect(read('Injection, one 1 g and other 0.5 g')).toBe(both);
    expect(read('One 1 g / other 0.5 g, oral')).toBe(both);
    expect(read('Injection, 1 g one and 0.5 g other')).toBe(both);
    expect(read('Injection, one 1 g, other 0.5 g and third 2 mg')).toBe(`${both} + 2 mg = 2 mg`);
    expect(
      read(
        'One, up to 1 g and other one, up to 0.5 g, fda-approved final product, non-compounded, administered through dme',
      ),
    ).toBe('up to 1 g = 1 g + up to 0.5 g = 0.5 g');
  });
});

describe('readBillingUnit reads no unit from', () => {
  it.each([
    ['what is not measured', 'Example wheelchair, each', 'no quantity'],
    ['what is counted', 'Example lens, per lens', 'no quantity'],
    ['an ounce, of weight or of volume', 'Example paste, per ounce', 'no quantity'],
    ['a unit of no number', 'Example blood, unit', 'no quantity'],
    ['a quantity in the middle', 'Examplumab, 1 mg, in a vial', 'a quantity that does not end it'],
    ['a limit', 'Injection, examplumab, over 10 mg', 'a limit, a range or a part'],
    ['a limit in words', 'Injection, examplumab, less than or equal to 10 mg', 'a quantity that does not end it'],
    ['how often something is done', 'Example treatment, three times per week', 'no quantity'],
    ['half a day, of no set length', 'Example program, per half day', 'no quantity'],
    ['a duration', 'Injection, examplumab, up to 28 days', 'the duration of a service or the size of an article'],
    ['a range', 'Injection, examplumab, 5-10 mg', 'no quantity'],
    ['a strength', 'Injection, examplumab, 10 mg/ml', 'no quantity'],
    ['a strength per volume', 'Injection, examplumab, 10 mg per ml', 'a quantity that does not end it'],
    ['a component alone', 'Injection, one, 1 mg and other', 'a quantity that does not end it'],
    ['two quantities', 'Injection, examplumab, 1 cc, 200 mg', 'several quantities or units'],
    ['an amount for each dose', 'Injection, examplumab, 100 mg, per study dose', 'several quantities or units'],
    ['a remark with a quantity', 'Injection, examplumab, 1 mg (5 mg in all)', 'several quantities or units'],
    ['more time', 'Example services, additional, per hour', 'a limit, a range or a part'],
    ['what holds at most so much', 'Example fluid, less than a bottle, 10 ml', 'a limit, a range or a part'],
    ['a device', 'Example syringe, sterile, 3 cc', 'the content of a device or a service'],
    ['the length of a visit', 'Example counseling, 30 minutes', 'the duration of a service or the size of an article'],
    ['a size', 'Example tape, 18 square inches', 'the duration of a service or the size of an article'],
    ['nothing', 'Injection, examplumab, 0 mg', 'no quantity'],
    ['a flow', 'Example pump, 50 ml, per hour', 'several quantities or units'],
    ['an empty description', '', 'no quantity'],
  ])('%s', (_, description, reason) => {
    expect(read(description)).toBe(reason);
  });
});

describe('readBillingUnit', () => {
  it('comes to an end, however many remarks follow each other', () => {
    const remarks = [' - a, includes b', ' and hyaluronidase', ', oral (x)', ', not for x'];
    for (const remark of remarks) expect(read(`Example${remark.repeat(500)} 1`)).toBe('no quantity');
  });
});

describeReleases('the billing units of older releases', () => {
  it.each(['2017-01', '2026-01'])('are read for most drugs of %s', async (id) => {
    const { billingUnits } = await compileFromManifest(id, cmsReleases);
    const drugs = billingUnits.filter(({ isDrug }) => isDrug);
    const known = drugs.filter(({ reading }) => !('reason' in reading));
    expect(known.length / drugs.length).toBeGreaterThan(0.8);
  });
});

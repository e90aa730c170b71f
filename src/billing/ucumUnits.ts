/**
 * UCUM units that convert into each other, by dimension, as multiples of a common unit. CMS's `{unit}`, counts and other
 * units of activity are left out: they convert to nothing else.
 */
const dimensions: readonly Readonly<Record<string, string>>[] = [
  { g: '1', kg: '1e3', mg: '1e-3', ug: '1e-6', ng: '1e-9', '[lb_av]': '453.59237', '[oz_av]': '28.349523125' },
  {
    L: '1e3',
    l: '1e3',
    dL: '1e2',
    mL: '1',
    ml: '1',
    cm3: '1',
    uL: '1e-3',
    '[gal_us]': '3785.411784',
    '[qt_us]': '946.352946',
    '[pt_us]': '473.176473',
    '[foz_us]': '29.5735295625',
    '[cft_i]': '28316.846592',
  },
  {
    km: '1e5',
    m: '1e2',
    cm: '1',
    mm: '1e-1',
    '[in_i]': '2.54',
    '[ft_i]': '30.48',
    '[yd_i]': '91.44',
    '[mi_i]': '160934.4',
  },
  { m2: '1e4', cm2: '1', mm2: '1e-2', '[sin_i]': '6.4516', '[sft_i]': '929.0304' },
  { Ci: '3.7e10', mCi: '3.7e7', uCi: '3.7e4', GBq: '1e9', MBq: '1e6', kBq: '1e3', Bq: '1' },
  { eq: '1e3', meq: '1' },
  { '[iU]': '1', '[IU]': '1' },
  { '[Cal]': '1', kcal: '1', cal: '1e-3' },
];

/** What programs count by rules of their own. */
const timesAndDistances: readonly string[] = ['min', 'h', 'd', 'wk', 'mo', '[mi_i]'];

/**
 * How many of a common unit each of two units is; `undefined` if their dimensions differ, or if the first measures time
 * or distance.
 */
export function multiplesOf(one: string, other: string): readonly [one: string, other: string] | undefined {
  if (timesAndDistances.includes(one)) return undefined;
  if (one === other) return ['1', '1'];
  const units = dimensions.find((dimension) => Object.hasOwn(dimension, one) && Object.hasOwn(dimension, other));
  return units && [units[one] as string, units[other] as string];
}

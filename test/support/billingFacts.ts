/** A quantity and its unit in UCUM. */
type Quantity = readonly [quantity: number, ucum: string];

/** What one unit of a code is: one quantity, one for each component of a combination, or none. */
export interface BillingFact {
  readonly code: string;
  readonly qualifier: 'exactly' | 'upTo' | 'per' | undefined;
  readonly quantities: readonly Quantity[];
}

/** Read by a person, code by code, in CMS's long descriptions of 2026-07: `code quantity unit`. */
const exactly = `
J9271 1 mg, J9035 10 mg, J0129 10 mg, J2778 0.1 mg, J0178 1 mg, J2777 0.1 mg, J7312 0.1 mg, J7311 0.01 mg, J0131 10 mg,
J0134 10 mg, J0173 0.1 mg, J0689 500 mg, J0690 500 mg, J9046 0.1 mg, J9394 25 mg, J3374 10 mg, J1050 1 mg, J1453 1 mg,
J0461 0.01 mg, J0462 0.01 mg, J2251 1 mg, J2002 1 mg, J1164 0.5 mg, J7613 1 mg, J7686 1.74 mg, J8501 5 mg, J7502 100 mg,
J8540 0.25 mg, S0088 100 mg, J0570 74.2 mg, J9226 50 mg, Q0220 300 mg, Q0224 4500 mg, A2033 4 mg, A2004 1 mg, J0220 10 mg,
J9332 2 mg, J2271 100 mg, J1741 100 mg, J2916 12.5 mg, J3301 10 mg, J1561 500 mg, J9355 10 mg, J7325 1 mg, J0891 1 mg,
J0881 1 ug, J0882 1 ug, J0887 1 ug, J0888 1 ug, J1442 1 ug, J2354 25 ug, J2469 25 ug, J0270 1.25 ug, J0636 0.1 ug,
J2820 50 ug, J9160 300 ug, J1675 10 ug, J7402 10 ug, Q5101 1 ug, J7351 1 ug,
J0585 1 {unit}, J0586 5 {unit}, J0587 100 {unit}, J0561 100000 {unit}, J0558 100000 {unit}, J0885 1000 {unit},
Q4081 100 {unit}, Q5105 100 {unit}, Q5106 1000 {unit}, J9020 10000 {unit}, J9213 3000000 {unit}, J9214 1000000 {unit},
J0598 10 {unit}, J2598 1 {unit}, S5550 5 {unit}, J3473 1 [USP'U],
J9019 1000 [iU], J7180 1 [iU], J7211 1 [iU], J7203 1 [iU], J2791 100 [iU], J9215 250000 [iU], J3355 75 [iU], J7196 50 [iU],
J9208 1 g, J0694 1 g, J7309 1 g, S0017 5 g, S0040 3.1 g, S0157 0.5 g, J7353 1 g, Q0144 1 g,
J1460 1 mL, J7030 1000 mL, J7050 250 mL, J7070 1000 mL, J7100 500 mL, J7131 1 mL, J1571 0.5 mL, J1097 1 mL, J7040 500 mL,
J7042 500 mL, J7060 500 mL, P9041 50 mL, P9045 250 mL, A4216 10 mL, A4217 500 mL, A7018 1000 mL, A9575 0.1 mL, A9581 1 mL,
S5010 1000 mL, S5014 1500 mL, Q4112 1 mL, Q4202 1 mL, Q4177 0.1 mL, J1440 1 mL, B4102 500 mL, B4164 500 mL, B4180 500 mL,
B4149 100 [Cal], B4150 100 [Cal], B4162 100 [Cal], A9513 1 mCi, A9587 0.1 mCi, A9590 1 mCi, C9067 0.01 mCi,
J9144 10 mg, J9277 1 mg, Q0163 50 mg, J1602 1 mg, J0584 1 mg, E0441 1 mo, E0447 1 mo, S8121 1 [lb_av],
G0443 15 min, G0447 15 min, T2017 15 min, J2790 300 ug, J3240 0.9 mg, J7340 100 mL, J1443 0.1 mg, Q2009 50 mg,
J7308 354 mg, B4185 10 g`;

const upTo = `
J0120 250 mg, J1940 20 mg, J2270 10 mg, J3420 1000 ug, J2180 50 mg, J7626 0.5 mg, J0716 120 mg, J3470 150 {unit},
J2510 600000 {unit}, J0630 400 {unit}, J0710 1 g, J3350 40 g, J0900 1 mL, J7120 1000 mL, J2787 3 mL, Q4074 20 ug,
A9520 0.5 mCi, T1000 15 min, T1002 15 min,
J7620 2.5 mg + 0.5 mg`;

const per = `
J1885 15 mg, J0696 250 mg, J0743 250 mg, J2405 1 mg, J9316 10 mg, J7644 1 mg, J7633 0.25 mg, J7682 300 mg, J9202 3.6 mg,
J0295 1.5 g, J0698 1 g, J7608 1 g, A6262 1 g, J1642 10 {unit}, J1644 1000 {unit}, J1815 5 {unit}, J1817 50 {unit},
P9010 1 {unit}, P9016 1 {unit}, P9017 1 {unit}, J0725 1000 [USP'U], J1645 2500 [iU], J2995 250000 [iU], J7190 1 [iU],
J7191 1 [iU], J7192 1 [iU], J7181 1 [iU], J3480 2 meq, J0610 10 mL, J2400 30 mL, A9579 1 mL, Q9967 1 mL, Q9958 1 mL,
Q4185 0.5 mL, J3401 0.1 mL, A2025 1 cm3, A9505 1 mCi, A9508 0.5 mCi, A9558 10 mCi, A9524 5 uCi, A9606 1 uCi,
Q4257 1 cm2, A2001 1 cm2, J7336 1 cm2, J7335 10 cm2, C9358 0.5 cm2, C2645 1 mm2, A4450 18 [sin_i], A6266 1 [yd_i],
A6441 1 [yd_i], A6451 1 [yd_i], A6407 1 [yd_i], A6199 6 [in_i], L3300 1 [in_i], A4616 1 [ft_i], A0425 1 [mi_i],
S0209 1 [mi_i], A4265 1 [lb_av], A4706 1 [gal_us], A4244 1 [pt_us], A4394 1 [foz_us], A4927 100 1, A4928 20 1, A4772 50 1,
H0004 15 min, G0299 15 min, G0108 30 min, S8948 15 min, S9123 1 h, H2012 1 h, H0019 1 d, S9379 1 d, T2048 1 d, A4221 1 wk,
A4595 1 mo, S5185 1 mo, A4253 50 1, J9325 1000000 [PFU], S9374 1 d,
A0021 1 [mi_i], J7321 1 {dose}, A9500 1 {dose}, A6010 1 g, A9503 1 {dose}, A9516 100 uCi, A9531 1 uCi, A9604 1 {dose},
J3471 1 [USP'U]`;

const components = `
J0714 0.5 g + 0.125 g, J2543 1 g + 0.125 g, J0742 4 mg + 4 mg + 2 mg, J9153 1 mg + 2.27 mg, J0911 1.35 mg + 100 {unit},
J8655 300 mg + 0.5 mg, J0741 2 mg + 3 mg, J2186 10 mg + 10 mg, J7356 0.25 mg + 5 mg, J9298 3 mg + 1 mg, J1454 235 mg + 0.25 mg`;

/**
 * No unit: nothing measured (a wheelchair, a lens, an ounce of weight or volume); a limit (over 10 cc); a strength
 * (10 mg/ml); a size; the length of a visit; several at once; more words after the quantity.
 */
const none = `
E0601 K0001 J3490 J9999 A9270 H0001 V2100 T1015 A4245 A9150 A4364 A6240 B4100 J3399
J1560 Q9991 Q9992 J0573 J2150 J3265 S0145 Q4174 A6021 A6196 K0745 A4206 A4208 A4232 A4218 E0780 A4305
G0442 G0397 G2212 G0513 G0128 G0410 G0068 G0420 J1080
C9285 J7294 J7298 J7302 J9183 S5565 G3001 G8718 Q2035 L8603
B4189 P9603`;

/** The facts about CMS's release 2026-07, code by code. */
export const billingFacts: readonly BillingFact[] = toFacts({ exactly, upTo, per, components, none });

/** The facts in lists like those above. */
export function toFacts(lists: Record<'exactly' | 'upTo' | 'per' | 'components' | 'none', string>): BillingFact[] {
  const codesWithout = lists.none.trim().split(/\s+/);
  return [
    ...readFacts(lists.exactly, 'exactly'),
    ...readFacts(lists.upTo, 'upTo'),
    ...readFacts(lists.per, 'per'),
    ...readFacts(lists.components, 'exactly'),
    ...codesWithout.map((code): BillingFact => ({ code, qualifier: undefined, quantities: [] })),
  ];
}

function readFacts(lines: string, qualifier: BillingFact['qualifier']): readonly BillingFact[] {
  return lines.split(',').map((line) => {
    const [code = '', ...words] = line.trim().split(' ');
    const quantities = words.join(' ').split(' + ').map(readQuantity);
    return { code, qualifier, quantities };
  });
}

function readQuantity(words: string): Quantity {
  const [quantity, ucum = ''] = words.split(' ');
  return [Number(quantity), ucum];
}

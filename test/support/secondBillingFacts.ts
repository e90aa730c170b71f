import { type BillingFact, toFacts } from './billingFacts.ts';

/**
 * A second reading of CMS's long descriptions of 2026-07, by a different reader from `billingFacts.ts`: about every
 * ninth code of all kinds, written down before the reader had seen the output of the codegen or the first table. At
 * first, 53 of the 461 rows differed from the codegen. In 28 of them the codegen gave no unit although the text is
 * clear; it has learnt them. The other 25 rows were wrong, or had another name for the same unit. No unit of the
 * codegen was wrong. Later, 28 rows of no unit got one: a dose, a vial, the weight of a part, and amounts with an
 * explanation after them.
 */
const exactly = `
A4217 500 mL, A4238 1 mo, A4248 1 mL, A9154 1 mL, A9573 1 mL, A9588 1 mCi, A9589 100 mg, A9596 1 mCi, A9800 1 mCi,
B4150 100 [Cal], B4158 100 [Cal], B4161 100 [Cal], B4168 500 mL, C9014 1 mg, C9027 1 mg, C9034 1 ug, C9047 1 mg,
C9056 0.5 mg, C9066 2.5 mg, C9072 500 mg, C9093 0.1 mg, C9094 10 mg, C9137 1 [iU], C9141 1 [iU], C9155 0.16 mg,
C9169 1 ug, C9250 2 mL, C9480 0.1 mg, J0121 1 mg, J0136 10 mg, J0151 1 mg, J0164 0.1 mg, J0174 1 mg, J0215 0.5 mg,
J0281 1 g, J0476 50 ug, J0561 100000 {unit}, J0588 1 {unit}, J0598 10 {unit}, J0602 20 mg, J0607 5 mg, J0642 0.5 mg,
J0694 1 g, J0738 1 mg, J0775 0.01 mg, J0882 1 ug, J0886 1000 {unit}, J0887 1 ug, J0890 0.1 mg, J0899 1 mg,
J1073 75 mg, J1097 1 mL, J1446 5 ug, J1566 500 mg, J1569 500 mg, J1951 0.25 mg, J1961 1 mg, J2002 1 mg, J2247 1 mg,
J2252 1 mg, J2353 1 mg, J2354 25 ug, J2724 10 [iU], J2770 500 mg, J3030 6 mg, J3358 1 mg, J3411 100 mg, J7040 500 mL,
J7060 500 mL, J7169 10 mg, J7207 1 [iU], J7309 1 g, J7314 0.01 mg, J7322 1 mg, J7345 10 mg, J7355 1 ug, J7514 100 mg,
J7527 0.25 mg, J7609 1 mg, J7613 1 mg, J8522 50 mg, J8610 2.5 mg, J9024 5 mg, J9036 1 mg, J9040 15 {unit},
J9049 0.1 mg, J9160 300 ug, J9177 0.25 mg, J9216 3000000 {unit}, J9334 2 mg, J9340 15 mg, J9361 0.5 mg, J9394 25 mg,
L8604 1 mL, L8605 1 mL, P9043 50 mL, P9045 250 mL, P9047 50 mL, Q0138 1 mg, Q0167 2.5 mg, Q0221 600 mg, Q0238 1 mg,
Q0243 2400 mg, Q2026 0.1 mL, Q4202 1 mL, Q5099 1 mg, Q5108 0.5 mg, S0013 1 mg, S0014 10 mg, S0028 20 mg, S0039 10 mL,
S0073 500 mg, S0088 100 mg, S0090 25 mg, S0119 4 mg, S0170 1 mg, S5011 1000 mL, S5014 1500 mL,
B4187 10 g, C9164 3.2 mg, J1445 0.1 mg, J2790 300 ug, J3240 0.9 mg, J7354 3.2 mg`;

const upTo = `
A9609 15 mCi, J0120 250 mg, J0330 20 mg, J0390 250 mg, J0710 1 g, J0716 120 mg, J0780 10 mg, J0802 40 {unit},
J1160 0.5 mg, J1170 4 mg, J1600 50 mg, J1700 25 mg, J1790 5 mg, J2180 50 mg, J2272 10 mg, J2370 1 mL,
J2540 600000 {unit}, J3320 2 g, J7121 1000 mL, J7627 0.5 mg, T1002 15 min, T1003 15 min,
J7620 2.5 mg + 0.5 mg`;

const per = `
A0090 1 [mi_i], A0380 1 [mi_i], A0080 1 [mi_i], A0888 1 [mi_i], A2002 1 cm2, A2012 1 cm2, A2022 1 cm2, A2031 1 cm2,
A2040 1 cm2, A4226 1 wk, A4253 50 1, A4452 18 [sin_i], A4596 1 mo, A4616 1 [ft_i], A4714 1 [gal_us], A4737 10 mL,
A4770 50 1, A4772 50 1, A4860 10 1, A6215 1 g, A6262 1 g, A6444 1 [yd_i], A6446 1 [yd_i], A6450 1 [yd_i],
A6453 1 [yd_i], A6455 1 [yd_i], A6456 1 [yd_i], A6590 1 mo, A9529 1 mCi, A9556 1 mCi, A9579 1 mL, B4036 1 d,
B4220 1 d, C9132 1 [iU], C9134 10 [iU], C9159 1 [iU], C9349 1 cm2, C9355 0.5 cm, C9356 1 cm2, C9361 0.5 cm,
G0156 15 min, G0160 15 min, G0270 15 min, G0277 30 min, G0378 1 h, G0493 15 min, G0515 15 min, G0669 1 mo, G0674 1 mo,
G0675 1 mo, G2168 15 min, G2169 15 min, G9017 100 mg, G9019 75 mg, G9035 75 mg, G9475 15 min, H0017 1 d, H0018 1 d,
H0037 1 d, H0039 15 min, H0041 1 d, H2011 15 min, H2018 1 d, H2035 1 h, J0205 10 {unit}, J0295 1.5 g, J0380 10 mg,
J0611 10 mL, J0696 250 mg, J0725 1000 [USP'U], J0743 250 mg, J0945 10 mg, J1205 500 mg, J1245 10 mg, J1364 500 mg,
J1412 1 mL, J1436 300 mg, J1455 1000 mg, J1620 100 ug, J1643 1000 {unit}, J1812 5 {unit}, J1817 50 {unit},
J1885 15 mg, J2250 1 mg, J2400 30 mL, J2725 250 ug, J3472 1000 [USP'U], J3475 500 mg, J7168 1 [iU], J7182 1 [iU],
J7188 1 [iU], J7193 1 [iU], J7194 1 [iU], J7197 1 [iU], J7198 1 [iU], J7335 10 cm2, J7336 1 cm2, J7510 5 mg,
J7632 10 mg, J7635 1 mg, J7641 1 mg, J7644 1 mg, J7685 300 mg, J9316 10 mg, J9325 1000000 [PFU], K0739 15 min,
L3320 1 [in_i], L8678 1 mo, P9010 1 {unit}, P9025 1 {unit}, P9037 1 {unit}, Q0518 90 d, Q4101 1 cm2, Q4129 1 cm2,
Q4212 1 mL, Q4231 1 mL, Q4240 0.5 mL, Q4358 1 cm2, Q9956 1 mL, Q9963 1 mL, Q9965 1 mL, Q9975 1 [iU], S0215 1 [mi_i],
S0265 15 min, S0320 1 mo, S5102 1 d, S5125 15 min, S5146 1 mo, S5498 1 d, S9110 1 mo, S9129 1 d, S9209 1 d, S9326 1 d,
S9365 1 d, S9376 1 d, S9482 15 min, S9503 1 d, S9900 1 d, T1016 15 min, T1026 1 h, T1031 1 d, T1033 1 d, T2030 1 mo,
T2043 1 h, T2047 15 min,
A6011 1 g, A9153 1 {dose}, A9502 1 {dose}, A9503 1 {dose}, A9515 1 {dose}, A9516 100 uCi, A9521 1 {dose},
A9541 1 {dose}, A9551 1 {dose}, A9560 1 {dose}, A9570 1 {dose}, A9571 1 {dose}, A9599 1 {dose}, C9076 1 {dose},
C9150 1 {dose}, J1413 1 {dose}, J3404 1 {dose}, J7214 1 [iU], J7326 1 {dose}, J9266 1 {vial}, Q2041 1 {dose},
Q2056 1 {dose}`;

const components = `
C9448 300 mg + 0.5 mg, J0458 7.5 mg + 2.5 mg, J0741 2 mg + 3 mg, J0751 200 mg + 25 mg, J1454 235 mg + 0.25 mg,
J9153 1 mg + 2.27 mg, J9298 3 mg + 1 mg`;

/**
 * No unit: a length, a strength, a limit, a count of cells; an ounce; half a day; a treatment; time added to other time;
 * a device and its contents; two amounts.
 */
const none = `
A4206 A4209 A4223 A4268 A4305 A4332 A4337 A4371 A4402 A4405 A4414 A4455 A4559 A4620 A4674 A4720 A4721 A4725 A5503
A5514 A6196 A6198 A6208 A6217 A6229 A6258 A6403 A6536 A6599 A6600 A6606 A9283
A9700 C1716 C5276 C5278 C7901 C9275 E0303 E0483
E1036 E1391 E2201 E2502 E2607 G0018 G0022 G0068 G0076 G0085 G0086 G0129 G0166 G0177 G0312 G0317 G0406 G0420 G0424
G0434 G0442 G0453 G0467 G0471 G0481 G0503 G0504 G0512 G0535 G0537 G0541 G0542 G0551 G0553 G0570 G0660 G2001 G2010
G2012 G2062 G2067 G2080 G2082 G2083 G2212 G3003 G8595 G8720 G8860 G9467 G9469 G9684 G9868 G9877 G9886 H2001 J0275
J0572 J0578 J3386 J3392 J3398 J3530 J7295 J7300 J7304 J7999
J9031 K0602 K0807 K0822 K0854 L2385 L2768 M1020 M1225 M1371 Q0084 Q4011 Q4433 Q9984 Q9994 R0076
S0106 S0145 S0194 S0340 S0515 S4988 S5560 S5571 S8490 S9441 T1021 T2011 T4521 U0004 V2102 V2111 V2303`;

export const secondBillingFacts: readonly BillingFact[] = toFacts({ exactly, upTo, per, components, none });

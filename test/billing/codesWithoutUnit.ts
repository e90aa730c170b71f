/**
 * The drug codes of 2026-07 (BETOS O1D, O1E, O1G, and those of CMS's table of drug prices) that have no billing unit, by
 * the reason that a person found in their long descriptions.
 */
export const codesWithoutUnit: Readonly<Record<string, string>> = {
  'a product that is not named': `A9150 C9399 J0799 J3490 J3535 J3590 J3591 J7199 J7599 J7999 J8498 J8499 J8597 J8999 J9999
    Q0181 Q2039 Q4100 Q4431 Q4432 Q4433 Q9977`,
  'the giving of a drug, or another service': `C9737 G0008 G0009 G0010 G0259 G0260 M0201 M0220 M0221 M0222 M0223 M0224
    M0231 M0232 M0233 M0234 M0235 M0236 M0237 M0238 M0239 M0240 M0241 M0243 M0244 M0245 M0246 M0247 M0248 M0249 M0250
    Q0083 Q0084 Q0085 Q0510 Q0511 Q0512 Q0521 Q2052`,
  'no amount at all': 'J0275 J3530 J3570 J7330 Q2034 Q2035 Q2036 Q2037 Q2038',
  'a treatment, an infusion or an instillation as a whole': `C9309 J3386 J3387 J3389 J3391 J3392 J3393 J3394 J3399 J3405
    J9031 Q2040 Q2043 Q2058`,
  'an implant, a patch or a device with its content': 'A4218 C9285 J3403 J7310 J9183',
  'a limit or a range': 'J0572 J0573 J0574 J0575 J0577 J0578 J1560 Q9991 Q9992',
  'two amounts, of which either could be meant': 'C9275 J1080',
  'a strength': 'J2150 J3265 Q4174',
  'a unit that UCUM does not have: a vector genome, an inhibitor unit of kallikrein': 'C9032 J0365 J3398',
};

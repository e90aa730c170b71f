/**
 * Entries of `cms-index-2019-dev.json` whose codes are not what CMS's index says there, because the columns of the PDF
 * were read wrongly. They are measured all the same.
 */
export const faults: Readonly<Record<string, string>> = {
  'Bed, drainage bag, bottle': 'the bottle is of the entry `Bedside, drainage bag`',
  'Nandrolone, Narrowing device, wheelchair': 'two entries in one: E0969 is the narrowing device',
  'Orthotic devices, shoulder (SO)': 'L1840 is a knee orthosis, from the line above',
  'Oxygen, catheter, transtracheal': 'A7018 is distilled water, from the next line; the catheter is A4608',
  'Palate, prosthetic implant': 'L8618 is a cable of a cochlear implant, from the next line',
  'Preparatory prosthesis, chemotherapy': 'J8999 is of the entry `Prescription drug`, under another heading',
  'Preparatory prosthesis, nonchemotherapy': 'J8499 is of the entry `Prescription drug`, under another heading',
  'Tube/Tubing, corrugated tubing, non-disposable, used with large volume nebulizer,10 feet':
    'A4337 is a rectal insert; the tubing is A7011, which has ended',
};

/** The URI of HCPCS Level II in FHIR, as in HL7 Terminology (THO, CodeSystem hcpcs-Level-II). */
export const HCPCS_SYSTEM = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';

/** Its OID, also from THO. */
export const HCPCS_OID = 'urn:oid:2.16.840.1.113883.6.285';

/** The OID in the forms that FHIR and C-CDA's `codeSystem` give it. */
const OIDS = ['urn:oid:2.16.840.1.113883.6.285', '2.16.840.1.113883.6.285'] as const;

/**
 * The addresses that name the code system in data, without the scheme: each is met with `http` and with `https`. The
 * OID 2.16.840.1.113883.6.14 is left out on purpose. In THO it means HCPCS of all levels, CPT included, and it is
 * retired.
 */
const ADDRESSES = [
  // With https it is the system that CARIN's Blue Button profiles require.
  'www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  // The address of THO's page, mistaken for the URI.
  'terminology.hl7.org/CodeSystem/hcpcs-Level-II',
  // Shortened from THO's page; HL7 never defined it.
  'terminology.hl7.org/CodeSystem/HCPCS',
  // THO's retired system of all levels, still in use for Level II.
  'terminology.hl7.org/CodeSystem/HCPCS-all-codes',
  // VSAC's value sets, before they used THO's URI.
  'www.nlm.nih.gov/research/umls/hcpcs',
  // CMS's Blue Button API and Beneficiary FHIR Data server have used these three.
  'www.cms.gov/Medicare/Coding/MedHCPCSGenInfo/index.html',
  'bluebutton.cms.gov/resources/codesystem/hcpcs',
  'bluebutton.cms.gov/resources/variables/hcpcs_cd',
  // Made up like HL7's URI of ICD-10-CM; HL7 never defined it.
  'hl7.org/fhir/sid/hcpcs',
] as const;

/** A system that names HCPCS Level II in FHIR data. */
export type HcpcsSystem = `http${'' | 's'}://${(typeof ADDRESSES)[number]}` | (typeof OIDS)[number];

/** Whether a URI is one of these systems. Case does not count, nor does a final slash, which is a common mistake. */
export function isHcpcsSystem(uri: string): boolean {
  const asked = uri
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
  return [...OIDS, ...ADDRESSES].some((known) => known.toLowerCase() === asked);
}

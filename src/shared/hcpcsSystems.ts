/** The URI of HCPCS Level II in FHIR, as in HL7 Terminology (THO, CodeSystem hcpcs-Level-II). */
export const HCPCS_SYSTEM = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';

/** Its OID, also from THO. */
export const HCPCS_OID = 'urn:oid:2.16.840.1.113883.6.285';

/**
 * The names of the code system, in lower case, without the scheme and without a final slash: `https` for `http` and a
 * final slash are common mistakes. The OID 2.16.840.1.113883.6.14 is left out on purpose. In THO it means HCPCS of all
 * levels, CPT included, and it is retired.
 */
const SPELLINGS: readonly string[] = [
  'www.cms.gov/medicare/coding/hcpcsreleasecodesets',
  'urn:oid:2.16.840.1.113883.6.285',
  // The bare OID, as in C-CDA's codeSystem.
  '2.16.840.1.113883.6.285',
  // The address of THO's page, mistaken for the URI.
  'terminology.hl7.org/codesystem/hcpcs-level-ii',
  // VSAC's value sets, before they used THO's URI.
  'www.nlm.nih.gov/research/umls/hcpcs',
  // CMS's Blue Button API and Beneficiary FHIR Data server. They used the second before the first.
  'bluebutton.cms.gov/resources/codesystem/hcpcs',
  'www.cms.gov/medicare/coding/medhcpcsgeninfo/index.html',
  // Made up like HL7's URI of ICD-10-CM; HL7 never defined it.
  'hl7.org/fhir/sid/hcpcs',
];

/** Whether a URI, in either case, is a known name of HCPCS Level II. */
export function isHcpcsSystem(uri: string): boolean {
  return SPELLINGS.includes(
    uri
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, ''),
  );
}

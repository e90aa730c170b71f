/** The URI of HCPCS Level II in FHIR, as HL7 Terminology (THO, CodeSystem hcpcs-Level-II) has it. */
export const HCPCS_SYSTEM = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';

/** Its OID, in THO's entry too. */
export const HCPCS_OID = 'urn:oid:2.16.840.1.113883.6.285';

/**
 * Ways in which the code system is named, in small letters, without a scheme and the slash behind: `https` for `http`
 * and that slash are frequent slips. 2.16.840.1.113883.6.14 is none of them: THO has it for HCPCS of all levels, CPT
 * among them, retired and not to be used.
 */
const SPELLINGS: readonly string[] = [
  'www.cms.gov/medicare/coding/hcpcsreleasecodesets',
  'urn:oid:2.16.840.1.113883.6.285',
  // The bare OID, as C-CDA's codeSystem has it.
  '2.16.840.1.113883.6.285',
  // The address of THO's page, taken for the URI.
  'terminology.hl7.org/codesystem/hcpcs-level-ii',
  // VSAC's value sets, before they had THO's URI.
  'www.nlm.nih.gov/research/umls/hcpcs',
  // CMS's Blue Button API and Beneficiary FHIR Data server; the second until they changed to the first.
  'bluebutton.cms.gov/resources/codesystem/hcpcs',
  'www.cms.gov/medicare/coding/medhcpcsgeninfo/index.html',
  // Formed like HL7's URI of ICD-10-CM; HL7 has never defined it.
  'hl7.org/fhir/sid/hcpcs',
];

/** Whether a URI is one of those by which HCPCS Level II is known, in any case. */
export function isHcpcsSystem(uri: string): boolean {
  return SPELLINGS.includes(
    uri
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, ''),
  );
}

import { release } from 'hcpcs';

/** Where the data are from, and what they are not. */
export function Footer() {
  return (
    <footer class="footer">
      <div>
        <p>
          Data: HCPCS release {release.id} of the Centers for Medicare &amp; Medicaid Services (CMS), in force from{' '}
          {release.effectiveDate}. CMS has no part in this site and does not endorse it. The texts are exactly CMS’s,
          spelling errors included; what is inferred is marked so.
        </p>
        <p>
          This is not coding, billing or legal advice. CMS says: “Inclusion or exclusion of a procedure, supply,
          product, or service does not imply any health insurance coverage or reimbursement policy.” And: “In some
          instances, brand names may appear in HCPCS descriptions. These names have been included for indexing purposes
          only; their inclusion does not convey endorsement of any particular brand.”
        </p>
        <p>
          CPT codes are copyrighted by the American Medical Association, CDT codes by the American Dental Association.
          None of their texts are here. The search and the check run in your browser: no list or file that you check
          leaves it.
        </p>
      </div>
    </footer>
  );
}

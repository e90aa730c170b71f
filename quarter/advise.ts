/** What a maintainer does about a release that the codegen refuses. */
export function advise(id: string, files: readonly string[], page: URL): string {
  return `The codegen refuses ${id}. generated/ is as it was. CMS's file is kept, and the manifest has it:
${files.map((file) => `  ${file}\n`).join('')}
What to do:
  1. Look at the place that the message names, in CMS's file.
  2. See what CMS says of it: the corrections and the transaction report in the zip, and ${page.href}.
     If there is another edition, "npm run quarter" fetches it.
  3. If CMS has a new value, column or kind of file, read the record layout in the zip, and teach the codegen to read
     it, with a test, in a commit of its own. If text and spreadsheet differ and CMS says which is right, list the
     difference in codegen/releases/acceptedDifferences.ts.
  4. If the cell is wrong by all that is known, leave it blank: add "accepted": { "CODE.COLUMN": "why" } to the
     release in codegen/releases/fetched.json. release.notices then says so. Never write down what CMS may have meant.
  5. Tell CMS: HCPCS@cms.hhs.gov.
Then run "npm run quarter" again. It goes on from here.
`;
}

/** What a maintainer does if a later step fails: the next run would find nothing to do. */
export function adviseLater(id: string, older: string): string {
  return `generated/ has the tables of ${id} by now. When you have found out why this step fails, run
  npm run codegen -- diff ${older} ${id} --changeset
  npm test
`;
}

/**
 * A cell of 2012 or 2013 as CMS's later files have it. Windows-1252 was converted to the code page 437 and read as
 * Windows-1252 again: `"` became ö, `'` became Æ, a hard blank became á, and after a second time ß.
 */
export function undoConversions(cell: string): string {
  return cell.replace(/ö/g, '"').replace(/Æ/g, "'").replace(/[áß]/g, ' ');
}

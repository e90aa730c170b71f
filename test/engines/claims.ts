/**
 * The statement that fills the table `claims` with lines: one code after another, each that a release lists and A0000,
 * which none does, on days from 2010 to the middle of 2026. DuckDB runs it; the other engines get the lines from there.
 */
export function claimsOf(lines: number): string {
  return `
    INSERT INTO claims
    WITH codes AS (SELECT DISTINCT code FROM hcpcs_periods WHERE kind = 'code' UNION ALL SELECT 'A0000'),
      numbered AS (SELECT row_number() OVER (ORDER BY code) - 1 AS number, count(*) OVER () AS total, code FROM codes)
    SELECT line, code, DATE '2010-01-01' + CAST(line * 7919 % 6011 AS INTEGER)
    FROM numbered, range(number, ${lines}, total) AS lines(line)`;
}

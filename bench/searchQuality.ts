import { faults } from './search/faults.ts';
import { find, printQuality } from './search/printQuality.ts';
import { querySets } from './search/querySets.ts';

// Prints how good the search is, by kind of query. The table stands in docs/search.md, and a test compares them. With a
// part of a kind's name as argument it also prints the queries of that kind whose first result is a wrong one, unless
// they are set aside.

const sets = querySets();
process.stdout.write(printQuality(sets));

const [wanted] = process.argv.slice(2);
for (const { kind, queries } of sets) {
  if (wanted === undefined || !kind.includes(wanted) || kind.includes('aside')) continue;
  for (const { query, any } of queries) {
    const found = find(query);
    const place = found.findIndex((code) => any.has(code));
    if (place === 0) continue;
    const fault = faults[query] === undefined ? '' : ` (a fault of the truth: ${faults[query]})`;
    const verdict = place < 0 ? 'missed' : `#${place + 1}`;
    console.log(`${verdict}  ${query}: ${[...any].join(' ')}; found ${found.slice(0, 4).join(' ')}${fault}`);
  }
}

import Table from 'cli-table3';
import { createSearch } from '../src/search/index.ts';
import { faults } from './search/faults.ts';
import { codesOf, qualityOf } from './search/quality.ts';
import { DAY, querySets } from './search/querySets.ts';

// Prints how good the search is, by kind of query. With a part of a kind's name as argument it also prints the queries
// of that kind whose first result is a wrong one, unless they are set aside.

const find = codesOf(createSearch({ on: DAY, kinds: ['code'] }));
const sets = querySets();
const table = new Table({ head: ['kind', 'queries', 'recall@10', 'MRR', 'without result'] });
for (const set of sets) {
  const { recall, mrr, empty } = qualityOf(find, set);
  table.push([set.kind, set.queries.length, recall.toFixed(4), mrr.toFixed(4), empty.toFixed(4)]);
}
console.log(table.toString());

const [wanted] = process.argv.slice(2);
for (const { kind, queries } of sets) {
  if (wanted === undefined || !kind.includes(wanted) || kind.includes('aside')) continue;
  for (const { query, any } of queries) {
    const found = find(query);
    const place = found.findIndex((code) => any.has(code));
    if (place === 0) continue;
    const reason = faults[query] === undefined ? '' : ` (a fault of the truth: ${faults[query]})`;
    console.log(
      `${place < 0 ? 'missed' : `#${place + 1}`}  ${query}: ${[...any].join(' ')}; found ${found.slice(0, 4).join(' ')}${reason}`,
    );
  }
}

// The ways to search that are compared: each gets ready, and gives a function from a query to its first ten codes. All
// search what hcpcs itself has: short and long descriptions and product names of the codes that are active on the day.
const DAY = '2026-07-01';
const LIMIT = 10;

export const searchers = { hcpcs, minisearch, ufuzzy, includes, empty };

async function hcpcs({ search }) {
  const { createSearch } = await import(search);
  const find = createSearch({ on: DAY, kinds: ['code'] });
  return (query) => find(query, { limit: LIMIT }).map(({ code }) => code);
}

async function documents(library) {
  const { getLongDescription, getProductNames, getShortDescription, isActive, listCodes } = await import(library);
  return listCodes()
    .filter((code) => isActive(code, { on: DAY }))
    .map((id) => ({
      id,
      short: getShortDescription(id),
      long: getLongDescription(id),
      names: getProductNames(id).join('; '),
    }));
}

// As it comes: all words first, then any; beginnings of words, slips in a fifth of the letters, and plain plurals.
async function minisearch({ library, minisearch }) {
  const { default: MiniSearch } = await import(minisearch);
  const singular = (term) => term.toLowerCase().replace(/(?<=...)s$/, '');
  const index = new MiniSearch({
    fields: ['id', 'short', 'long', 'names'],
    processTerm: singular,
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  index.addAll(await documents(library));
  return (query) => {
    const all = index.search(query, { combineWith: 'AND' }).map(({ id }) => id);
    if (all.length >= LIMIT) return all.slice(0, LIMIT);
    const any = index.search(query, { combineWith: 'OR' }).map(({ id }) => id);
    return [...new Set([...all, ...any])].slice(0, LIMIT);
  };
}

async function ufuzzy({ library, ufuzzy }) {
  const { default: uFuzzy } = await import(ufuzzy);
  const all = await documents(library);
  const texts = all.map(({ id, short, long, names }) => `${id} ${short} ${long} ${names}`);
  const fuzzy = new uFuzzy({ intraMode: 1 });
  return (query) => {
    const [indexes, info, order] = fuzzy.search(texts, query, 1, 1000);
    if (indexes === null) return [];
    const found = order === null ? indexes : order.map((place) => info.idx[place]);
    return found.slice(0, LIMIT).map((index) => all[index].id);
  };
}

async function includes({ library }) {
  const all = await documents(library);
  const texts = all.map(({ id, short, long, names }) => `${id} ${short} ${long} ${names}`.toLowerCase());
  return (query) => {
    const words = query.toLowerCase().match(/[a-z0-9.]+/g) ?? [];
    const found = [];
    for (let index = 0; index < texts.length && found.length < LIMIT; index += 1) {
      if (words.every((word) => texts[index].includes(word))) found.push(all[index].id);
    }
    return found;
  };
}

// Nothing, to measure what a process takes by itself.
async function empty() {
  return () => [];
}

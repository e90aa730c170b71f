const rounds = 40;

/** The time to look all codes up many times over: milliseconds. */
function timeOfAll(order, look) {
  const begin = performance.now();
  let found = 0;
  for (let round = 0; round < rounds; round += 1) for (const code of order) if (look(code) !== undefined) found += 1;
  if (found !== rounds * order.length) throw new Error('a code was not found');
  return performance.now() - begin;
}

/** A warm call against Map.get of prebuilt records, in the order of some codes: the ratio of the two. */
export function ratioToMap(map, order, look) {
  const getFromMap = (code) => map.get(code);
  timeOfAll(order, look);
  timeOfAll(order, getFromMap);
  return timeOfAll(order, look) / timeOfAll(order, getFromMap);
}

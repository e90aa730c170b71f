const rounds = 40;

/** The time to look up all codes many times, in milliseconds. */
function timeOfAll(order, look) {
  const begin = performance.now();
  let found = 0;
  for (let round = 0; round < rounds; round += 1) for (const code of order) if (look(code) !== undefined) found += 1;
  if (found !== rounds * order.length) throw new Error('a code was not found');
  return performance.now() - begin;
}

/** The time of a warm call divided by that of Map.get of prebuilt records, in the order of the given codes. */
export function ratioToMap(map, order, look) {
  const getFromMap = (code) => map.get(code);
  timeOfAll(order, look);
  timeOfAll(order, getFromMap);
  return timeOfAll(order, look) / timeOfAll(order, getFromMap);
}

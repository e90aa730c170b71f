/** A list in random order, the same in every run. */
export function shuffled(list) {
  const order = [...list];
  let seed = 7;
  for (let index = order.length - 1; index > 0; index -= 1) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    const other = seed % (index + 1);
    [order[index], order[other]] = [order[other], order[index]];
  }
  return order;
}

/** A figure, its limit, and the lowest and highest of its repetitions. */
export interface Row {
  readonly what: string;
  readonly unit: 'bytes' | 'microseconds' | 'ratio' | 'seconds' | 'megabytes';
  readonly figure: number;
  readonly lowest: number;
  readonly highest: number;
  readonly limit: number | undefined;
}

/** A figure that is the same each time. */
export function exact(what: string, unit: Row['unit'], figure: number, limit?: number): Row {
  return { what, unit, figure, lowest: figure, highest: figure, limit };
}

/** A figure that is the median of repetitions. */
export async function repeated(
  what: string,
  times: number,
  once: () => Promise<number>,
  limit?: number,
  unit: Row['unit'] = 'ratio',
): Promise<Row> {
  const figures: number[] = [];
  for (let time = 0; time < times; time += 1) figures.push(await once());
  return median(what, unit, figures, limit);
}

export function median(what: string, unit: Row['unit'], figures: readonly number[], limit: number | undefined): Row {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { what, unit, figure: at(0.5), lowest: at(0), highest: at(1), limit };
}

/** Our figure divided by theirs. They run one after the other, because in parallel they would slow each other down. */
export async function ratio(ours: () => Promise<number>, theirs: () => Promise<number>): Promise<number> {
  const figure = await ours();
  return figure / (await theirs());
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

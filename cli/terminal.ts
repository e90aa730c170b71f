import { createColors } from 'picocolors';

export type Colors = ReturnType<typeof createColors>;

/** The width of a page without a terminal, and its largest width: longer lines are hard to read. */
const PAGE_WIDTH = 100;

/** Colours on a terminal; none in a pipe, or if `NO_COLOR` is set. */
export function colorsFor(stream: NodeJS.WriteStream = process.stdout): Colors {
  return createColors(stream.isTTY === true && stream.hasColors());
}

/** In terminal columns. */
export function pageWidth(): number {
  return Math.min(process.stdout.columns ?? PAGE_WIDTH, PAGE_WIDTH);
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printError(message: string): void {
  process.stderr.write(`hcpcs: ${message}\n`);
}

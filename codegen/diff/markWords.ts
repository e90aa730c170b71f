/** Words that both texts have, or that one text has in place of the other's. */
export interface WordRun {
  readonly old: readonly string[];
  readonly new: readonly string[];
  readonly isSame: boolean;
}

/** Aligns two texts word by word, along the longest sequence of words that they have in common. */
export function markWords(old: string, now: string): readonly WordRun[] {
  const [before, after] = [wordsOf(old), wordsOf(now)];
  const lengths = commonLengths(before, after);
  const runs: { old: string[]; new: string[]; isSame: boolean }[] = [];
  const runOf = (isSame: boolean) => {
    const last = runs.at(-1);
    if (last?.isSame === isSame) return last;
    const run = { old: [], new: [], isSame };
    runs.push(run);
    return run;
  };
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [ours, theirs] = [before[i], after[j]];
    if (ours !== undefined && ours === theirs) {
      const run = runOf(true);
      run.old.push(ours);
      run.new.push(theirs);
      i += 1;
      j += 1;
    } else if (ours !== undefined && lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1)) {
      // Also if the other text is at its end: both lengths are 0 then.
      runOf(false).old.push(ours);
      i += 1;
    } else if (theirs !== undefined) {
      runOf(false).new.push(theirs);
      j += 1;
    }
  }
  return runs;
}

function wordsOf(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** For each place in both texts, how many words they have in common from there on. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    for (let j = after.length - 1; row && j >= 0; j -= 1) {
      const isSame = before[i] === after[j];
      row[j] = isSame
        ? lengthAt(lengths, i + 1, j + 1) + 1
        : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
    }
  }
  return lengths;
}

function lengthAt(lengths: readonly Uint16Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

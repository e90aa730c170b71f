import { type Life, livesOf } from './lives.ts';
import { observationsOf } from './observations.ts';

const known: Map<string, readonly Life[]> = /* @__PURE__ */ new Map();

/** The lives of exactly this code or modifier, oldest first: the same objects on each call; `[]` if no release lists it. */
export function knownLives(id: string): readonly Life[] {
  const lives = known.get(id) ?? livesOf(observationsOf(id));
  // Only what is listed, so that the strings that a caller asks for do not fill the memory.
  if (lives.length > 0) known.set(id, lives);
  return lives;
}

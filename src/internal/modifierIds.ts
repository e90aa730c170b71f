import { ids } from '../../generated/modifiers.ts';
import type { Ids } from './ids.ts';

export const modifierIds: Ids = { packed: ids };

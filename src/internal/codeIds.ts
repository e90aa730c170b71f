import { ids } from '../../generated/codes/ids.ts';
import type { Ids } from './ids.ts';

export const codeIds: Ids = { packed: ids };

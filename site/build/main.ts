import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './buildSite.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'site/dist' },
    base: { type: 'string', default: '/' },
    host: { type: 'string' },
  },
});

// `hcpcs` → `/hcpcs/`
const base = `/${values.base}/`.replace(/\/+/g, '/');
await buildSite({ folder: resolve(values.out), base, host: values.host });
console.log(`The site is in ${values.out}.`);

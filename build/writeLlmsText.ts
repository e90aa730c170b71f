import { writeFile } from 'node:fs/promises';
import { makeLlmsText } from './llmsText.ts';

await writeFile('llms.txt', makeLlmsText());

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawIcons } from './draw.ts';

/** `npm run icons`, after a change to icon.svg. What it makes is kept with the project: electron-builder takes it from here. */

for (const [name, content] of await drawIcons()) writeFileSync(join(import.meta.dirname, name), content);

// Writes the Maidstone plan as JSON, for other languages and for whoever wants the data alone.
import { writeFileSync } from 'node:fs';
import { maidstone2014 } from '../dist/maidstone-2014.js';

writeFileSync(new URL('../dist/maidstone-2014.json', import.meta.url), `${JSON.stringify(maidstone2014, null, 2)}\n`);

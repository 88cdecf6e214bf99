// Writes the Maidstone plan into the build as JSON, for other languages and for whoever wants the data alone.
import { readFileSync, writeFileSync } from 'node:fs';

const file = (path) => new URL(`../${path}`, import.meta.url);
// Without the spaces that make it readable there.
const plan = JSON.parse(readFileSync(file('src/data/maidstone-2014.json'), 'utf8'));
writeFileSync(file('dist/maidstone-2014.json'), `${JSON.stringify(plan)}\n`);

// Copies the Maidstone plan into the build as JSON, for other languages and for whoever wants the data alone.
import { copyFileSync } from 'node:fs';

const file = (path) => new URL(`../${path}`, import.meta.url);
copyFileSync(file('src/data/maidstone-2014.json'), file('dist/maidstone-2014.json'));

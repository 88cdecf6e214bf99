// Serves the documentation site that `npm run docs` wrote. Usage: node scripts/serve-docs.mjs [port]
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '../examples/html/serve.mjs';

const folder = fileURLToPath(new URL('../docs/api', import.meta.url));
if (!existsSync(folder)) {
  console.error('There is no docs/api: run npm run docs first.');
  process.exit(1);
}
const { url } = await serve({ folder, port: Number(process.argv[2] ?? 8080) });
console.log(`The documentation is at ${url}`);

import { readFileSync } from 'node:fs';
import { escaped, page } from './page.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Writes the page where a reader tries it, with an invented plan to begin with: the templates, and a plan as JSON. */
export function tryPage() {
  const values = {
    indicators: template('indicators'),
    observations: template('observations'),
    plan: read('examples/own-plan.json').trim(),
    period: 'April 2026 to March 2029',
    day: '2027-06-30',
  };
  return page({
    title: 'Try it: community-safety-plan',
    description: 'Paste a table or edit a plan, and see what it comes to.',
    here: 'try.html',
    script: 'pages/try.js',
    body: read('docs/pages/try.html').replaceAll(/\{\{(\w+)\}\}/gu, (_, name) => escaped(values[name])),
  });
}

function template(name) {
  return read(`examples/templates/${name}.csv`).replaceAll('Example: ', '').trim();
}

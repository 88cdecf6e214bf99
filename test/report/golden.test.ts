import { describe, expect, it } from 'vitest';
import { DEFAULT_RAG_RULE, evaluatePlan, type Observation } from '../../src/index.js';
import { maidstone2014 as plan } from '../../src/maidstone-2014.js';
import { REPORT_STYLES, REPORT_STYLES_HASH, toCsv, toHtml, toMarkdown } from '../../src/report.js';

// The outturns are made up; everything else is the Maidstone plan.
const OUTTURNS: readonly Observation[] = [
  { indicatorId: 'asb-incidents-rate', period: '2013/14', figure: { value: 26.9 } },
  { indicatorId: 'asb-incidents-rate', period: '2013/14', figure: { value: 30.5 }, comparatorId: 'kent' },
  { indicatorId: 'violence-against-the-person', period: '2013/14', figure: { value: 1650 } },
];

describe('the golden files', () => {
  // Look at what changed, then write them again with `npx vitest run test/report -u`.
  const refreshed = evaluatePlan(plan, { asOf: '2014-01-31' });
  const later = evaluatePlan(plan, { asOf: '2014-06-30', observations: OUTTURNS });
  const withOutturns = { plan, rag: DEFAULT_RAG_RULE };

  it.each<[string, string]>([
    ['maidstone.html', readable(toHtml(refreshed, { plan, charts: false }))],
    ['maidstone.md', toMarkdown(refreshed, { plan })],
    ['maidstone.csv', toCsv(refreshed, { plan })],
    ['maidstone-outturns.html', readable(toHtml(later, withOutturns))],
    ['maidstone-outturns.md', toMarkdown(later, { plan })],
    ['maidstone-outturns.csv', toCsv(later, { plan })],
  ])('%s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`../fixtures/golden/report/${name}`);
  });
});

// A line for each element of a chart, so that a change can be read; the style sheet and its hash have a test of their own.
function readable(html: string): string {
  const plain = html.replace(REPORT_STYLES, '').replace(REPORT_STYLES_HASH, 'sha256-');
  return plain.replace(/<svg .*?<\/svg>/gu, (svg) => svg.replaceAll('><', '>\n<'));
}

import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../../src/evaluate/evaluatePlan.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import type { Plan } from '../../src/model/plan.js';
import { toMarkdown } from '../../src/report.js';
import { scorecardOf } from '../../src/report/scorecard.js';
import { scorecardMarkdown } from '../../src/report/scorecardMarkdown.js';
import { parsePlan } from '../../src/schema.js';
import { anIndicator, aPlan } from '../schema/given.js';

const written = (plan: Plan, asOf: string): string =>
  scorecardMarkdown(scorecardOf(plan, evaluatePlan(plan, { asOf })));

describe('the scorecard of Maidstone as Markdown', () => {
  const lines = written(maidstone2014, '2014-01-31').split('\n');

  it('starts with the partnership, the plan, the day and the summary', () => {
    expect(lines.slice(0, 9)).toEqual([
      '# Safer Maidstone Partnership',
      '',
      'Community Safety Partnership Plan 2013–2018, Refreshed January 2014  ',
      'Status on 31 January 2014',
      '',
      '**It is too early to judge 15 of 16 indicators.**',
      '',
      '- 1 not assessed',
      '- 15 too early',
    ]);
  });

  it('has a table for each priority, with the same number of cells in every row', () => {
    expect(lines.filter((line) => line.startsWith('## Priority'))).toHaveLength(6);
    const [, , , fourth = 0] = lines.flatMap((line, index) => (line.startsWith('## Priority') ? [index] : []));
    const parts = lines.slice(fourth, fourth + 7);
    expect(parts[0]).toBe('## Priority 4: Substance misuse');
    expect(parts.slice(4)).toEqual([
      'Lead: Angela Painter, The Kenward Trust.',
      '',
      '1 of 4 not assessed, 3 too early.',
    ]);
    const tables = lines.filter((line) => line.startsWith('|'));
    expect(tables.filter((line) => line.startsWith('| Indicator |'))).toHaveLength(6);
    // The priorities in two columns, the indicators in five.
    expect(new Set(tables.map((line) => line.split(/(?<!\\)\|/u).length))).toEqual(new Set([4, 7]));
  });

  // Section 7 of the plan, Priority 1.
  it('has the figures of a row', () => {
    expect(lines).toContain(
      '| ASB incidents per 1,000 population | 27.77 (March 2013) | Better (31.85) | at most 25 (by 31 March 2018) | Too early |',
    );
  });

  it('gives the reasons, and what does not add up', () => {
    expect(lines.some((line) => line.startsWith('- **ASB incidents per 1,000 population**: The target'))).toBe(true);
    expect(lines).toContain('## What does not add up in the plan');
    expect(lines.some((line) => line.startsWith('1. Two priorities carry the label'))).toBe(true);
    expect(lines).toContain('## Cross-cutting themes');
  });
});

describe('toMarkdown', () => {
  it('has the findings of the audit next to those recorded by hand, worst first, and the sources', () => {
    const markdown = toMarkdown(evaluatePlan(maidstone2014, { asOf: '2014-01-31' }), { plan: maidstone2014 });
    const headings = markdown.split('\n').filter((line) => /^##+ /u.test(line));
    expect(headings.slice(-5)).toEqual([
      '## Cross-cutting themes',
      '## What does not add up in the plan',
      '### Probably wrong, or cannot be judged',
      '### Worth knowing',
      '## Sources and licence',
    ]);
    expect(markdown).toContain('Licence: The document states no licence');
    expect(markdown.match(/1,543 to 1,579/gu)).toHaveLength(1);
  });

  it('shows a finding without a place, and a source without a licence', () => {
    const indicators = [anIndicator({ baseline: { missing: 'not-available' } })];
    const plan = parsePlan(aPlan({ indicators, sources: [{ id: 'a', title: 'A_B' }] }));
    const markdown = toMarkdown(evaluatePlan(plan, { asOf: '2026-06-01' }), { plan });
    expect(markdown).toContain('### Probably wrong, or cannot be judged\n\n- ');
    expect(markdown).toContain('## Sources and licence\n\n- A\\_B. The licence is not known.');
    expect(markdown).not.toContain('1. ');
  });
});

describe('scorecardMarkdown', () => {
  it('has a column for the latest figure if there is one', () => {
    const observations = [{ indicatorId: 'burglary', period: '2026/27', figure: { value: 70 } }];
    const text = written(parsePlan(aPlan({ indicators: [anIndicator()], observations })), '2027-06-01');
    expect(text).toContain('| Indicator | Latest figure | Since the year before | Target | Status |');
    expect(text).toContain('| Burglary (offences) | 70 (2026/27) | Down 30% (better than 2025/26) | at most 80');
  });

  it('says if a priority has no indicators', () => {
    const text = written(parsePlan(aPlan({ priorities: [{ id: 'a', title: 'Theft' }] })), '2026-06-01');
    expect(text).toContain('## Theft\n\nNo indicators.');
    expect(text).not.toContain('add up');
    expect(text).not.toContain('themes');
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script\\>alert(1)&lt;/script\\>'],
    ['a | b', 'a \\| b'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['*bold* _it_ `code` ~~no~~', '\\*bold\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['# not a heading', '\\# not a heading'],
    ['- not a list', '\\- not a list'],
    ['=====', '\\====='],
    ['12. not a list', '12\\. not a list'],
    ['12.5', '12.5'],
    ['two\n\nlines\\', 'two lines\\\\'],
    ['a\u001b[0m\u202eb\u0000\ud800', 'a\\[0mb'],
    ['שלום', '&#8296;שלום&#8297;'],
    ['see https://example.org/a', 'see https:&#8203;//example\\.org/a'],
    ['www.kent.gov.uk, 2.5', 'www&#8203;.kent\\.gov\\.uk, 2.5'],
    ['ask @kent or a@b.uk', 'ask @&#8203;kent or a@&#8203;b\\.uk'],
  ])('treats %j as text and nothing else', (title, shown) => {
    const text = written(parsePlan(aPlan({ title, indicators: [anIndicator({ name: title })] })), '2026-06-01');
    expect(text).toContain(`\n${shown}  \n`);
    expect(text).toContain(`| ${shown} (offences) | 100 `);
  });
});

describe('the analyses next to the status, as Markdown', () => {
  it('come before the reasons', () => {
    const observations = [{ indicatorId: 'asb-incidents-rate', period: '2013/14', figure: { value: 26.9 } }];
    const card = scorecardOf(maidstone2014, evaluatePlan(maidstone2014, { asOf: '2014-06-30', observations }));
    expect(scorecardMarkdown(card)).toContain(
      '- **ASB incidents per 1,000 population**: On track; better than Kent-wide (not tested for chance); better than the figure before. The target,',
    );
  });
});

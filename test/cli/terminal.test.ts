import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/cli/terminal.js';
import { ranOn } from './given.js';

/* Nothing that a file holds may steer the terminal it is shown on, whatever command shows it. */

// Escape sequences, a bell, an operating system command, C1 controls, DEL, direction marks and half a character.
const HOSTILE = '\u001B[31m\u0007\u001B]0;title\u0007\u009b2J\u007f\u202egnp.exe\u2066\ud800\u200f';
const STEERS = /\r(?!\n)|[^\P{Cc}\t\n\r]|[\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;

const plan = JSON.stringify({
  id: 'p',
  title: `Plan${HOSTILE}`,
  period: { start: '2025-04-01', end: '2029-03-31' },
  partnership: { name: `Partnership${HOSTILE}` },
  sources: [{ id: 's', title: `Source${HOSTILE}` }],
  indicators: [
    {
      id: 'burglary',
      name: `Burglary${HOSTILE}`,
      unit: { kind: 'count', of: `offences${HOSTILE}` },
      polarity: 'lower-is-better',
      baseline: { value: 100, period: '2024/25', text: `100${HOSTILE}` },
      target: { kind: 'level', operator: 'at-most', value: 200, due: '2029-03-31', text: `200${HOSTILE}` },
      source: { sourceId: 's', paragraph: `7.1${HOSTILE}`, table: `T${HOSTILE}` },
      note: HOSTILE,
    },
  ],
});
const table = `Indicator,Unit,Polarity,Baseline 2025/26,Target,Due\n"Bur${HOSTILE}glary",off${HOSTILE}ences,lower,24${HOSTILE}0,200,31 March 2029\n`;
const hostileName = `pl${HOSTILE}an.json`;
const files = { 'plan.json': plan, 'table.csv': table, [hostileName]: plan };

describe('the terminal', () => {
  it.each([
    [['report', 'plan.json', '--as-of', '2026-06-30']],
    [['report', 'plan.json', '--as-of', '2026-06-30', '--format', 'markdown']],
    [['report', 'plan.json', '--as-of', '2026-06-30', '--format', 'csv']],
    [['report', 'plan.json', '--as-of', '2026-06-30', '--format', 'html']],
    [['report', 'plan.json', '--as-of', '2026-06-30', '--format', 'json']],
    [['chart', 'burglary', 'plan.json']],
    [['chart', `burglary${HOSTILE}`, 'plan.json']],
    [['audit', 'plan.json']],
    [['audit', 'plan.json', '--json']],
    [['check', 'table.csv']],
    [['check', 'table.csv', '--json']],
    [['convert', 'table.csv']],
    [['convert', 'plan.json']],
    [['check', hostileName]],
    [['check', `${HOSTILE}.csv`]],
    [['init', HOSTILE]],
    [[HOSTILE]],
    [['report', `--${HOSTILE}`]],
    [['report', '--format', HOSTILE]],
    [['report', 'a', HOSTILE]],
  ])('is not controlled by %j', async (args) => {
    const { output, errors } = await ranOn({ files }, ...args);
    expect(STEERS.exec(output + errors)).toBeNull();
    expect(output + errors).not.toBe('');
  });

  it('shows our colours, and no other escape sequences', async () => {
    const { output } = await ranOn({ files, hasColour: true }, 'report', 'plan.json', '--as-of', '2026-06-30');
    expect(output).toContain('\u001B[');
    expect(STEERS.exec(output.replace(/\u001B\[(?:3[123]|39|90)m/gu, ''))).toBeNull();
  });

  it('shows a forged line as part of the line it is in', async () => {
    const forged = JSON.stringify({ ...(JSON.parse(plan) as object), 'x\nplan.json: no problems': 1 });
    const { errors } = await ranOn({ files: { 'plan.json': forged } }, 'check', 'plan.json');
    expect(errors.split('\n').filter((line) => line.startsWith('plan.json: no problems'))).toStrictEqual([]);
  });
});

it('gets JSON with dangerous characters escaped and every value kept', () => {
  const value = { [HOSTILE]: [HOSTILE, '\r\n\t', 'é'] };
  expect(STEERS.exec(jsonText(value))).toBeNull();
  expect(JSON.parse(jsonText(value))).toStrictEqual(value);
});

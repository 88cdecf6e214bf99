import { INDICATORS, PUBLISHED, QUARTERS } from './partnerships.mjs';

const MOST_TIMES_NATIVE = 3;
const LEAST_TIMES_DECIMAL = 25;
// "Well under" 100 microseconds is taken as half of that at most.
const MOST_MICROSECONDS = 50;
// A share of the work costs the same in a large task as in a small one, and half as much again for a machine that is busy.
const MOST_GROWTH = 1.5;
const INDICATOR_FIGURES = 2 * QUARTERS;

const GROWTH_HEADING = ['ms on the clock', 'ms of processor', '× the one before'];

const WORKLOAD_HEADING = [
  '',
  '× native, median',
  '× native, min',
  '× faster than decimal.js, median',
  '× faster than decimal.js, min',
  'wrong answers',
];

/** Puts what was measured into words and tables: as text, or as Markdown. */
export function report({ workloads, evaluations, intervals, charts, partnerships }, { markdown }) {
  const table = markdown ? markdownTable : textTable;
  const heading = markdown ? (text) => `### ${text}` : (text) => text;
  return [
    `Measured with Node ${process.version} on ${process.platform} ${process.arch}.`,
    'Native is the Math.round expression in plain numbers, which is wrong in ties: -63.75 comes out as -63.7.',
    ...workloads.flatMap((workload) => [
      heading(`${workload.title}, to 1 decimal`),
      table(
        WORKLOAD_HEADING,
        workload.rows.map((row) => workloadRow(row, workload.size)),
      ),
    ]),
    heading('evaluatePlan on the Maidstone plan, warm'),
    table(
      ['', 'µs, median', 'µs, min'],
      evaluations.map(({ title, median, min }) => [title, median.toFixed(1), min.toFixed(1)]),
    ),
    'These microseconds are of this machine and say nothing about another; the ratios above travel better.',
    heading('A million rate intervals, counts from 0 to 10 million'),
    table(
      ['', 'ms, median', 'ms, min', '× native, median', '× native, min', 'off by more than 0.1%'],
      intervalRows(intervals),
    ),
    heading('controlChart, warm'),
    table(['points', ...GROWTH_HEADING, 'µs a point'], charts.map(chartRow)),
    heading(
      `evaluatePlan for many partnerships, each with ${String(INDICATORS)} indicators of ${String(QUARTERS)} quarters`,
    ),
    table(['partnerships', ...GROWTH_HEADING, 'ms a partnership'], partnerships.growth.map(partnershipRow)),
    `One core judges ${throughput(partnerships.growth.at(-1))}.`,
    digitsSentence(partnerships.digits),
    heading(`Memory for ${String(partnerships.growth.at(-1).size)} partnerships`),
    table(['', 'MB'], memoryRows(partnerships)),
    heading('Aims and what was measured (medians)'),
    table(
      ['aim', 'of', 'measured', ''],
      [
        ...workloads.flatMap(workloadAims),
        ...evaluations.map(evaluationAim),
        ...growthAims(charts.map(({ points, time }) => ({ size: points, time, of: 'controlChart, points' }))),
        ...growthAims(partnerships.growth.map((row) => ({ ...row, of: 'evaluatePlan, partnerships' }))),
      ],
    ),
  ].join('\n\n');
}

function workloadRow({ name, timesNative, fasterThanDecimal, wrong }, size) {
  const ratios = [timesNative.median, timesNative.min, fasterThanDecimal.median, fasterThanDecimal.min];
  return [name, ...ratios.map(inDigits), `${String(wrong)} of ${String(size)}`];
}

function workloadAims({ title, rows, size }) {
  const { timesNative, fasterThanDecimal, wrong } = rows.find(({ name }) => name === 'ours');
  return [
    [
      `within ${String(MOST_TIMES_NATIVE)} × native`,
      title,
      `${inDigits(timesNative.median)} ×`,
      verdict(timesNative.median <= MOST_TIMES_NATIVE),
    ],
    [
      `at least ${String(LEAST_TIMES_DECIMAL)} × faster than decimal.js`,
      title,
      `${inDigits(fasterThanDecimal.median)} ×`,
      verdict(fasterThanDecimal.median >= LEAST_TIMES_DECIMAL),
    ],
    ['every answer exact', title, `${String(wrong)} of ${String(size)} wrong`, verdict(wrong === 0)],
  ];
}

function evaluationAim({ title, median }) {
  return [
    `well under 100 µs (at most ${String(MOST_MICROSECONDS)})`,
    `evaluatePlan, ${title}`,
    `${median.toFixed(1)} µs`,
    verdict(median <= MOST_MICROSECONDS),
  ];
}

function intervalRows({ milliseconds, timesNative, off }) {
  const times = ({ median, min }) => [median.toFixed(0), min.toFixed(0)];
  return [
    ['native', ...times(milliseconds.native), '1.00', '1.00', `${String(off)} of 1000000`],
    [
      'ours',
      ...times(milliseconds.ours),
      inDigits(timesNative.median),
      inDigits(timesNative.min),
      'what it is compared with',
    ],
  ];
}

function chartRow({ points, time }, index, charts) {
  const before = charts[index - 1];
  return [String(points), ...growthCells(time, before?.time), ((1000 * time.processor.median) / points).toFixed(3)];
}

function partnershipRow({ size, time }, index, rows) {
  return [String(size), ...growthCells(time, rows[index - 1]?.time), (time.processor.median / size).toFixed(2)];
}

function growthCells({ wall, processor }, before) {
  const growth = before ? inDigits(processor.median / before.processor.median) : '';
  return [inDigits(wall.median), inDigits(processor.median), growth];
}

function throughput({ size, time }) {
  const inSecond = (amount) => Math.round((1000 * amount) / time.processor.median).toLocaleString('en-GB');
  const indicators = size * INDICATORS;
  return `${inSecond(size)} such partnerships in a second, ${inSecond(indicators)} indicators, ${inSecond(indicators * INDICATOR_FIGURES)} figures`;
}

function digitsSentence({ published, full }) {
  const times = inDigits(full.processor.median / published.processor.median);
  return `With figures of all the digits that a division gives, instead of ${String(PUBLISHED)} decimals, it takes ${times} times as long.`;
}

function memoryRows({ kept, streamed }) {
  return [
    ['all plans and observations, on the heap', kept.plans],
    ['all evaluations, on the heap', kept.evaluations],
    ['most that was resident (RSS) with all held', kept.peak],
    ['most that was resident (RSS), one partnership at a time', streamed.peak],
    ['on the heap after one at a time', streamed.held],
  ].map(([what, megabytes]) => [what, megabytes.toFixed(0)]);
}

// From each size to the next: how many times as much a share costs.
function growthAims(rows) {
  return rows.slice(1).map(({ size, time, of }, index) => {
    const before = rows[index];
    const times = time.processor.median / size / (before.time.processor.median / before.size);
    return [
      `at most ${String(MOST_GROWTH)} × for each, in a task ${inDigits(size / before.size)} × as large`,
      `${of}: ${String(before.size)} to ${String(size)}`,
      `${inDigits(times)} ×`,
      verdict(times <= MOST_GROWTH),
    ];
  });
}

function verdict(isReached) {
  return isReached ? 'reached' : 'falls short';
}

function inDigits(ratio) {
  return ratio >= 100 ? ratio.toFixed(0) : ratio >= 10 ? ratio.toFixed(1) : ratio.toFixed(2);
}

function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (isFigures(rows, column) ? '---:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function textTable(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((cells) => cells[column].length)));
  const pad = (cell, column) => (isFigures(rows, column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]));
  return all.map((cells) => `  ${cells.map(pad).join('  ')}`.trimEnd()).join('\n');
}

// Columns of figures go to the right.
function isFigures(rows, column) {
  return rows.every((cells) => /^\d/u.test(cells[column]));
}

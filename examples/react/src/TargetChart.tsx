'use client';

import { useState } from 'react';
import type { ChartData, Mark } from './chartData';

const WIDTH = 600;
const HEIGHT = 56;
const EDGE = 14;
const MIDDLE = HEIGHT / 2;

/** Draws where the figures of an indicator are, or lists them. It knows nothing of plans and loads no library. */
export function TargetChart({ id, name, marks }: ChartData) {
  const [isTable, setIsTable] = useState(false);
  return (
    <figure>
      {isTable ? <Table name={name} marks={marks} /> : <Chart id={id} name={name} marks={marks} />}
      <button
        type="button"
        aria-label={`Show as a ${isTable ? 'chart' : 'table'}: ${name}`}
        onClick={() => setIsTable(!isTable)}
      >
        {isTable ? 'Show as a chart' : 'Show as a table'}
      </button>
    </figure>
  );
}

function Chart({ id, name, marks }: ChartData) {
  const x = scaleFor(marks);
  // The latest figure is a bar, so that it never hides the baseline where they are the same.
  const latest = marks.find(({ kind }) => kind === 'latest');
  const others = marks.filter((mark) => mark !== latest);
  // The ids come from the data: an id made while rendering would be another one in the browser.
  const [titleId, descriptionId] = [`${id}-title`, `${id}-description`];
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${titleId} ${descriptionId}`}>
        <title id={titleId}>{name}</title>
        <desc id={descriptionId}>{marks.map(({ label, text }) => `${label}: ${text}`).join('; ')}.</desc>
        <line className="axis" x1={EDGE} x2={WIDTH - EDGE} y1={MIDDLE} y2={MIDDLE} />
        {latest && <Bar from={x(0)} to={x(latest.value)} />}
        {others.map((mark, index) => (
          <Shape key={index} mark={mark} x={x(mark.value)} />
        ))}
      </svg>
      <ul className="key">
        {marks.map((mark, index) => (
          <li key={index}>
            <svg viewBox="0 0 28 28" width="20" height="20" aria-hidden="true">
              <Shape mark={mark} x={14} y={14} />
            </svg>
            {mark.label}: <strong>{mark.text}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}

function Table({ name, marks }: Pick<ChartData, 'name' | 'marks'>) {
  return (
    <table>
      <caption>{name}</caption>
      <tbody>
        {marks.map(({ label, text }, index) => (
          <tr key={index}>
            <th scope="row">{label}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ from, to }: { readonly from: number; readonly to: number }) {
  return <rect className="latest" x={Math.min(from, to)} y={MIDDLE - 6} width={Math.abs(to - from)} height={12} />;
}

// Each kind has a shape of its own, so that nothing hangs on the colour.
function Shape({ mark, x, y = MIDDLE }: { readonly mark: Mark; readonly x: number; readonly y?: number }) {
  switch (mark.kind) {
    case 'baseline':
      return <circle className="baseline" cx={x} cy={y} r={7} />;
    case 'latest':
      return <rect className="latest" x={x - 6} y={y - 6} width={12} height={12} />;
    case 'comparator':
      return <path className="comparator" d={`M ${x} ${y - 9} l 9 9 l -9 9 l -9 -9 z`} />;
    case 'target':
      return <rect className="target" x={x - 2} y={y - 13} width={4} height={26} />;
  }
}

// Zero is always on it, and so is every mark.
function scaleFor(marks: readonly Mark[]): (value: number) => number {
  const values = marks.map(({ value }) => value);
  const from = Math.min(0, ...values);
  const to = Math.max(0, ...values);
  const part = (value: number): number => (to === from ? 0 : (value - from) / (to - from));
  return (value) => Math.round((EDGE + part(value) * (WIDTH - 2 * EDGE)) * 100) / 100;
}

import { type Mark, NATURAL_COLOURS } from '../scorecard.js';
import { type Rag, type Status, STATUSES_WORST_FIRST } from '../../model/status.js';
import { statusMark } from '../charts/shapes.js';
import { variationShapes } from '../charts/variationIcons.js';
import { tag } from './markup.js';

const ARROWS = { up: 'M8 14V3M3.5 7.5 8 3l4.5 4.5', down: 'M8 2v11M3.5 8.5 8 13l4.5-4.5', same: 'M2 8h12' } as const;

/** Writes the icon shapes that a page and its charts refer to, once. */
export function iconShapes(hasCharts: boolean): string {
  const shapeOf = (status: Status, rag: Rag): string =>
    tag('symbol', { id: shapeName(status, rag), viewBox: '0 0 20 20' }, statusMark(10, 10, status, rag, 'text'));
  const statuses = STATUSES_WORST_FIRST.flatMap((status) => [
    shapeOf(status, 'red'),
    ...(NATURAL_COLOURS[status] === undefined ? [shapeOf(status, 'amber')] : []),
  ]);
  const arrows = Object.entries(ARROWS).map(([name, d]) =>
    tag('symbol', { id: `csp-${name}`, viewBox: '0 0 16 16' }, `<path class="csp-s-text" d="${d}"/>`),
  );
  return tag(
    'svg',
    { class: 'csp-shapes', 'aria-hidden': 'true' },
    ...statuses,
    ...arrows,
    hasCharts ? variationShapes() : '',
  );
}

/** Writes the icon of a status in colour. The words next to it say the same. */
export function statusIcon({ status, rag }: Mark): string {
  return icon(shapeName(status, rag), ` csp-${rag}`);
}

/** Writes the arrow of a direction. The words next to it say the same. */
export function arrow(direction: keyof typeof ARROWS): string {
  return icon(`csp-${direction}`);
}

// Amber and red differ in shape as well.
function shapeName(status: Status, rag: Rag): string {
  return `csp-${status}${rag === 'amber' ? '-amber' : ''}`;
}

function icon(name: string, colour = ''): string {
  return tag('svg', { class: `csp-icon${colour}`, 'aria-hidden': 'true' }, `<use href="#${name}"/>`);
}

import type { Mark } from '../scorecard.js';
import { type Rag, type Status, STATUSES_WORST_FIRST } from '../../model/status.js';
import { statusMark } from '../charts/shapes.js';
import { variationShapes } from '../charts/variationIcons.js';
import { tag } from './markup.js';

const ARROWS = { up: 'M8 14V3M3.5 7.5 8 3l4.5 4.5', down: 'M8 2v11M3.5 8.5 8 13l4.5-4.5', same: 'M2 8h12' } as const;

/** Writes the drawings that the signs of a page and its charts refer to, once. */
export function iconShapes(hasCharts: boolean): string {
  const statuses = STATUSES_WORST_FIRST.map((status) =>
    tag('symbol', { id: `csp-${status}`, viewBox: '0 0 20 20' }, statusMark(10, 10, status, 'text')),
  );
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

/** Writes the sign of a status in a colour. The words next to it say the same. */
export function statusIcon({ status, rag }: Mark): string {
  return icon(status, rag);
}

/** Writes the arrow of a direction. The words next to it say the same. */
export function arrow(direction: keyof typeof ARROWS): string {
  return icon(direction);
}

function icon(name: Status | keyof typeof ARROWS, rag?: Rag): string {
  const colour = rag === undefined ? '' : ` csp-${rag}`;
  return tag('svg', { class: `csp-icon${colour}`, 'aria-hidden': 'true' }, `<use href="#csp-${name}"/>`);
}

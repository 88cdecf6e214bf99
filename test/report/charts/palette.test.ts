import { describe, expect, it } from 'vitest';
import { sparkline } from '../../../src/report.js';
import { CHART_STYLES, PALETTE, ROLES, withColours } from '../../../src/report/charts/palette.js';

const GROUNDS = ['light', 'dark'] as const;
// Text is written in these; amber, green and red only fill marks.
const TEXT_ROLES = ['ink', 'muted'] as const;
const MARK_ROLES = ROLES.filter((role) => role !== 'ground' && role !== 'grid');

// A rim of the ground runs around every mark and next to every line that crosses another: the ground is the neighbour.
describe.each(GROUNDS)('the palette on a %s background', (ground) => {
  const colours = PALETTE[ground];

  it.each(MARK_ROLES)('has %s with a contrast of 3:1 to the background', (role) => {
    expect(contrast(colours[role], colours.ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(TEXT_ROLES)('has %s with a contrast of 4.5:1, since it is used for text', (role) => {
    expect(contrast(colours[role], colours.ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the calculation of contrast', () => {
  it('follows WCAG 2.2', () => {
    // WCAG 2.2, relative luminance and contrast ratio: black on white is 21, and #767676 the lightest grey of 4.5.
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});

describe('the colours of a drawing', () => {
  const unit = { kind: 'percentage' } as const;
  const svg = (styles: 'inside' | 'page') => sparkline({ title: 'A', unit, figures: [{ value: 1 }], styles });

  it('are attributes as well, if the styles are inside', () => {
    expect(svg('inside')).toContain('class="csp-f-ground" fill="#ffffff"');
    expect(svg('inside')).toContain('class="csp-m-area" fill="#1d70b8" stroke="#ffffff" paint-order="stroke"');
    expect(withColours('<path class="csp-h-ink"/>')).toBe('<path class="csp-h-ink" fill="#ffffff" stroke="#0b0c0c"/>');
    expect(withColours('<path class="csp-t-ink"/>')).toBe(
      '<path class="csp-t-ink" fill="none" stroke="#0b0c0c" stroke-width="1"/>',
    );
    expect(withColours('<path class="csp-s-ink"/>')).toBe('<path class="csp-s-ink" fill="none" stroke="#0b0c0c"/>');
  });

  it('are left to the page if its style sheet has them', () => {
    expect(svg('page')).not.toMatch(/fill=|stroke=|<style/u);
  });
});

describe('the style sheet', () => {
  it('is one line that loads nothing', () => {
    expect(CHART_STYLES).not.toMatch(/[<&\n]|url|@import/u);
    for (const query of ['screen and (prefers-color-scheme:dark)', 'forced-colors:active']) {
      expect(CHART_STYLES).toContain(`@media ${query.startsWith('screen') ? query : `(${query})`}{.csp-chart{`);
    }
  });

  it('has every colour of both backgrounds', () => {
    for (const ground of GROUNDS) {
      for (const role of ROLES) expect(CHART_STYLES).toContain(`--csp-${role}:${PALETTE[ground][role]}`);
    }
  });
});

function contrast(first: string, second: string): number {
  const [lighter = 0, darker = 0] = [luminance(first), luminance(second)].sort((one, other) => other - one);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

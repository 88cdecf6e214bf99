/** What a colour is for. */
export type Role =
  | 'ground'
  | 'ink'
  | 'muted'
  | 'grid'
  | 'area'
  | 'other'
  | 'another'
  | 'limit'
  | 'concern'
  | 'green'
  | 'amber'
  | 'red'
  | 'grey';

/**
 * The colours on a light and on a dark ground. Each keeps 3:1 against the ground, and texts 4.5:1 (WCAG 2.2, 1.4.3 and
 * 1.4.11); where two marks touch, a rim of the ground runs between them. The grid is the one exception: it is
 * decoration, since every figure is in the text as well.
 */
export const PALETTE: Readonly<Record<'light' | 'dark', Readonly<Record<Role, string>>>> = {
  light: {
    ground: '#ffffff',
    ink: '#0b0c0c',
    muted: '#505a5f',
    grid: '#d8dbdd',
    area: '#1d70b8',
    other: '#00706b',
    another: '#6f3fa0',
    limit: '#6b7780',
    concern: '#c85000',
    green: '#00703c',
    amber: '#a86200',
    red: '#c4291a',
    grey: '#505a5f',
  },
  dark: {
    ground: '#14181c',
    ink: '#f3f2f1',
    muted: '#b7bec3',
    grid: '#3a434b',
    area: '#6cb6f5',
    other: '#4fd0c4',
    another: '#c8a6f0',
    limit: '#96a2ab',
    concern: '#ff9c4a',
    green: '#58c98a',
    amber: '#ffbf47',
    red: '#ff8574',
    grey: '#b7bec3',
  },
};

// Where the reader has chosen a few colours of their own, shapes and words have to do.
const FORCED: Partial<Record<Role, string>> = { ground: 'Canvas', grid: 'GrayText', area: 'LinkText' };

/** The order of the roles in the style sheet. */
export const ROLES = Object.keys(PALETTE.light) as readonly Role[];

/** The colours where the reader has chosen some of their own. */
export const FORCED_COLOURS = ROLES.map((role) => `--csp-${role}:${FORCED[role] ?? 'CanvasText'}`).join(';');

/** The fonts of the charts: every system has one of them, and the widths of all are known (see `textWidth`). */
export const FONTS = 'system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif';

/** The size of all text but headings. A chart for 320 pixels shown in 280 still has it at 12. */
export const TEXT_SIZE = 14;

/** The width of a line that says no other. */
export const LINE_WIDTH = 2;

/**
 * The style sheet of the charts: their colours on a light and on a dark ground, in print and where the reader has
 * chosen colours of their own. Every chart carries it, unless it was asked not to; then put it once into the page.
 *
 * A chart that carries it also holds the colours for a light ground as attributes: where a content security policy
 * forbids styles, nothing is lost but the dark ground. It is the same text in every chart, so one hash
 * in `style-src` lets all of them have it. Set the properties `--csp-…` on `.csp-chart` for colours of your own.
 *
 * @category Charts
 */
export const CHART_STYLES: string = styles();

/** A role, or the colour of the text around it. */
export type Ink = Role | 'text';

/** What is drawn in which colours. */
interface Paint {
  readonly fill?: Ink | undefined;
  readonly stroke?: Ink | undefined;
  readonly isThin?: boolean;
}

/**
 * The class that draws a line or a thin one, fills a shape, or draws a mark: one that is filled has a rim of the
 * ground, and one that is hollow is filled with the ground.
 */
export function paint({ fill, stroke, isThin = false }: Paint): { class: string } {
  if (fill === undefined) return { class: `csp-${isThin ? 't' : 's'}-${String(stroke)}` };
  if (stroke === undefined) return { class: `csp-f-${fill}` };
  return { class: stroke === 'ground' ? `csp-m-${fill}` : `csp-h-${stroke}` };
}

/** Adds the colours for a light ground to a drawing as attributes, for where there is no style sheet. */
export function withColours(drawing: string): string {
  return drawing.replace(/ class="csp-([fhmst])-([a-z]+)"/gu, (classes, kind: string, role: Role) => {
    const [colour, { ground }] = [PALETTE.light[role], PALETTE.light];
    const fill = kind === 's' || kind === 't' ? 'none' : kind === 'h' ? ground : colour;
    const stroke = kind === 'f' ? undefined : kind === 'm' ? ground : colour;
    return [
      `${classes} fill="${fill}"`,
      stroke === undefined ? '' : ` stroke="${stroke}"`,
      kind === 't' ? ' stroke-width="1"' : '',
      // A rim lies behind what it surrounds.
      stroke === ground ? ' paint-order="stroke"' : '',
    ].join('');
  });
}

function styles(): string {
  return [
    `.csp-chart{${colours('light')}}`,
    `@media screen and (prefers-color-scheme:dark){.csp-chart{${colours('dark')}}}`,
    '@media (forced-colors:active){.csp-chart{',
    FORCED_COLOURS,
    '}}',
    `.csp-chart{font:${String(TEXT_SIZE)}px ${FONTS};fill:var(--csp-ink);stroke-width:${String(LINE_WIDTH)};stroke-linejoin:round}`,
    ...ROLES.map((role) => `.csp-s-${role},.csp-t-${role},.csp-h-${role}{fill:none;stroke:var(--csp-${role})}`),
    ...ROLES.map((role) => `.csp-f-${role},.csp-m-${role}{fill:var(--csp-${role})}`),
    '[class^=csp-t-]{stroke-width:1}[class^=csp-h-]{fill:var(--csp-ground)}[class^=csp-m-]{stroke:var(--csp-ground);paint-order:stroke}',
    '.csp-wide{max-width:640px}.csp-narrow{max-width:400px}',
  ].join('');
}

function colours(ground: 'light' | 'dark'): string {
  return ROLES.map((role) => `--csp-${role}:${PALETTE[ground][role]}`).join(';');
}

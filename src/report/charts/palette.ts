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
 * The colours on a light and on a dark background. Each has a contrast of 3:1 with the background, and texts 4.5:1
 * (WCAG 2.2, 1.4.3 and 1.4.11); where two marks touch, a rim in the background colour separates them. The grid is the
 * exception: it is decoration, since every figure is also in the text.
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

// If the reader has set forced colours, shapes and words have to be enough.
const FORCED: Partial<Record<Role, string>> = { ground: 'Canvas', grid: 'GrayText', area: 'LinkText' };

/** The order of the roles in the style sheet. */
export const ROLES = Object.keys(PALETTE.light) as readonly Role[];

/** The colours to use if the reader has set forced colours. */
export const FORCED_COLOURS = ROLES.map((role) => `--csp-${role}:${FORCED[role] ?? 'CanvasText'}`).join(';');

/** The fonts of the charts: every system has one of them, and their widths are known (see `textWidth`). */
export const FONTS = 'system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif';

/** The size of all text except headings. It is still 12 when a chart made for 320 pixels is shown at 280. */
export const TEXT_SIZE = 14;

/** The default width of a line. */
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

/** The colours of a shape. */
interface Paint {
  readonly fill?: Ink | undefined;
  readonly stroke?: Ink | undefined;
  readonly isThin?: boolean;
}

/**
 * Returns the class for a line or a thin line, a filled shape, or a mark. A filled mark has a rim in the background
 * colour, and a hollow one is filled with it.
 */
export function paint({ fill, stroke, isThin = false }: Paint): { class: string } {
  if (fill === undefined) return { class: `csp-${isThin ? 't' : 's'}-${String(stroke)}` };
  if (stroke === undefined) return { class: `csp-f-${fill}` };
  return { class: stroke === 'ground' ? `csp-m-${fill}` : `csp-h-${stroke}` };
}

/** Adds the colours for a light background to a drawing as attributes, for pages without the style sheet. */
export function withColours(drawing: string): string {
  return drawing.replace(/ class="csp-([fhmst])-([a-z]+)"/gu, (classes, kind: string, role: Role) => {
    const [colour, { ground }] = [PALETTE.light[role], PALETTE.light];
    const fill = kind === 's' || kind === 't' ? 'none' : kind === 'h' ? ground : colour;
    const stroke = kind === 'f' ? undefined : kind === 'm' ? ground : colour;
    return [
      `${classes} fill="${fill}"`,
      stroke === undefined ? '' : ` stroke="${stroke}"`,
      kind === 't' ? ' stroke-width="1"' : '',
      // A rim is drawn behind the shape it surrounds.
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
    '}.csp-t-grid{opacity:.35}}',
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

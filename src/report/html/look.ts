import { CommunitySafetyError } from '../../errors/communitySafetyError.js';
import { requireKeys, requireText } from '../../errors/require.js';
import { show } from '../../errors/show.js';
import { PALETTE } from '../charts/palette.js';

/**
 * The colours of a partnership on a page, each as `#rrggbb`. Text in these colours is checked to be readable, with a
 * contrast of 4.5 to 1 (WCAG 2.2, 1.4.3). The colours of statuses are the same on every page.
 *
 * @category Documents
 */
export interface ReportColours {
  /** The band at the head of the page: blue if left out. */
  readonly banner?: string | undefined;
  /** The name in the band: white if left out. */
  readonly bannerText?: string | undefined;
  /** Links on a light background: blue if left out. */
  readonly link?: string | undefined;
}

const LEAST_CONTRAST = 4.5;
const COLOUR = /^#[\da-f]{6}$/iu;
const LOGO = /^data:image\/(?:png|jpeg|gif|webp|svg\+xml);base64,[\da-z+/]+={0,2}$/iu;
const WHITE = '#ffffff';

/** Returns the styles of a page in the colours of a partnership, or nothing if it has none. */
export function stylesOf(colours: ReportColours | undefined): string {
  if (colours === undefined) return '';
  const { banner, bannerText, link } = requireKeys(colours, ['banner', 'bannerText', 'link'], 'colours');
  for (const [name, colour] of Object.entries({ banner, bannerText, link })) {
    if (colour !== undefined) requireColour(colour, `colours.${name}`);
  }
  requireContrast(['colours.bannerText', bannerText ?? WHITE], ['colours.banner', banner ?? PALETTE.light.area]);
  requireContrast(['colours.link', link ?? PALETTE.light.area], ['the white of the page', WHITE]);
  return [
    banner === undefined ? '' : `.csp-page{--csp-banner:${banner}}`,
    bannerText === undefined ? '' : `.csp-page{--csp-banner-text:${bannerText}}`,
    // The dark background keeps its own link colour.
    link === undefined ? '' : `@media not all and (prefers-color-scheme:dark){.csp-page{--csp-link:${link}}}`,
  ].join('');
}

/** Refuses a logo that would have to be fetched, or is not a picture. */
export function requireLogo(logo: string): void {
  requireText(logo, 'logo');
  if (LOGO.test(logo)) return;
  throw new CommunitySafetyError(
    'INVALID_ARGUMENT',
    'logo must be a picture as a data URL in base64, such as "data:image/png;base64,…". A page asks for no other file.',
    { argument: 'logo', value: logo },
  );
}

function requireColour(colour: string, name: string): void {
  if (typeof colour === 'string' && COLOUR.test(colour)) return;
  throw new CommunitySafetyError(
    'INVALID_ARGUMENT',
    `${name} must be a colour such as "#1d70b8", not ${show(colour)}.`,
    { argument: name, value: colour },
  );
}

function requireContrast(
  [name, colour]: readonly [name: string, colour: string],
  [ground, behind]: readonly [name: string, colour: string],
): void {
  const [lighter, darker] = [luminance(colour), luminance(behind)].sort((one, other) => other - one) as [
    number,
    number,
  ];
  const contrast = (lighter + 0.05) / (darker + 0.05);
  if (contrast >= LEAST_CONTRAST) return;
  // Rounded down, so that a contrast that is too low never looks sufficient.
  const words = (Math.floor(contrast * 10) / 10).toFixed(1);
  throw new CommunitySafetyError(
    'INVALID_ARGUMENT',
    `${name} (${colour}) cannot be read on ${ground} (${behind}): the contrast is ${words} to 1, and has to be at least 4.5. Make one of the two darker or lighter.`,
    { argument: name, value: colour, contrast },
  );
}

// WCAG 2.2, relative luminance.
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

import { requireKeys, requireOneOf } from '../../errors/require.js';
import { CommunitySafetyError } from '../../errors/communitySafetyError.js';
import { show } from '../../errors/show.js';
import { checkDecimals } from '../../exact/exact.js';

/**
 * The width a chart is drawn for: `wide` for 640 pixels, `narrow` for 320, as on a phone. It fills the available width,
 * and its text is 14 pixels high at the width it is drawn for.
 *
 * @category Charts
 */
export type ChartLayout = 'wide' | 'narrow';

/**
 * The options that every chart has.
 *
 * @category Charts
 */
export interface ChartOptions {
  /**
   * The `id` of the chart in its page, from which those inside are made: letters, digits, `-`, `_` and `.`, a letter
   * first. Made from what the chart shows if left out, so that only two equal charts in one page need one.
   */
  readonly id?: string | undefined;
  /** The width it is drawn for: `wide` if left out. */
  readonly layout?: ChartLayout | undefined;
  /**
   * Whether it has a heading that names what it shows: true if left out. It always has a title for screen readers.
   */
  readonly heading?: boolean | undefined;
  /**
   * Whether it includes its style sheet, `CHART_STYLES`, or leaves it to the page: `inside` if left out. With `page`,
   * it has no colours or font of its own.
   */
  readonly styles?: 'inside' | 'page' | undefined;
  /**
   * How many decimals its figures are printed with: 0 to 20. Where it is left out, as many as the figure has, and of a
   * figure with more than four no more than show three digits.
   */
  readonly decimals?: number | undefined;
}

/** The options of a chart, with defaults filled in. */
export interface Setting {
  readonly id: string | undefined;
  readonly layout: ChartLayout;
  readonly width: number;
  readonly hasHeading: boolean;
  /** Whether it is part of a report page, which says the status next to it. */
  readonly isPanel: boolean;
  readonly hasStyles: boolean;
  readonly decimals: number | undefined;
}

/** How a chart is drawn as part of a report page, which has its heading and its styles. */
export const PANEL: Setting = {
  id: undefined,
  layout: 'narrow',
  width: 368,
  hasHeading: false,
  isPanel: true,
  hasStyles: false,
  decimals: undefined,
};

const WIDTHS: Readonly<Record<ChartLayout, number>> = { wide: 640, narrow: 320 };
const OPTIONS = ['id', 'layout', 'heading', 'styles', 'decimals'];
const ID = /^[a-z][\w.-]{0,199}$/iu;

/** Refuses unknown keys in the input of a chart. Returns the input without nulls, and its options. */
export function readChart<Input extends ChartOptions>(
  given: Input,
  name: string,
  keys: readonly string[],
  options: readonly string[] = OPTIONS,
): { readonly input: Input; readonly setting: Setting } {
  const input = requireKeys(given, [...keys, ...options], `The argument of ${name}`);
  const { id, layout = 'wide', heading = true, styles = 'inside', decimals } = input;
  if (id !== undefined) requireId(id);
  requireOneOf(layout, ['wide', 'narrow'], 'layout');
  requireOneOf(heading, [true, false], 'heading');
  requireOneOf(styles, ['inside', 'page'], 'styles');
  checkDecimals(decimals);
  return {
    input,
    setting: {
      id,
      layout,
      width: WIDTHS[layout],
      hasHeading: heading,
      isPanel: false,
      hasStyles: styles === 'inside',
      decimals,
    },
  };
}

function requireId(id: unknown): void {
  if (typeof id === 'string' && ID.test(id)) return;
  throw new CommunitySafetyError(
    'INVALID_ARGUMENT',
    `id must be letters, digits, -, _ and ., a letter first, not ${show(id)}.`,
    { argument: 'id', value: id },
  );
}

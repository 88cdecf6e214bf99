import { element, replace } from './element.js';

const OF_PLAN = [
  ['page', 'The finished page (HTML)', 'To publish, to send or to print.'],
  ['json', 'The plan (JSON)', 'Everything: open it here again, or give it to the command line.'],
  ['workbook', 'The tables (Excel)', 'A sheet for each table of the plan.'],
  ['indicators', 'The indicators (CSV)'],
  ['outturns', 'The outturns (CSV)'],
  ['scorecard', 'The scorecard (CSV)', 'A row for each indicator, with its status.'],
];

/** Shows what can be saved. */
export function showSave(root, { state, result, isBusy, told }, { save, print }) {
  const isReady = result?.ok === true && !isBusy;
  const button = (format, words, hint, isPossible, does) =>
    element(
      'li',
      {},
      element(
        'button',
        {
          type: 'button',
          id: `save-${format}`,
          'aria-disabled': isPossible ? undefined : 'true',
          onclick: () => isPossible && does(),
        },
        words,
      ),
      hint && element('small', {}, hint),
    );
  replace(
    root,
    !isReady
      && element(
        'p',
        {},
        isBusy
          ? 'Wait until the work is done.'
          : 'You can save a plan once it has been evaluated. The cells can be saved as they are.',
      ),
    element(
      'ul',
      { class: 'wb-save' },
      ...OF_PLAN.map(([format, words, hint]) => button(format, words, hint, isReady, () => save(format))),
      button('print', 'Print the scorecard', undefined, isReady && Boolean(result.html), print),
      button(
        'tables',
        'The cells as they are (Excel)',
        'Includes unresolved problems, so you can carry on later.',
        state.kind !== 'none' && !isBusy,
        () => save('tables'),
      ),
    ),
    element('p', { id: 'saved', role: 'status' }, told ?? ''),
  );
}

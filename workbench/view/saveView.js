import { element, replace } from './element.js';

const OF_PLAN = [
  ['json', 'The plan (JSON)', 'Everything: open it here again, or give it to the command line.'],
  ['workbook', 'The tables (Excel)', 'A sheet for each table of the plan.'],
  ['indicators', 'The indicators (CSV)'],
  ['outturns', 'The outturns (CSV)'],
  ['scorecard', 'The scorecard (CSV)', 'A row for each indicator, with its status.'],
];

/** Shows what can be saved: the finished page first, then the rest. */
export function showSave(root, { state, result, isBusy, told }, { save, print }) {
  const isReady = result?.ok === true && !isBusy;
  const button = (format, words, isPossible, does = () => save(format), look = undefined) =>
    element(
      'button',
      {
        ...{ type: 'button', class: look, id: `save-${format}` },
        'aria-disabled': isPossible ? undefined : 'true',
        onclick: () => isPossible && does(),
      },
      words,
    );
  const item = (control, hint) => element('li', {}, control, hint && element('small', {}, hint));
  replace(
    root,
    !isReady
      && element(
        'p',
        {},
        isBusy
          ? 'Wait until the work is done.'
          : 'You can save a plan once it has been evaluated. The tables can be saved as they stand.',
      ),
    element(
      'p',
      { class: 'wb-page' },
      button('page', 'The finished page (HTML)', isReady, undefined, 'wb-first'),
      element('small', {}, 'To publish, to send or to print.'),
    ),
    element('h3', {}, 'Other formats'),
    element(
      'ul',
      { class: 'wb-save' },
      ...OF_PLAN.map(([format, words, hint]) => item(button(format, words, isReady), hint)),
      item(button('print', 'Print the scorecard', isReady && Boolean(result.html), print)),
      item(
        button('tables', 'The tables as they stand (Excel)', state.kind !== 'none' && !isBusy),
        'Includes unresolved problems, so you can carry on later.',
      ),
    ),
    element('p', { id: 'saved', role: 'status' }, told ?? ''),
  );
}

import { element, replace } from './element.js';

const OF_PLAN = [
  ['json', 'Save the plan (JSON)', 'Everything: open it here again, or give it to the command line.'],
  ['workbook', 'Save the tables (Excel)', 'A sheet for each table of the plan.'],
  ['indicators', 'Save the indicators (CSV)', 'A row for each indicator, with its baseline and target.'],
  ['outturns', 'Save the outturns (CSV)', 'A row for each figure.'],
  ['scorecard', 'Save the scorecard (CSV)', 'A row for each indicator, with its status.'],
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
  const item = (control, hint) => element('li', {}, control, element('small', {}, hint));
  replace(
    root,
    !isReady
      && element(
        'p',
        {},
        isBusy
          ? 'Wait until the work is done.'
          : 'You can save a plan once it has been evaluated. You can save its tables now.',
      ),
    element(
      'p',
      { class: 'wb-page' },
      button('page', 'Save the finished page (HTML)', isReady, undefined, 'wb-first'),
      element('small', {}, 'To publish, to send or to print.'),
    ),
    element('p', { class: 'wb-page' }, button('print', 'Print the scorecard', isReady && Boolean(result.html), print)),
    element('h3', {}, 'Other formats'),
    element(
      'ul',
      { class: 'wb-save' },
      ...OF_PLAN.map(([format, words, hint]) => item(button(format, words, isReady), hint)),
      item(
        button('tables', 'Save unfinished tables (Excel)', state.kind !== 'none' && !isBusy),
        'The cells as they are now, with any problems, so you can carry on later.',
      ),
    ),
    element('p', { id: 'saved', role: 'status' }, told ?? ''),
  );
}

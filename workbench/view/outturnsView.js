import { choice, counted, element, field, replace } from './element.js';

/** Shows a form that adds an outturn, and where those of a file are opened. */
export function outturnsView(root, actions) {
  let last = '';
  return {
    show: ({ state, result }) => {
      const { indicators, observations } = result?.short ?? { indicators: [] };
      if (state.kind === 'none' || indicators.length === 0) {
        replace(root, element('p', {}, 'Outturns are added once the indicators are read.'));
        return;
      }
      const options = indicators.slice(0, 1000).map(({ id, name }) => [id, name]);
      const form = element(
        'form',
        { class: 'wb-fields', novalidate: true },
        field('Indicator', choice({ id: 'outturn-indicator', name: 'indicator' }, options, last)),
        field(
          'Period',
          element('input', { id: 'outturn-period', name: 'period', autocomplete: 'off' }),
          'For example, 2026/27, 2026/27 Q1 or March 2027.',
        ),
        field(
          'Figure',
          element('input', { id: 'outturn-value', name: 'value', autocomplete: 'off' }),
          'A plain number, such as 25.4.',
        ),
        element(
          'p',
          { class: 'wb-actions' },
          element('button', { type: 'submit', id: 'outturn-add' }, 'Add this outturn'),
        ),
      );
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        const given = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
        last = given.indicator;
        if (actions.add(given)) form.reset();
        document.getElementById('outturn-period')?.focus();
      });
      replace(
        root,
        element(
          'p',
          {},
          `${counted(observations, 'outturn')} so far. They are in the cells, in the table Outturns, or in columns of the indicators.`,
        ),
        form,
      );
    },
  };
}

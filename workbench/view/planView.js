import { formatPeriod, parsePeriod } from 'community-safety-plan';
import { element, field, replace } from './element.js';

const FACTS = [
  ['title', 'Title of the plan'],
  ['partnership', 'Partnership'],
  ['area', 'Area', 'For example, Maidstone. Optional.'],
  [
    'period',
    'The plan runs for',
    'For example, April 2026 to March 2029. If left empty: from the first baseline to the last due date.',
  ],
];

/** Shows what the plan is, and the day of the status. */
export function showPlan(root, { state, result }, { state: stateFact, date }) {
  const { facts, day, base, rows } = state;
  const problems = (result?.problems ?? []).filter(
    ({ table, line }) => table === 'day' || (table === 'plan' && (line === undefined || rows.plan.length === 0)),
  );
  const isStated = base !== null || rows.plan.length > 0;
  const factFields = FACTS.map(([name, label, hint]) =>
    field(
      label,
      element('input', {
        id: `fact-${name}`,
        value: facts[name],
        autocomplete: 'off',
        spellcheck: 'false',
        onchange: ({ target: { value } }) => stateFact(name, value, label),
      }),
      hint,
    ),
  );
  const isWrong = problems.some(({ table }) => table === 'day');
  const days = element('input', {
    id: 'day',
    value: dayIn(day) === undefined ? day : formatPeriod(day),
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-invalid': isWrong ? 'true' : undefined,
    onchange: ({ target }) => {
      // Taken over, so that it is shown in words and not as it was typed.
      target.defaultValue = target.value;
      date(dayIn(target.value) ?? target.value.trim());
    },
  });
  replace(
    root,
    problems.length > 0
      && element('ul', { class: 'wb-refused' }, ...problems.map(({ message }) => element('li', {}, message))),
    isStated
      ? element('p', {}, 'The file says what the plan is.')
      : element('div', { class: 'wb-fields' }, ...factFields),
    result?.periodTaken
      && element(
        'p',
        { class: 'wb-hint' },
        `Nothing says which days the plan runs between. ${formatPeriod(result.periodTaken.start)} to ${formatPeriod(result.periodTaken.end)} is taken: from the first baseline, or the first figure of an indicator without one, to the last due date.`,
      ),
    field('Status on', days, 'For example, 30 June 2027. Figures for a period that ends later do not count.'),
  );
}

// As data, however it is written.
function dayIn(text) {
  const { ok, kind, start } = parsePeriod(text);
  return ok && kind === 'day' ? start : undefined;
}

import { formatPeriod, POLARITIES } from 'community-safety-plan';
import { choice, element, field, replace } from './element.js';

const MOST_ROWS = 100;
const WORDS = new Map([
  ...POLARITIES.map(({ value, label }) => [value, label]),
  ['target', 'It is the target'],
  ['no-target', 'There is no target'],
  ['outturn', 'Figures of the area'],
  ['baseline', 'The baseline'],
  ['comparison', 'Figures of another area'],
  ['note', 'Words to keep'],
  ['none', 'Nothing that the plan needs'],
  ['or-better', 'Yes, it is as good'],
  ['within', 'No, it has to be within the range'],
]);
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Shows what the tables leave open, and what was answered. */
export function showQuestions(root, { state, result }, actions) {
  const questions = result?.questions ?? [];
  const answered = Object.entries(state.answers);
  const form = element(
    'form',
    {
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        const answers = answersIn(event.target, questions);
        event.target.reset();
        actions.answer(answers);
      },
    },
    ...questions.map(questionField),
    questions.length > 0 && element('button', { type: 'submit', id: 'answer' }, 'Use these answers'),
  );
  replace(
    root,
    questions.length === 0 && element('p', {}, result === undefined ? 'None yet.' : 'No questions left.'),
    questions.length > 0 && form,
    ...(result?.passedOver ?? []).map((message) =>
      element(
        'p',
        { class: 'wb-refused' },
        'What you said before does not fit any more, and is passed over. ',
        message,
      ),
    ),
    answered.length > 0 && answeredList(answered, actions.askAgain),
  );
}

function questionField({ id, question, choices, appliesTo, isNeeded }) {
  const words = `${question}${isNeeded ? '' : ' You may leave this open.'}`;
  const isByRow = choices.length > 0 && appliesTo.length > 1 && appliesTo.length <= MOST_ROWS;
  const name = `answer-${id}`;
  if (choices.length === 0) {
    const input = element('input', { id: name, name, autocomplete: 'off', spellcheck: 'false' });
    return element('div', { class: 'wb-question' }, field(words, input));
  }
  return element(
    'fieldset',
    { class: 'wb-question' },
    element('legend', {}, words),
    ...choices.map((value, at) =>
      element(
        'label',
        { class: 'wb-radio' },
        element('input', { type: 'radio', name, value, id: `${name}-${at}` }),
        wordsFor(value),
      ),
    ),
    isByRow && byRow(name, id, choices, appliesTo),
  );
}

// One answer stands for all, but for the rows that have their own.
function byRow(name, id, choices, appliesTo) {
  const options = [['', 'As above'], ...choices.map((value) => [value, wordsFor(value)])];
  return element(
    'details',
    {},
    element('summary', { id: `${name}-rows` }, 'Answer row by row'),
    ...appliesTo.map(({ line, name: row }, at) =>
      field(
        `Row ${line}: ${row}`,
        choice({ id: `${name}-row-${at}`, name: `${name}-row`, 'data-row': row }, options, ''),
      ),
    ),
  );
}

function answersIn(form, questions) {
  const data = new FormData(form);
  const answers = questions.flatMap(({ id }) => {
    const forAll = (data.get(`answer-${id}`) ?? '').trim();
    const rows = [...form.elements].filter(({ name, value }) => name === `answer-${id}-row` && value !== '');
    if (rows.length === 0) return forAll === '' ? [] : [[id, forAll]];
    const own = rows.map(({ dataset, value }) => [dataset.row, value]);
    return [[id, Object.fromEntries(forAll === '' ? own : [...own, ['*', forAll]])]];
  });
  return Object.fromEntries(answers);
}

function answeredList(answered, askAgain) {
  return element(
    'div',
    {},
    element('h3', {}, 'Answered'),
    element(
      'ul',
      { class: 'wb-answered' },
      ...answered.map(([id, answer]) =>
        element(
          'li',
          {},
          `${nameOf(id)}: ${answerWords(answer)} `,
          element(
            'button',
            { type: 'button', id: `again-${id}`, onclick: () => askAgain(id) },
            `Ask again: ${nameOf(id)}`,
          ),
        ),
      ),
    ),
  );
}

function answerWords(answer) {
  if (typeof answer === 'string') return wordsFor(answer);
  return Object.entries(answer)
    .map(([row, value]) => `${row === '*' ? 'the others' : row}: ${wordsFor(value)}`)
    .join('; ');
}

function nameOf(id) {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function wordsFor(value) {
  if (DAY.test(value)) return formatPeriod(value);
  return WORDS.get(value) ?? value;
}

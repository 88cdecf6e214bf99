// The workbench: the state of the work and its history, the worker that reads and evaluates, and the parts of the page.
import { changed, historyOf, redone, undone } from './history.js';
import { startJobs } from './jobs.js';
import { forget, isOff, keep, kept, switchKeeping } from './keep.js';
import * as change from './state.js';
import { cellsView } from './view/cellsView.js';
import { showColumns } from './view/columnsView.js';
import { counted } from './view/element.js';
import { showFile } from './view/fileView.js';
import { outturnsView } from './view/outturnsView.js';
import { showPlan } from './view/planView.js';
import { showQuestions } from './view/questionsView.js';
import { scorecardView, showAudit, summaryOf } from './view/resultView.js';
import { showSave } from './view/saveView.js';
import indicatorsCsv from '../examples/templates/indicators.csv';
import observationsCsv from '../examples/templates/observations.csv';

// The build puts the text of the worker in the place of WORKER_SCRIPT.
// What takes longer is said and can be stopped.
const PATIENCE = 250;
const PAUSE = 400;
// The invented table has figures up to then.
const EXAMPLE = { file: 'Invented plan.csv', day: '2027-06-30' };

const at = (id) => document.getElementById(id);
let history = historyOf(kept() ?? change.emptyState(today()));
let result;
let key = 0;
let isBusy = false;
let isShownWhole = false;
let told = {};
let saved;
let waiting;
let keeping;

const jobs = startJobs(WORKER_SCRIPT, { onProgress: showProgress, onEnd: hideProgress });
const cells = cellsView(at('cells-view'), {
  change: (table, line, column, text, what) => apply(change.withCell(history.now, table, line, column, text), what),
  addRow: (table) => apply(change.withNewRow(history.now, table), 'a row added'),
  takeOut: (table, line, ofPriority) =>
    apply(change.withoutRow(history.now, table, line, ofPriority), `row ${line} taken out`),
  leaveOut: (problems) =>
    apply(change.withLeftOut(history.now, problems), problems.length > 0 ? 'going on without them' : 'putting it back'),
});
const outturns = outturnsView(at('outturns-view'), { add: addOutturn });
const scorecard = scorecardView(at('scorecard-view'), { showWhole });

at('tool').hidden = false;
// The link to the site would lead nowhere from a file.
if (location.protocol === 'file:') at('site')?.removeAttribute('href');
at('keep').checked = !isOff();
listen();
show();
if (history.now.kind !== 'none') void work();

function apply(state, what) {
  const next = changed(history, state, what);
  if (next === history) return;
  history = next;
  whenReleased(settle);
}

// A change is taken over while the focus is on its way to another field, or a button is being pressed: what is shown anew
// before that is done would be missed.
function whenReleased(goOn) {
  const pressed = 'button:active, a:active, select:active, input:active, [role=gridcell]:active';
  if (document.querySelector(pressed) === null) setTimeout(goOn);
  else addEventListener('pointerup', () => setTimeout(goOn), { once: true });
}

// After each change: the page shows it, the browser keeps it, and the worker works it out.
function settle() {
  saved = undefined;
  isShownWhole = false;
  keepSoon();
  if (history.now.kind === 'none') {
    key += 1;
    jobs.stop();
    result = undefined;
    show();
    say('Nothing is open.');
  } else void work();
}

async function work() {
  key += 1;
  const own = key;
  isBusy = true;
  show();
  const { is, result: worked, error } = await jobs.run({ is: 'work', state: history.now, key: own, isShownWhole });
  if (own !== key) return;
  isBusy = false;
  at('again').hidden = is === 'done';
  // What was worked out before is not that of the tables any more.
  result = is === 'done' ? worked : result && { ...result, ok: false };
  show();
  say(is === 'done' ? resultInWords(worked) : is === 'stopped' ? STOPPED : `This could not be worked out. ${error}`);
}

const STOPPED = 'Stopped. Nothing was worked out since your last change.';

function resultInWords({ ok, problemCount, questions, problems, short, waiting: rows, leftOut }) {
  if (ok) {
    const without = leftOut.length === 0 ? '' : ` What has ${counted(leftOut.length, 'problem')} is left out.`;
    return `Evaluated: ${summaryOf(short.summary)}. ${foundInWords(short.findingCount)}${without}`;
  }
  const needed = questions.filter(({ isNeeded }) => isNeeded).length;
  const parts = [
    ...(problemCount > 0 || problems.length > 0 ? [counted(Math.max(problemCount, problems.length), 'problem')] : []),
    ...(needed > 0 ? [`${counted(needed, 'question')} to answer`] : []),
  ];
  const wait = rows > 0 ? ` ${counted(rows, 'row')} can be read but for that.` : '';
  return `${parts.join(' and ')}. Nothing is evaluated until then.${wait}`;
}

function foundInWords(count) {
  return count === 0 ? 'Nothing was found that does not add up.' : `${counted(count, 'thing')} to look at in the plan.`;
}

function show() {
  const { past, future, now: state } = history;
  const model = { state, result, isBusy, told };
  showFile(at('file-view'), model, {
    use: (index, use, label) => apply(change.withUse(state, index, use), `use of ${label}`),
  });
  showColumns(at('columns-view'), model, {
    mean: (heading, meaning) => apply(change.withMeaning(history.now, heading, meaning), `what ${heading} means`),
  });
  showQuestions(at('questions-view'), model, {
    answer: (answers) => {
      if (Object.keys(answers).length === 0) say('No answer was chosen.');
      else apply(change.withAnswers(history.now, answers, result.questions), 'answers');
    },
    askAgain: (id) => apply(change.withoutAnswer(history.now, id), 'an answer taken back'),
  });
  cells.show(model);
  outturns.show(model);
  showPlan(at('plan-view'), model, {
    state: (name, text, label) => apply(change.withFact(history.now, name, text), label),
    date: (day) => apply(change.withDay(history.now, day), 'the day'),
  });
  showAudit(at('audit-view'), model);
  scorecard.show(model);
  showSave(at('save-view'), { ...model, told: saved }, { save, print: () => globalThis.print() });
  document.title = result?.ok ? result.short.title : 'Workbench: community-safety-plan';
  const isEmpty = state.kind === 'none';
  showChoice(isEmpty);
  for (const part of document.querySelectorAll('#tool > nav, #tool > section:not(#file)')) part.hidden = isEmpty;
  at('follows').hidden = !isEmpty;
  at('forget').parentElement.hidden = isEmpty && past.length === 0;
  at('steps-back').hidden = isEmpty && past.length === 0 && future.length === 0;
  at('go').hidden = result?.ok !== true || isBusy;
  nameButton(at('undo'), 'Undo', past.at(-1));
  nameButton(at('redo'), 'Redo', future[0]);
}

// Once a file is open the next step matters, and the box for a file is folded. The focus is not lost with it.
function showChoice(isEmpty) {
  const another = at('choose-another');
  if (another.hidden === isEmpty) return;
  const hadFocus = at('choose').contains(document.activeElement);
  another.hidden = isEmpty;
  at('choose').open = isEmpty;
  if (hadFocus) (isEmpty ? at('file-input') : another).focus();
}

function nameButton(button, word, step) {
  button.textContent = step === undefined ? word : `${word}: ${step.what}`;
  if (step === undefined) button.setAttribute('aria-disabled', 'true');
  else button.removeAttribute('aria-disabled');
}

function listen() {
  at('file-input').addEventListener('change', ({ target }) => void openFrom(target, openFile));
  at('outturns-input').addEventListener('change', ({ target }) => void openFrom(target, openOutturns));
  at('example').addEventListener('click', () => void openExample());
  at('undo').addEventListener('click', () => go(undone));
  at('redo').addEventListener('click', () => go(redone));
  at('stop').addEventListener('click', () => jobs.stop());
  at('again').addEventListener('click', () => void work());
  at('forget').addEventListener('click', forgetAll);
  at('keep').addEventListener('change', () => {
    switchKeeping(at('keep').checked);
    keepNow();
  });
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    at('drop').classList.add('wb-over');
  });
  document.addEventListener('dragleave', () => at('drop').classList.remove('wb-over'));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    at('drop').classList.remove('wb-over');
    const [file] = event.dataTransfer.files;
    if (file) void openFile(file);
  });
  document.addEventListener('keydown', (event) => {
    const { key: pressed, ctrlKey, metaKey, shiftKey, target } = event;
    if (!(ctrlKey || metaKey) || target.closest('input:not([type=checkbox], [type=radio], [type=file]), textarea'))
      return;
    const letter = pressed.toLowerCase();
    if (letter !== 'z' && letter !== 'y') return;
    event.preventDefault();
    go(letter === 'y' || shiftKey ? redone : undone);
  });
  addEventListener('pagehide', keepNow);
}

function go(way) {
  const next = way(history);
  if (next.now === history.now) return;
  history = next;
  settle();
}

async function openFrom(input, open) {
  const [file] = input.files;
  if (file) await open(file);
  // So that the same file can be chosen again once it was mended.
  input.value = '';
}

async function read(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { is, result: opened, error } = await jobs.run({ is: 'open', file: file.name, bytes }, [bytes.buffer]);
  if (is === 'done') return opened;
  return is === 'failed' ? { ok: false, problems: [`It could not be read. ${error}`] } : undefined;
}

async function openFile(file) {
  const opened = await read(file);
  if (opened === undefined) return;
  told = { problems: opened.problems, notes: opened.notes };
  // The day of the example is not that of anything else.
  const { now } = history;
  const before = now.file === EXAMPLE.file ? change.withDay(now, today()) : now;
  if (opened.ok) apply(change.withFile(before, opened), `opening ${file.name}`);
  else {
    show();
    say('The file was not opened.');
  }
}

async function openOutturns(file) {
  const opened = await read(file);
  if (opened === undefined) return;
  told = { problems: opened.problems, notes: opened.notes };
  if (!opened.ok) {
    show();
    say(`The file was not opened. ${opened.problems[0]}`);
    return;
  }
  const { sheets } = opened;
  const { rows } = sheets.find(({ label }) => /^(?:observations|outturns)$/iu.test(label)) ?? sheets[0];
  apply(change.withOutturns(history.now, rows), `opening ${file.name}`);
}

// The templates that the command line writes.
async function openExample() {
  const fileOf = (text, name) => new File([text.replaceAll('Example: ', '')], name);
  const table = await read(fileOf(indicatorsCsv, EXAMPLE.file));
  const later = table && (await read(fileOf(observationsCsv, 'Invented outturns.csv')));
  if (later === undefined) return;
  told = {};
  const state = change.withOutturns(change.withFile(history.now, table), later.sheets[0].rows);
  const dated = change.withDay(state, EXAMPLE.day);
  const named = change.withFact(dated, 'partnership', 'Invented partnership');
  apply(change.withFact(named, 'period', 'April 2026 to March 2029'), 'opening the invented table');
}

function addOutturn(given) {
  if (given.period === '' || given.value === '') {
    say('An outturn needs a period and a figure.');
    return false;
  }
  const state = change.withOutturn(history.now, given);
  if (state === undefined) {
    say('The table of outturns has another shape. Write the figure into its cells.');
    return false;
  }
  apply(state, 'an outturn added');
  return true;
}

function showWhole() {
  isShownWhole = true;
  void work();
}

async function save(format) {
  isBusy = true;
  show();
  const { is, result: file, error } = await jobs.run({ is: 'save', format, state: history.now, key });
  isBusy = false;
  if (is === 'done') {
    download(file);
    saved = `Saved: ${file.name}. ${file.note ?? ''}`;
  } else saved = is === 'stopped' ? 'Nothing was saved.' : `Nothing was saved. ${error}`;
  show();
}

function download({ name, type, content }) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function keepSoon() {
  clearTimeout(keeping);
  keeping = setTimeout(keepNow, PAUSE);
}

function keepNow() {
  clearTimeout(keeping);
  if (!at('keep').checked) {
    forget();
    at('kept').textContent = '';
  } else if (history.now.kind !== 'none') {
    at('kept').textContent = keep(history.now) ? '' : 'This browser does not keep it. Save what you need.';
  }
}

function forgetAll() {
  forget();
  told = {};
  history = historyOf(change.emptyState(today()));
  settle();
  at('file-input').focus();
  say('Forgotten: nothing of your work is in this browser any more.');
}

function showProgress({ step, of, words }) {
  at('bar').max = of;
  at('bar').value = step;
  at('step').textContent = words;
  waiting ??= setTimeout(() => {
    at('progress').hidden = false;
    say(`${at('step').textContent} …`);
  }, PATIENCE);
  if (!at('progress').hidden) say(`${words} …`);
}

function hideProgress() {
  clearTimeout(waiting);
  waiting = undefined;
  at('progress').hidden = true;
}

function say(words) {
  at('said').textContent = words;
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

// Elements, from their names, attributes and children. Whatever a file says goes in as text.

/** Makes an element. An attribute that is `false` or nothing is left out; one that begins with `on` is a listener. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/**
 * Shows other children. The focus goes back to where it was, by the id of its element, or to the heading of the section
 * where that is gone; and what was typed or chosen and not taken over yet stays.
 */
export function replace(root, ...children) {
  const { activeElement } = document;
  const hasFocus = root.contains(activeElement);
  const started = [...root.querySelectorAll('[id]')]
    .filter(isStarted)
    .map(({ id, value, checked }) => ({ id, value, checked }));
  const { selectionStart: from, selectionEnd: to } = activeElement;
  root.replaceChildren(...children.filter((child) => child !== undefined && child !== false));
  for (const { id, value, checked } of started) {
    const control = document.getElementById(id);
    if (control === null) continue;
    if (isChecked(control)) control.checked = checked;
    else control.value = value;
  }
  if (!hasFocus) return;
  const again = activeElement.id === '' ? null : document.getElementById(activeElement.id);
  const target = again ?? root.closest('section').querySelector('h2');
  if (again === null) target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
  if (typeof from === 'number') again?.setSelectionRange?.(from, to);
}

function isChecked({ type }) {
  return type === 'radio' || type === 'checkbox';
}

function isStarted(control) {
  if (control.localName === 'select')
    return control.value !== [...control.options].find((each) => each.defaultSelected)?.value;
  if (control.localName !== 'input' || control.type === 'file') return false;
  return isChecked(control) ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
}

/** Makes a field with its label, and a hint where there is one. */
export function field(label, control, hint) {
  const { id } = control;
  if (hint !== undefined) control.setAttribute('aria-describedby', `${id}-hint`);
  return element(
    'div',
    { class: 'wb-field' },
    element('label', { for: id }, label),
    control,
    hint !== undefined && element('p', { class: 'wb-hint', id: `${id}-hint` }, hint),
  );
}

/** Makes a select from pairs of value and words. */
export function choice(attributes, options, chosen) {
  return element(
    'select',
    attributes,
    ...options.map(([value, words]) => element('option', { value, selected: value === chosen }, words)),
  );
}

/** Gives the letters of a column as a spreadsheet has them: A, B, and AA after Z. */
export function lettersOf(column) {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Puts a number before a word: `1 row`, `2 rows`. */
export function counted(count, word) {
  return `${count.toLocaleString('en-GB')} ${word}${count === 1 ? '' : 's'}`;
}

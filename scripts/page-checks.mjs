// The checks of every page. Each gives the problems it finds, a line each.

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Runs axe on a page, by the rules of WCAG 2.2 at level AA. */
export async function accessibilityProblems(page, axeSource) {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (tags) => {
    const result = await globalThis.axe.run({ runOnly: tags });
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      places: nodes.map(({ target, any, all }) => `${target.join(' ')}: ${(any[0] ?? all[0])?.message ?? ''}`),
    }));
  }, TAGS);
  return violations.flatMap(({ id, help, places }) => [
    `${id}: ${help} (${places.length} places)`,
    ...places.slice(0, 5).map((place) => `  ${place}`),
  ]);
}

/** Finds out whether a page scrolls sideways, and through which of its elements. */
export async function overflowProblems(page) {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    // Hidden overflow does not scroll, and cuts off instead.
    if (Math.max(scrollWidth, document.body.scrollWidth) <= innerWidth) return [];
    const scrolls = (element) => !['visible', 'clip'].includes(getComputedStyle(element).overflowX);
    const range = document.createRange();
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      // The text of an element may be wider than the element.
      range.selectNodeContents(element);
      if (range.getBoundingClientRect().right <= innerWidth) return false;
      for (let one = element; one !== document.body; one = one.parentElement) if (scrolls(one)) return false;
      return true;
    });
    const names = wide.map(
      ({ localName, className, textContent }) =>
        `${localName}.${String(className)}: ${textContent.trim().slice(0, 60)}`,
    );
    return [`the page is ${scrollWidth} px wide`, ...names.slice(-5)];
  });
}

/** Goes through a page with the Tab key: every control has to be reached, and to show that it was. */
export async function keyboardProblems(page) {
  const size = await page.evaluate(() => {
    const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
    const isReachable = (element) =>
      element.tabIndex >= 0
      && !element.disabled
      && element.getClientRects().length > 0
      && element.checkVisibility({ visibilityProperty: true });
    // A part of the page may be in a shadow root.
    const within = (root) => [
      ...root.querySelectorAll(CONTROLS),
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? within(shadowRoot) : [])),
    ];
    const focused = () => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;
    };
    const controls = within(document).filter(isReachable);
    const look = (element) => {
      const { outline, outlineWidth, boxShadow, backgroundColor, borderColor } = getComputedStyle(element);
      return [outlineWidth === '0px' ? 'none' : outline, boxShadow, backgroundColor, borderColor].join(' ');
    };
    // Of a group of radio buttons Tab reaches one, and the arrows the others.
    const nameOf = (element) => (element.type === 'radio' ? `radio ${element.name}` : element);
    const waiting = new Set(controls.map(nameOf));
    const unseen = new Set();
    const beyond = new Set();
    let last;
    const describe = (element) =>
      `${element.localName}${element.id ? `#${element.id}` : ''} "${(element.textContent || element.title || '').trim().slice(0, 40)}"`;
    globalThis.keyboard = {
      /** Notes where the focus is; says whether there is more to reach. */
      step: () => {
        if (last && last.look === look(last.element)) unseen.add(last.element);
        const activeElement = focused();
        last = activeElement === document.body ? undefined : { element: activeElement, look: look(activeElement) };
        if (last) {
          const { top, bottom, left, right } = activeElement.getBoundingClientRect();
          if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth) beyond.add(activeElement);
        }
        waiting.delete(nameOf(activeElement));
        return waiting.size > 0 || last !== undefined;
      },
      problems: () => [
        ...[...waiting].map((element) => `not reached: ${typeof element === 'string' ? element : describe(element)}`),
        ...[...unseen].map((element) => `does not show that it has the focus: ${describe(element)}`),
        ...[...beyond].map((element) => `has the focus outside the window: ${describe(element)}`),
      ],
    };
    document.activeElement?.blur();
    scrollTo(0, 0);
    return controls.length;
  });
  if (size === 0) return ['there is nothing to reach'];
  // Scrolling parts are reached too, and are not controls.
  for (let presses = 0; presses < size * 2 + 20; presses += 1) {
    await page.keyboard.press('Tab');
    if (!(await page.evaluate(() => globalThis.keyboard.step()))) break;
  }
  return page.evaluate(() => globalThis.keyboard.problems());
}

import { formatStatus } from 'community-safety-plan';
import { REPORT_STYLES } from 'community-safety-plan/report';
import { counted, element, replace } from './element.js';

const SEVERITIES = { error: 'Error', warning: 'Warning', note: 'Note' };
const MOST_FINDINGS = 50;

/** Says in one sentence how the plan is doing. */
export function summaryOf(summary) {
  const counts = Object.entries(summary).filter(([, count]) => count > 0);
  const words = counts.map(
    ([status, count]) => `${count.toLocaleString('en-GB')} ${formatStatus(status).toLowerCase()}`,
  );
  return words.join(', ') || 'no indicators';
}

/** Shows what does not add up. */
export function showAudit(root, { result }) {
  if (!result?.ok) {
    replace(root, element('p', {}, 'Nothing yet: it is looked for once the tables are read.'));
    return;
  }
  const { findings, findingCount } = result.short;
  const shown = findings.slice(0, MOST_FINDINGS);
  const more = findingCount - shown.length;
  replace(
    root,
    element('p', {}, findingCount === 0 ? 'Nothing was found.' : `${counted(findingCount, 'thing')} to look at.`),
    findingCount > 0
      && element(
        'ul',
        {},
        ...shown.map(({ severity, message }) =>
          element('li', {}, element('strong', {}, `${SEVERITIES[severity]}: `), message),
        ),
        more > 0 && element('li', {}, `And ${more.toLocaleString('en-GB')} more.`),
      ),
  );
}

/**
 * Shows the scorecard in a shadow root: its styles and ids stay apart from those of the workbench, and unlike in a frame
 * it takes the height it needs, is read with the rest of the page, and prints page by page. Its text was escaped by the
 * library, and the policy of this page lets no script of it run.
 */
export function scorecardView(root, { showWhole }) {
  const host = element('div', { id: 'scorecard-page' });
  const shadow = host.attachShadow({ mode: 'open' });
  const styles = new CSSStyleSheet();
  styles.replaceSync(REPORT_STYLES);
  shadow.adoptedStyleSheets = [styles];
  shadow.addEventListener('click', (event) => followLink(event, shadow));
  let shown;

  return {
    show: ({ result }) => {
      const html = result?.ok ? result.html : undefined;
      if (html === shown && html) return;
      shown = html;
      shadow.replaceChildren(...(html ? [pageIn(html)] : []));
      if (html) replace(root, host);
      else if (result?.ok) replace(root, ...largeOne(result.short, showWhole));
      else
        replace(
          root,
          element(
            'p',
            {},
            'There is no scorecard yet. Nothing is evaluated until every problem is mended and every question that is needed is answered.',
          ),
        );
    },
  };
}

function largeOne({ summary, indicators }, showWhole) {
  const count = indicators.length.toLocaleString('en-GB');
  return [
    element('p', { class: 'csp-lead' }, `${count} indicators: ${summaryOf(summary)}.`),
    element('p', {}, 'To show all of them takes the browser some seconds. Saving them as a page takes less.'),
    element('button', { type: 'button', id: 'show-whole', onclick: showWhole }, `Show all ${count}`),
  ];
}

function pageIn(html) {
  const made = new DOMParser().parseFromString(html, 'text/html');
  made.querySelector('.csp-skip')?.remove();
  // The page around it has a main part already.
  const main = made.querySelector('main');
  main?.setAttribute('role', 'group');
  main?.setAttribute('aria-label', 'The finished page');
  const page = element('div', { class: 'csp-page' });
  page.append(...made.body.children);
  return page;
}

// A link to a place on the page does not find it in a shadow root by itself.
function followLink(event, shadow) {
  const link = event.target.closest('a[href^="#"]');
  const target = link && shadow.getElementById(link.getAttribute('href').slice(1));
  if (!target) return;
  event.preventDefault();
  for (let one = target; one; one = one.parentElement) if (one.localName === 'details') one.open = true;
  target.setAttribute('tabindex', '-1');
  target.focus();
  target.scrollIntoView();
}

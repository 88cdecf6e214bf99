// What the theme of TypeDoc leaves to be done for those who use a keyboard or a screen reader.

// A summary is a button, and nothing that can be pressed may stand inside a button. The link of a module becomes the first
// entry below its name, and the permanent links of groups go: the list "On This Page" has them.
function takeLinksOutOfSummaries(root) {
  for (const link of root.querySelectorAll('summary a')) {
    const summary = link.closest('summary');
    const list = summary.parentElement.querySelector('ul');
    const name = link.querySelector('span');
    if (list === null || name === null || summary.closest('nav') === null) {
      link.remove();
      continue;
    }
    summary.append(name.cloneNode(true));
    name.textContent = 'Overview';
    link.setAttribute('aria-label', `Overview of ${summary.textContent.trim()}`);
    const item = document.createElement('li');
    item.append(link);
    list.prepend(item);
  }
}

// What scrolls has to be reachable, or a keyboard never gets to the other half of it. The theme shows the page only when
// it has filled it, so its sizes are known later.
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }
});

takeLinksOutOfSummaries(document);
// The theme fills the navigation later.
const navigation = document.getElementById('tsd-nav-container');
new MutationObserver(() => takeLinksOutOfSummaries(navigation)).observe(navigation, { childList: true, subtree: true });

for (const element of document.querySelectorAll('.tsd-typography table, .tsd-signature')) sizes.observe(element);

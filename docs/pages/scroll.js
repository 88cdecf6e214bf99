// What scrolls sideways has to be reachable, or a keyboard never gets to the other half of it.
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }
});

for (const element of document.querySelectorAll('.site-scroll, pre, .tsd-signature')) sizes.observe(element);

// The marks of the statuses, for a guide.
const SHAPES =
  'path{stroke-width:2;stroke-linejoin:round}.csp-m-text{fill:currentColor;stroke:var(--ground)}.csp-h-text{fill:var(--ground);stroke:currentColor}.csp-s-text{fill:none;stroke:currentColor}.csp-s-ground{fill:none;stroke:var(--ground)}';

/** Draws the mark of each status as a file, in the colours of a light or a dark page. */
export function statusMarks({ PALETTE, statusMark, STATUSES_WORST_FIRST, NATURAL_COLOURS }) {
  const drawn = STATUSES_WORST_FIRST.map((status) => {
    const rag = NATURAL_COLOURS[status] ?? 'red';
    const colours = (ground) => `svg{color:${PALETTE[ground][rag]};--ground:${PALETTE[ground].ground}}`;
    const styles = `${colours('light')}@media(prefers-color-scheme:dark){${colours('dark')}}${SHAPES}`;
    const shape = statusMark(10, 10, status, rag, 'text');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20"><style>${styles}</style>${shape}</svg>\n`;
    return [`status-${status}.svg`, svg];
  });
  return new Map(drawn);
}

import { CHART_STYLES, PALETTE, ROLES } from '../charts/palette.js';

/**
 * The style sheet of the page that `toHtml` writes, that of the charts with it. It is the same text in every page.
 *
 * The page carries it in a `style` element, and names its hash in a content security policy of its own. For a site whose
 * policy allows no such element, serve this text as a file and give its address as `stylesheet`.
 *
 * @category Documents
 */
export const REPORT_STYLES: string = [
  CHART_STYLES,
  `.csp-page{${colours('light')}}`,
  `@media screen and (prefers-color-scheme:dark){.csp-page{${colours('dark')}}}`,
  ...ROLES.map((role) => `.csp-tag-${role}{background:var(--csp-${role})}`),
  // The page.
  'html{color-scheme:light dark}',
  '.csp-page{margin:0;background:var(--csp-ground);color:var(--csp-ink);font:1.125rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:anywhere}',
  '.csp-page main{max-width:64rem;margin:0 auto;padding:1rem 1rem 4rem}',
  '.csp-page h1,.csp-page h2,.csp-page h3{line-height:1.25;margin:0;text-wrap:balance}',
  '.csp-page h1{font-size:2.25rem}',
  '.csp-page h2{font-size:1.625rem;margin-top:3rem;padding-top:1rem;border-top:2px solid var(--csp-area)}',
  '.csp-page h3{font-size:1.25rem;margin-top:2rem}',
  '.csp-page p,.csp-page ul,.csp-page ol,.csp-page dl{margin:.75rem 0;max-width:46rem}',
  '.csp-page li{margin:.4rem 0}',
  '.csp-page dt{font-weight:bold}.csp-page dd{margin:0 0 .5rem}',
  '.csp-caption{color:var(--csp-muted);font-size:1.25rem;margin:0}',
  '.csp-page .csp-lead{font-size:1.25rem}',
  '.csp-muted{color:var(--csp-muted)}',
  '.csp-page small{font-size:.9375rem;color:var(--csp-muted)}',
  // What is said and not shown.
  '.csp-hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
  // Links: large enough for a finger, and easily seen where the keyboard is.
  '.csp-page a{color:var(--csp-area);text-underline-offset:.15em}',
  '.csp-page nav a,.csp-page td a,.csp-page th a,.csp-more a{display:inline-block;min-height:1.5rem;padding:.125rem 0;vertical-align:top}',
  '.csp-page a:focus-visible{outline:3px solid transparent;background:#ffdd00;color:#0b0c0c;box-shadow:0 -2px #ffdd00,0 4px #0b0c0c;text-decoration:none}',
  '.csp-skip{position:absolute;left:-999rem;padding:.5rem 1rem}.csp-skip:focus{position:static;display:block}',
  // A status, as a word on its colour.
  '.csp-tag{display:inline-block;padding:.125rem .375rem;color:var(--csp-ground);font-weight:bold;font-size:1rem;line-height:1.375;print-color-adjust:exact;-webkit-print-color-adjust:exact}',
  // Tables.
  '.csp-page table{border-collapse:collapse;width:100%;table-layout:fixed;margin:1rem 0;font-size:1rem;line-height:1.4}',
  '.csp-page caption{text-align:left;font-weight:bold;padding-bottom:.5rem}',
  '.csp-page th,.csp-page td{box-sizing:border-box;text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--csp-limit)}',
  '.csp-page thead th{vertical-align:bottom}',
  '.csp-page th[scope=row]{font-weight:normal}',
  '.csp-page th:first-child{width:27%}.csp-page .csp-counts th:first-child{width:9rem}.csp-page thead .csp-number{width:11.5%}.csp-page .csp-counts thead .csp-number{width:7.5rem}',
  '.csp-page .csp-number{text-align:right;padding-right:1.25rem;font-variant-numeric:tabular-nums}',
  '.csp-value{display:block}.csp-value small,.csp-page th small{display:block}',
  '.csp-label{display:none;font-weight:bold}',
  // Charts.
  '.csp-page figure{margin:1rem 0;display:flex;flex-wrap:wrap;align-items:flex-start;column-gap:2rem}',
  '.csp-page figure svg{flex:1 1 20rem;min-width:0;max-width:25rem}',
  // One column where there is no room for more: each row is a block, with a heading next to each cell.
  '@media screen and (max-width:54em){',
  '.csp-page h1{font-size:1.75rem}.csp-page h2{font-size:1.375rem;margin-top:2rem}.csp-page h3{font-size:1.125rem}',
  '.csp-page table,.csp-page caption,.csp-page tbody{display:block}.csp-page tbody th:first-child,.csp-page .csp-counts tbody th:first-child{display:block;width:auto;grid-column:1/-1}',
  '.csp-page thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
  '.csp-page tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));column-gap:1.5rem;padding:.75rem 0;border-bottom:2px solid var(--csp-limit)}',
  '.csp-page .csp-counts tr{grid-template-columns:minmax(0,9rem) 1fr}.csp-page .csp-counts tbody th:first-child{grid-column:auto}.csp-counts td+td{grid-column:1/-1}.csp-page .csp-counts .csp-label{display:none}',
  '.csp-page th,.csp-page td{border:0;padding:.125rem 0}',
  '.csp-page th[scope=row]{font-weight:bold;padding-bottom:.375rem}.csp-page th[scope=row] small{font-weight:normal}',
  '.csp-page td,.csp-page .csp-number{display:flex;gap:1rem;text-align:left}',
  '.csp-label{display:block;flex:0 1 5.5rem;min-width:0;font-weight:normal;color:var(--csp-muted)}.csp-value{flex:1;min-width:0}',
  '}',
  '@media screen and (max-width:36em){.csp-page{font-size:1rem}}',
  // Where the reader has chosen colours of their own, a status has a line around it.
  '@media (forced-colors:active){.csp-tag{border:1px solid}}',
  // Paper.
  '@page{margin:16mm}',
  '@media print{',
  'html{color-scheme:light}.csp-page{font-size:10.5pt}.csp-page main{max-width:none;padding:0}',
  '.csp-skip,.csp-more{display:none}.csp-page a{color:inherit;text-decoration:none}',
  '.csp-page .csp-lead,.csp-caption{font-size:12pt}.csp-page h1{font-size:22pt}.csp-page h2{font-size:15pt}.csp-page h3{font-size:12pt}.csp-page table,.csp-tag{font-size:9pt}.csp-tag{padding:.0625rem .25rem}.csp-page th:first-child{width:24%}.csp-page .csp-number{padding-right:.75rem}.csp-page small{font-size:8.5pt}',
  '.csp-page h2,.csp-page h3,.csp-page caption{break-after:avoid}.csp-page tr,.csp-page figure,.csp-page li,.csp-indicator{break-inside:avoid}',
  '}',
].join('');

/**
 * The hash of {@link REPORT_STYLES}, as a content security policy names it: `style-src 'sha256-…'`. The page has it in a
 * policy of its own.
 *
 * @category Documents
 */
export const REPORT_STYLES_HASH = 'sha256-lL8LWf7fG2fVylwOfr0+QQ/EfDsp0TpZNZnq53xtwtw=';

function colours(ground: 'light' | 'dark'): string {
  return ROLES.map((role) => `--csp-${role}:${PALETTE[ground][role]}`).join(';');
}

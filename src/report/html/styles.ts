import { RAGS } from '../../model/status.js';
import { CHART_STYLES, FORCED_COLOURS, PALETTE, ROLES } from '../charts/palette.js';
import { sha256 } from './sha256.js';

/**
 * The style sheet of the pages that `toHtml` writes, including that of the charts. It is the same text in every page. The
 * colours of a partnership and the title in the margin of printed pages are in a short second one.
 *
 * The page carries it in a `style` element, and names its hash in a content security policy of its own. If your site's
 * policy does not allow such an element, serve this text as a file and give its address as `stylesheet`.
 *
 * @category Documents
 */
export const REPORT_STYLES: string = [
  CHART_STYLES,
  `.csp-page{--csp-banner:${PALETTE.light.area};--csp-banner-text:#fff;--csp-link:var(--csp-area);${colours('light')}}`,
  `@media screen and (prefers-color-scheme:dark){.csp-page{${colours('dark')}}}`,
  `@media (forced-colors:active){.csp-page{${FORCED_COLOURS};--csp-link:LinkText}}`,
  ...RAGS.map((role) => `.csp-${role}{color:var(--csp-${role})}`),
  '.csp-m-text{fill:currentColor}.csp-s-text,.csp-h-text{stroke:currentColor;stroke-width:2}.csp-s-text{fill:none}',
  // The page.
  'html{color-scheme:light dark}',
  '.csp-page{margin:0;background:var(--csp-ground);color:var(--csp-ink);font:1.0625rem/1.45 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:anywhere}',
  '.csp-page :is(.csp-banner p,main){max-width:80rem;margin:0 auto;padding:0 1.5rem;box-sizing:border-box}',
  '.csp-page main{padding-bottom:4rem}',
  '.csp-banner{background:var(--csp-banner);color:var(--csp-banner-text);font-weight:bold;font-size:1.25rem}',
  '.csp-page .csp-banner p{display:flex;align-items:center;gap:1rem;padding-block:.625rem}.csp-banner img{height:3rem;max-width:12rem;object-fit:contain}',
  '.csp-page :is(h1,h2,h3,h4){line-height:1.25;margin:0;text-wrap:balance}',
  '.csp-page h1{font-size:1.75rem;margin-top:1rem}',
  '.csp-page h2{font-size:1.5rem;margin-top:2.25rem;padding-top:.75rem;border-top:2px solid var(--csp-banner)}',
  '.csp-page h3{font-size:1.125rem;margin-top:1.5rem}',
  '.csp-page h4{font-size:1rem;margin-top:.75rem}',
  '.csp-page :is(p,ul,ol,dl){margin:.5rem 0;max-width:46rem}',
  '.csp-page li{margin:.25rem 0}',
  '.csp-page dt{font-weight:bold}.csp-page dd{margin:0 0 .5rem}.csp-page .csp-meanings{display:grid;grid-template-columns:10rem 1fr;gap:.25rem 1rem;max-width:60rem}.csp-meanings dd{margin:0}',
  '.csp-head p{margin:.25rem 0}.csp-page .csp-lead{font-size:1.375rem;line-height:1.35;font-weight:bold;max-width:60rem;margin:.75rem 0}',
  '.csp-page small{font-size:.875rem;color:var(--csp-muted)}',
  '.csp-page .csp-aim{font-size:1.125rem;margin-top:.75rem}',
  // Text for screen readers only, and shapes that are shown where they are referred to.
  '#summary,.csp-page caption{position:absolute;width:1px;height:1px;margin:-1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.csp-shapes{display:none}',
  // Links: large enough for a finger, with a clear keyboard focus.
  '.csp-page a{color:var(--csp-link);text-underline-offset:.15em}',
  '@media screen{.csp-page :is(nav,th) a{display:inline-block;min-height:1.5rem;padding:.125rem 0;vertical-align:top}}',
  '.csp-page :is(a,summary):focus-visible{outline:3px solid transparent;background:#ffdd00;color:#0b0c0c;box-shadow:0 -2px #ffdd00,0 4px #0b0c0c;text-decoration:none}',
  '.csp-page .csp-skip{position:absolute;left:-999rem;padding:.5rem 1rem}.csp-page .csp-skip:focus{position:static;display:block}',
  // Icons.
  '.csp-icon{stroke-width:2;stroke-linejoin:round;width:1.25em;height:1.25em;vertical-align:-.25em;margin-right:.3em;flex:none}',
  '.csp-marks{display:inline-block;min-width:7.5em;padding-right:.25em}.csp-marks .csp-icon{margin-right:.1em}',
  '.csp-page .csp-tiles{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0;padding:0;max-width:none;list-style:none}',
  '.csp-page .csp-tiles li{flex:0 1 9rem;box-sizing:border-box;min-width:7rem;margin:0;padding:.625rem .875rem;border:1px solid var(--csp-limit);border-radius:4px}',
  '.csp-tiles small{display:block}.csp-tiles span{display:flex;align-items:center;font-size:1.5rem}.csp-tiles b{font-size:2rem;line-height:1.2}',
  // Tables.
  '.csp-page table{position:relative;border-collapse:collapse;width:100%;table-layout:fixed;margin:.75rem 0;font-size:1rem;line-height:1.35}',
  '.csp-page :is(th,td){box-sizing:border-box;text-align:left;vertical-align:top;padding:.4rem 1rem .4rem 0;border-bottom:1px solid var(--csp-grid);font-variant-numeric:tabular-nums}',
  '.csp-page thead th{vertical-align:bottom;font-size:.875rem;border-bottom:2px solid var(--csp-limit)}',
  '.csp-page th[scope=row]{font-weight:normal}.csp-page thead th:first-child{width:30%}.csp-page .csp-indicators thead th:first-child{width:22%}.csp-latest{width:18%}.csp-change{width:17%}.csp-comparison{width:12%}.csp-target{width:15%}.csp-status{width:16%}.csp-page :is(th,td):last-child{padding-right:0}',
  '.csp-page :is(td,th) small{display:block}',
  // The sparkline is below the figure if there is no room next to it: a figure is never cut in two.
  '.csp-page td>div{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.125rem .5rem}.csp-page td>div b{white-space:nowrap}.csp-spark{flex:none;width:4.5rem;height:1.75rem;stroke-width:2.5}',
  // Words that wrap hang, so that the mark is alone on its left; the words of a priority are level with its name.
  '.csp-page .csp-indicators td:last-child{padding-left:1.55em;text-indent:-1.55em}.csp-indicators td:last-child small{text-indent:0}',
  '@media screen{.csp-page .csp-overview td{position:relative;top:.125rem}}',
  // Folded details.
  '.csp-page details{margin:.5rem 0;border-bottom:1px solid var(--csp-grid)}',
  '@media screen{.csp-page details tr:last-child,.csp-page details tr:last-child :is(th,td){border-bottom:0}}',
  '.csp-page summary{padding:.4rem 0;cursor:pointer;color:var(--csp-link);text-decoration:underline;text-underline-offset:.15em;width:fit-content}',
  '.csp-indicator{display:grid;grid-template-columns:25.25rem minmax(16rem,1fr);column-gap:2rem;align-items:start}.csp-indicator>:is(h3,p){grid-column:1/-1}.csp-indicator>div{grid-column:-2/-1;font-size:.9375rem}',
  '.csp-page figure{margin:.5rem 0}.csp-page figure>.csp-chart{display:block;width:25.25rem}.csp-page .csp-indicator ul{padding-left:1.25rem}',
  // The contents are at the side, or left out if there is no room: the table of the priorities has the same links.
  '@media screen and (max-width:71.99em){.csp-page main>nav{display:none}}',
  '@media screen and (min-width:72em){',
  '.csp-page main:has(>nav){display:grid;grid-template-columns:minmax(0,1fr) 13rem;column-gap:2.5rem}',
  '.csp-page main>*{grid-column:1}.csp-page main>.csp-head{grid-column:1/-1}',
  '.csp-page main>nav{grid-column:2;grid-row:2/span 99;position:sticky;top:1rem;align-self:start;font-size:.9375rem}',
  '}',
  '.csp-page nav h2{font-size:1rem;margin-top:1rem;padding:0;border:0}.csp-page nav ul{margin:.25rem 0;padding:0;list-style:none}',
  // One column if there is no room for more: each row is a block, with a heading next to each cell.
  '@media screen and (max-width:42em){.csp-page .csp-tiles li{flex:1 1 40%}.csp-page .csp-meanings{display:block}}',
  '@media screen and (max-width:54em){',
  '.csp-page{font-size:1rem}.csp-page :is(.csp-banner p,main){padding-inline:1rem}.csp-page h1{font-size:1.5rem}.csp-page h2{font-size:1.25rem;margin-top:1.75rem}.csp-page .csp-lead{font-size:1.125rem}',
  '.csp-page .csp-tiles{gap:.5rem}.csp-page .csp-tiles li{min-width:0;padding:.375rem .625rem}.csp-tiles b{font-size:1.5rem}',
  '.csp-indicator{display:block}.csp-page figure>.csp-chart{width:100%;max-width:25.25rem}',
  '}',
  '@media screen and (max-width:63em){',
  '.csp-page :is(table,tbody){display:block}.csp-page thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
  '.csp-page tr{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:.5rem 0;border-bottom:1px solid var(--csp-limit)}',
  '.csp-page table :is(th,td){display:block;border:0;padding:0;flex:1 1 8rem}.csp-page table th[scope=row]{flex-basis:100%;font-weight:bold}.csp-page th[scope=row] small{font-weight:normal}',
  '.csp-page td[data-label]::before{content:attr(data-label);content:attr(data-label)/"";display:block;font-size:.8125rem;color:var(--csp-muted)}',
  '.csp-page .csp-overview td::before{display:none}.csp-page .csp-overview th[scope=row]{flex-basis:12rem}.csp-page .csp-overview td{flex:2 1 16rem}.csp-marks{display:block;min-width:0}',
  // The status is what readers look for, so it comes right after the name.
  '.csp-page .csp-indicators :is(th,td:last-child){flex-basis:100%;order:-1}',
  '}',
  // Paper: everything is open, pages have numbers, and nothing depends on colour.
  '@page{size:A4;margin:13mm 14mm 15mm;@bottom-right{content:counter(page) " of " counter(pages);font:8pt sans-serif}}',
  '@media print{',
  'html{color-scheme:light}.csp-page{font-size:9pt;line-height:1.35}.csp-page :is(.csp-banner p,main){max-width:none;padding:0}',
  '.csp-page .csp-banner{background:none;color:inherit;border-bottom:1.5pt solid;font-size:11pt}.csp-page .csp-banner p{padding:0 0 4pt}.csp-banner img{height:10mm}',
  '.csp-skip,.csp-page nav,.csp-page summary{display:none}.csp-page a{color:inherit;text-decoration:none}',
  '.csp-page h1{font-size:17pt;margin-top:8pt}.csp-page .csp-lead{font-size:12pt}.csp-page h2{font-size:13pt;margin-top:12pt;padding-top:4pt;border-top:1pt solid}.csp-page h3{font-size:10pt;margin-top:6pt}.csp-page h4{font-size:8.5pt;margin-top:3pt}.csp-page .csp-aim{font-size:9.5pt;margin-top:4pt}.csp-page :is(p,ul,ol,dl){max-width:none;margin:3pt 0}.csp-page li{margin:1pt 0}',
  '.csp-page table{font-size:8.5pt;margin:5pt 0}.csp-page thead th{font-size:7.5pt}.csp-page :is(th,td){padding:2.5pt 6pt 2.5pt 0}.csp-page small{font-size:7.5pt}.csp-spark{width:14mm;height:5mm}',
  '.csp-page .csp-tiles{gap:6pt;margin:6pt 0}.csp-page .csp-tiles li{padding:3pt 6pt;flex-basis:28mm;min-width:0}.csp-tiles b{font-size:15pt}.csp-tiles span{font-size:12pt}',
  '.csp-page details{border:0;margin:0}.csp-page details::details-content{content-visibility:visible;display:block;block-size:auto}',
  '.csp-indicator{grid-template-columns:auto 1fr;column-gap:4mm;margin-bottom:3pt}.csp-page figure{margin:2pt 0}.csp-page figure>.csp-chart{width:66mm}.csp-page .csp-indicator>div{font-size:7.5pt}.csp-page .csp-indicator ul{padding-left:10pt}',
  '.csp-page :is(h2,h3,h4,thead,.csp-aim,p:has(+table)){break-after:avoid}.csp-page .csp-key{break-before:avoid}.csp-page table:not(:has(tr:nth-child(6))){break-inside:avoid}.csp-page tbody tr:first-child{break-before:avoid}.csp-page :is(tr,figure,li,.csp-tiles){break-inside:avoid}.csp-indicator{break-inside:avoid}',
  '}',
].join('');

/**
 * The hash of {@link REPORT_STYLES}, as a content security policy names it: `style-src 'sha256-…'`. The page has it in
 * its own policy.
 *
 * @category Documents
 */
export const REPORT_STYLES_HASH: string = /* @__PURE__ */ sha256(REPORT_STYLES);

function colours(ground: 'light' | 'dark'): string {
  return ROLES.map((role) => `--csp-${role}:${PALETTE[ground][role]}`).join(';');
}

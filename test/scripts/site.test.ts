import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
// @ts-expect-error -- The scripts are plain JavaScript.
import * as guidesScript from '../../scripts/site/guides.mjs';
// @ts-expect-error -- The scripts are plain JavaScript.
import * as htmlScript from '../../scripts/site/html.mjs';
// @ts-expect-error -- The scripts are plain JavaScript.
import * as linksScript from '../../scripts/site/links.mjs';
// @ts-expect-error -- The scripts are plain JavaScript.
import * as searchScript from '../../scripts/site/search.mjs';

interface Guide {
  readonly name: string;
  readonly [key: string]: unknown;
}
const { contentOf, GROUPS, inGroups } = guidesScript as {
  contentOf: (html: string) => unknown;
  GROUPS: Readonly<Record<string, readonly string[]>>;
  inGroups: (guides: readonly Guide[]) => (Guide & { group: string })[];
};
const { serialize } = htmlScript as { serialize: (node: unknown) => string };
const { brokenLinks } = linksScript as { brokenLinks: (site: URL) => string[] };
const { searchIndex } = searchScript as {
  searchIndex: (guides: readonly unknown[], items: readonly unknown[]) => string;
};

const folder = mkdtempSync(join(tmpdir(), 'site-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the groups of guides', () => {
  const names = Object.values(GROUPS).flat();

  it('list the guides in reading order', () => {
    const shuffled = [...names].sort().map((name) => ({ name }));
    expect(inGroups(shuffled).map(({ name }) => name)).toStrictEqual(names);
  });

  it('refuse a guide without a group, and a group with a missing guide', () => {
    expect(() => inGroups([...names, 'new-guide'].map((name) => ({ name })))).toThrow('one group');
    expect(() => inGroups(names.slice(1).map((name) => ({ name })))).toThrow('one group');
  });
});

describe('the links of a site', () => {
  it('are reported if they lead to a missing file or heading', () => {
    mkdirSync(join(folder, 'documents'));
    writeFileSync(join(folder, 'index.html'), '<a href="documents/a.html#one">1</a><a href="b.html">2</a>');
    writeFileSync(
      join(folder, 'documents/a.html'),
      '<h2 id="one">1</h2><a href="#two">2</a><a href="../index.html">3</a><a href="https://example.org/x">4</a>',
    );
    const broken = brokenLinks(pathToFileURL(`${folder}/`));
    expect(broken.sort()).toStrictEqual(['documents/a.html: #two', 'index.html: b.html']);
  });
});

describe('the text of a guide', () => {
  const written = (html: string): string => serialize(contentOf(`<div class="tsd-typography">${html}</div>`));

  it('has tables whose cells carry their headings, with numbers at the right', () => {
    const rows = '<tr><td>2024/25</td><td>1,204</td></tr><tr><td>2025/26</td><td>-6.1%</td></tr>';
    const html = written(`<table><thead><tr><th>Year</th><th>Offences</th></tr></thead><tbody>${rows}</tbody></table>`);
    expect(html).toContain('<div class="site-scroll"><table role="table">');
    expect(html).toContain('<td data-label="Year" role="rowheader">2024/25</td>');
    expect(html).toContain('<td data-label="Offences" class="site-number" role="cell">-6.1%</td>');
    expect(html).toContain('<th class="site-number" role="columnheader">Offences</th>');
  });

  it('has words and codes at the left', () => {
    const html = written(
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>60 or more</td></tr></tbody></table>',
    );
    expect(html).not.toContain('site-number');
  });

  it('has programs of which each line is its own, and each answer stays whole', () => {
    const html = written(
      '<pre><code><span class="hl-1">rate</span>(1); <span class="hl-2">// =&gt; 2</span><br><br>end</code></pre>',
    );
    expect(html).toBe(
      '<pre><code><span class="site-line"><span class="hl-1">rate</span>(1); <span class="hl-2 site-comment">// =&gt; 2</span>\n</span><span class="site-line">\n</span><span class="site-line">end\n</span></code></pre>',
    );
  });

  it('leaves code that is not a program as it is', () => {
    expect(written('<pre>plain</pre>')).toBe('<pre>plain</pre>');
  });
});

describe('the index of the search', () => {
  it('has a guide and each of its sections with every word, and a function by the parts of its name', () => {
    const html = `<div class="tsd-typography"><h1 id="colours">Colours<a class="tsd-anchor-icon" href="#colours"></a></h1>
<p>A word with each.</p><h2 id="red-amber-green">Red, amber, green</h2><p>The colour follows a rule.</p></div>`;
    const guide = { title: 'Colours', group: 'Understand', page: 'documents/Colours.html', line: 'About colours.' };
    const rate = {
      name: 'pooledRate',
      kind: 'Function',
      href: 'functions/pooledRate.html',
      line: 'A rate.',
      category: 'Calculation',
    };
    const index = searchIndex([{ ...guide, content: contentOf(html) }], [rate]);
    expect(index).toContain('"href":"documents/Colours.html#red-amber-green","line":"The colour follows a rule."');
    expect(index).toContain('"words":"red amber green the colour follows a rule"');
    expect(index).toContain('"words":"pooledrate pooled rate a calculation"');
  });
});

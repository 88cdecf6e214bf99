import { describe, expect, it } from 'vitest';
import { badNumbers, outside, overlapping, pictureIn } from './pictureIn.js';
import { HOSTILE, pictures, SPARKLINES } from './pictures.js';

const ALL = [
  ...(['wide', 'narrow'] as const).flatMap((layout) =>
    Object.entries(pictures(layout)).map(([name, svg]) => [`${name}-${layout}`, svg] as const),
  ),
  ...Object.entries(SPARKLINES),
];

describe('every chart', () => {
  it.each(ALL)('%s is XML, with words for people who cannot see it', (_, svg) => {
    const picture = pictureIn(svg);
    expect(picture.role).toBe('img');
    expect(picture.title).not.toBe('');
    expect(picture.description).toMatch(/^\S.*\.$/u);
    expect(picture.ids.filter((id, index) => picture.ids.indexOf(id) !== index)).toStrictEqual([]);
    expect(picture.ids).toEqual(expect.arrayContaining([...picture.references]));
  });

  it.each(ALL)('%s has its texts side by side, within the picture, and large enough', (_, svg) => {
    const picture = pictureIn(svg);
    expect(badNumbers(picture)).toStrictEqual([]);
    expect(outside(picture)).toStrictEqual([]);
    expect(overlapping(picture.texts)).toStrictEqual([]);
    // A narrow chart is 320 wide; in a page of 320 with 16 on either side its text is still 12 high.
    expect(picture.texts.filter(({ size }) => (size * 288) / 320 < 12)).toStrictEqual([]);
  });

  it.each(ALL)('%s uses no network, runs nothing, and has no style that a policy could forbid', (_, svg) => {
    const { attributes } = pictureIn(svg);
    expect(attributes.filter(({ name }) => /^(?:style|on|href|src|xlink)/u.test(name))).toStrictEqual([]);
    const addresses = attributes.filter(({ value }) => /https?:|url\((?!#)/u.test(value));
    expect(addresses.map(({ name, value }) => `${name} ${value}`)).toStrictEqual(['xmlns http://www.w3.org/2000/svg']);
  });

  it('has a unique id', () => {
    const ids = ALL.map(([, svg]) => pictureIn(svg).ids[0]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a malicious text', () => {
  it.each(['bullet-hostile', 'trend-hostile', 'funnel-hostile', 'overview-many', 'dots-many'])('%s', (name) => {
    const svg = pictures('wide')[name] ?? '';
    const { title, texts } = pictureIn(svg);
    expect(svg).not.toContain('<script');
    // Whole in the title, cut with an ellipsis in the picture.
    expect(title).toContain('W'.repeat(5000));
    expect(title).toContain('</title><script>alert("1")</script> ]]> &');
    expect(texts.some(({ text }) => text.endsWith('…'))).toBe(true);
    // No control characters, no half characters, nothing that turns what follows or ends what another began.
    expect(svg).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066\u2067\ufffe]|\p{Cs}/u);
    // What runs from right to left is set apart, once and evenly.
    expect(title.match(/\u2068/gu)?.length).toBe(title.match(/\u2069/gu)?.length);
    expect(title).toContain('\u2068</title>');
    expect(HOSTILE).toContain('שלום');
  });
});

describe('the golden files', () => {
  // Look at what changed, then write them again with `npx vitest run test/report -u`.
  it.each(ALL.filter(([name, svg]) => !name.includes('-many') && !svg.includes('WWWW')))('%s', async (name, svg) => {
    await expect(readable(svg)).toMatchFileSnapshot(`../../fixtures/golden/charts/${name}.svg`);
  });
});

// A line for each element, so that a change can be read; the style sheet has a test of its own.
function readable(svg: string): string {
  return `${svg.replace(/<style>.*?<\/style>/u, '').replaceAll('><', '>\n<')}\n`;
}

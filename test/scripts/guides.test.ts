import { describe, expect, it } from 'vitest';
// @ts-expect-error -- The scripts are plain JavaScript.
import * as script from '../../scripts/site/guides.mjs';

interface Guide {
  readonly title: string;
  readonly line: string;
  readonly body: string;
}
const { asText, guideOf } = script as {
  asText: (guide: Guide) => string;
  guideOf: (markdown: string) => Guide;
};

const GUIDE = `---
title: Periods
description: How periods are read.
---

# Periods

A period is a run of days.

<!-- generated:picture:periods -->

<picture>
  <source media="(max-width: 600px)" srcset="images/periods-narrow.svg">
  <img src="images/periods.svg" alt="Burglaries. The &quot;latest&quot; is 71 &amp;lt; 75.">
</picture>

![](images/status-met.svg) Met

_Invented._

<!-- /generated:picture:periods -->

## More
`;

describe('a guide as text', () => {
  it('has its title and its text, with its picture in words', () => {
    expect(guideOf(GUIDE)).toMatchObject({ title: 'Periods', line: 'How periods are read.' });
    expect(asText(guideOf(GUIDE))).toBe(
      '# Periods\n\nA period is a run of days.\n\nPicture: Burglaries. The "latest" is 71 &lt; 75.\n\nMet\n\n_Invented._\n\n## More\n',
    );
  });

  it('needs a title and a description', () => {
    expect(() => guideOf(GUIDE.replace(/description.*\n/u, ''))).toThrow('title and description');
  });
});

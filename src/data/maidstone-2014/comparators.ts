import type { Comparator } from '../../model/comparator.js';

export const comparators: readonly Comparator[] = [
  {
    id: 'kent',
    name: 'Kent-wide',
    alsoCalled: [
      { text: 'KCC value', source: { sourceId: 'plan', paragraph: '7', table: 'Priority 2: Reducing reoffending' } },
      { text: 'the County', source: { sourceId: 'plan', paragraph: '6.3' } },
      { text: 'county-wide', source: { sourceId: 'plan', paragraph: '6.7' } },
    ],
    kind: 'county',
    source: {
      sourceId: 'plan',
      paragraph: '7',
      table: 'Priority 1: Antisocial behavior',
      quote: 'Kent-wide comparison',
    },
    note: "From the column 'Kent-wide comparison' of section 7, which carries no date of its own: its figures are taken to have the baseline's. The document also says 'KCC value', 'the County' and 'county-wide', and never says whether these are one thing, whether Medway is inside, whether Maidstone itself is inside, or how the figure comes about; so neither a method nor whether it includes the area is given.",
  },
];

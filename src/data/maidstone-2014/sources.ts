import type { SourceDocument } from '../../model/citation.js';

export const sources: readonly SourceDocument[] = [
  {
    id: 'plan',
    title: 'Community Safety Partnership Plan 2013–2018',
    publisher: 'Safer Maidstone Partnership',
    edition: 'Refreshed January 2014',
    licence:
      'The document states no licence; its words remain those of its publisher and are apart from the MIT licence of the code.',
    sha256: 'e6f32839261ce075414e2bc82e956345cdd8b3dbe510130d6a616331a7ab70bf',
    note: "The document names no publisher: its first page says 'Appendix A' and 'Safer Maidstone Partnership', and the latter is given. The hash is that of the text as converted from the published document. The conversion flattened four of the six tables of section 7 into single cells (priorities 1, 2, domestic abuse and night-time economy), broke some paragraphs where pages end, and kept spacing such as 'Maid stone'.",
  },
];

import type { Collector } from '../collector.js';
import { saysFirmness } from '../doubts/firmnessIn.js';
import { limitsAll } from '../doubts/limitsAll.js';
import { namesOtherArea } from '../doubts/namesOtherArea.js';
import { onOneLine } from '../guard.js';
import type { Layout } from '../layout.js';
import { wordsOfRow } from '../sections.js';
import type { Row } from '../row.js';
import { YES } from './ask.js';
import { footnotesOf } from './askOfFootnote.js';

/**
 * Asks whether the figures of a table are what their headings say, where a line above or below it says otherwise, or
 * names another area than that of the plan.
 */
export function askOfTable({ line, cells }: Row, layout: Layout, area: string | undefined, collector: Collector): void {
  const name = onOneLine(wordsOfRow(cells));
  const isOfSome = saysFirmness(name) && !layout.firmness.some((each) => each.line === line);
  if (!isOfSome && !limitsAll(name, layout.periods()) && !namesOtherArea(name, area)) return;
  if (collector.answers.to('footnote', [name], YES) !== undefined) return;
  const question = { id: 'footnote', code: 'footnote', choices: YES, isNeeded: true, dataFor: footnotesOf } as const;
  collector.ask(question, { line, name });
}

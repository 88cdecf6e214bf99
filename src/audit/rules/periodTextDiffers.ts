import type { PlanPeriod } from '../../model/period.js';
import type { Audited } from '../audited.js';
import type { Path, Remark } from '../rule.js';
import { quoted } from '../words.js';

// A year, and the end of a run that is written with it: 2013/14, 2013-18.
const YEARS = /(?<!\d)((?:19|20|21)\d{2})(?:([-–/])(\d{2}))?(?!\d)/gu;

/**
 * Finds a plan or agreement whose days are not those of the years printed.
 *
 * Reason: targets fall due at the end of the plan, so a wrong day there makes wrong statuses.
 *
 * Example: "2013–2018" read as 1 April 2013 to 31 March 2016.
 */
export function* periodTextDiffers({ plan }: Audited): Generator<Remark> {
  const { period, source, countyAgreement } = plan;
  const remark = remarkOn(period, ['period']);
  if (remark) yield { ...remark, source };
  const ofCounty = countyAgreement?.period && remarkOn(countyAgreement.period, ['countyAgreement', 'period']);
  if (ofCounty) yield { ...ofCounty, source: countyAgreement.source };
}

function remarkOn({ text, start, end }: PlanPeriod, path: Path): Remark | undefined {
  const years = [...(text ?? '').matchAll(YEARS)];
  const [first, last] = [years[0], years.at(-1)];
  if (text === undefined || first?.[1] === undefined || last === undefined) return undefined;
  const from = Number(first[1]);
  const to = yearAtEnd(last);
  const isOneYear = years.length === 1 && last[3] === undefined;
  const startsAsPrinted = from === Number(start.slice(0, 4));
  // "2013 to 2017" may be the financial years that begin then, the last of which ends in March 2018; "2013/14" is one.
  const endYear = Number(end.slice(0, 4));
  const endsAsPrinted =
    isOneYear || to === endYear || (last[2] !== '/' && to === endYear - 1 && end.slice(5) <= '03-31');
  if (startsAsPrinted && endsAsPrinted) return undefined;
  return { path, message: `${quoted(text)} is printed, but the days are ${start} to ${end}.` };
}

function yearAtEnd([, year = '', , short]: RegExpExecArray): number {
  return Number(short === undefined ? year : `${year.slice(0, 2)}${short}`);
}

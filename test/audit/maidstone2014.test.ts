import { describe, expect, it } from 'vitest';
import { auditPlan } from '../../src/audit/auditPlan.js';
import { maidstone2014 as plan } from '../../src/maidstone-2014.js';

/*
 * The audit next to the list of what was found by hand in the Safer Maidstone Partnership's plan (refreshed January 2014):
 * what the list says the audit sees it has to find, and whatever it finds has to be on the list, or below with the reason
 * why a careful reader agrees.
 */

const findings = auditPlan(plan);
const keyOf = ({ code, path }: { readonly code: string; readonly path: string }): string => `${code} at ${path}`;
const found = findings.map(keyOf);
const known = plan.knownDiscrepancies ?? [];

/** What the audit finds beyond the list, and why it is right to say so. None of it is a contradiction of the document. */
const FURTHER: Readonly<Record<string, string>> = {
  'bare-number-target at indicators[1].target.text':
    'Section 7 prints "65%" and nothing else; the dataset notes that "at least" is a reading.',
  'bare-number-target at indicators[15].target.text':
    'Section 7 prints "1,200" and nothing else; the dataset notes that "at most" is a reading.',
  'target-already-met at indicators[5].target':
    'Section 7 has a baseline of 3,000 students and the target "delivered to 3,000 Year 11 students annually".',
  'percent-or-points at claims[15].percent':
    '6.5 calls one rate "5.2% lower" than another and gives neither; the dataset notes that points may be meant.',
};

describe('the audit of Maidstone 2014', () => {
  it('says what it sees of every known discrepancy, or why it cannot see it', () => {
    const unsaid = known.filter(
      ({ findings: seen, unseenBecause }) =>
        (seen === undefined) === (unseenBecause === undefined) || seen?.length === 0,
    );
    expect(unsaid).toEqual([]);
    expect(known).toHaveLength(23);
    expect(known.filter(({ findings: seen }) => seen !== undefined)).toHaveLength(17);
  });

  it.each(known.filter(({ findings: seen }) => seen !== undefined))('finds $id by itself', ({ findings: seen }) => {
    expect((seen ?? []).map(keyOf).filter((key) => !found.includes(key))).toEqual([]);
  });

  it('cites a place of the discrepancy in the finding', () => {
    const paragraphsOf = ({ code, path }: { readonly code: string; readonly path: string }): (string | undefined)[] => {
      const finding = findings.find((each) => each.code === code && each.path === path);
      return [finding, ...(finding?.related ?? [])].map((place) => place?.source?.paragraph);
    };
    const uncited = known.filter(
      ({ places, findings: seen }) =>
        seen !== undefined && !places.some(({ paragraph }) => seen.flatMap(paragraphsOf).includes(paragraph)),
    );
    expect(uncited.map(({ id }) => id)).toEqual([]);
  });

  it('finds nothing that is not on the list', () => {
    const listed = known.flatMap(({ findings: seen }) => (seen ?? []).map(keyOf));
    expect(found.filter((key) => !listed.includes(key) && !Object.hasOwn(FURTHER, key))).toEqual([]);
    expect(Object.keys(FURTHER).filter((key) => !found.includes(key) || listed.includes(key))).toEqual([]);
  });

  it('cites the document in every finding', () => {
    expect(findings.filter(({ source }) => source === undefined)).toEqual([]);
  });

  it('works out the figures of the document exactly', () => {
    const messageOf = (code: string): string | undefined => findings.find((finding) => finding.code === code)?.message;
    // 6.8: (1,579 − 1,543) ÷ 1,543 = 2.33…%
    expect(findings.map(({ message }) => message)).toContain(
      'Violence against the person: 1,543 to 1,579 is +2.3%, not +1.7%.',
    );
    // 1.7 and 6.8
    expect(messageOf('claims-disagree')).toContain('+317 (1.7) and +315 (6.8)');
    // 1.2 and 6.3
    expect(messageOf('claims-may-disagree')).toContain('-9.6% (1.2) and "nearly 20%" (6.3)');
    // 1.2: 577 ÷ 6.55% to 577 ÷ 6.45%, less 577; 1.7: 481 ÷ 25% to 481 ÷ 23%
    expect(messageOf('claim-levels-do-not-fit')).toContain('8,232 to 8,369 for 2012/13 (1.2), and to 1,924 to 2,091');
    // 6.5: 13 ÷ 85 = 15.29…% and 14 ÷ 85 = 16.47…%
    expect(messageOf('share-of-no-whole-number')).toContain('13 of 85 is 15.3% and 14 is 16.5%.');
    // 6.10, and the six tables of section 7
    expect(messageOf('stated-count-differs')).toBe(
      '"the five identified priorities" says 5, but the number of priorities in the plan is 6.',
    );
    // 6.8: 830 ÷ 5.65% to 830 ÷ 5.55%
    expect(messageOf('comparison-claimed')).toContain('14,690 to 14,955');
    // Section 7: 12 × 161
    expect(messageOf('baseline-length-unclear')).toContain('1,932');
  });

  it('counts the findings of each severity', () => {
    const count = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length;
    expect([count('error'), count('warning'), count('note')]).toEqual([6, 9, 15]);
  });
});

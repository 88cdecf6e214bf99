/**
 * What kind of periods a series is made of: single years that do not overlap (`annual`), years that do (`rolling`),
 * quarters, months, parts of a year counted from its start (`year-to-date`), or anything else, such as half-years.
 *
 * @category Series
 */
export type SeriesKind = 'annual' | 'rolling' | 'quarterly' | 'monthly' | 'year-to-date' | 'other';

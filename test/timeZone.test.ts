import { expect, it } from 'vitest';

// Minutes behind UTC on 1 July 2014.
const OFFSETS: Record<string, number> = {
  UTC: 0,
  'Europe/London': -60,
  'America/New_York': 240,
  'Pacific/Apia': -780,
};

const zone = process.env['TZ'] ?? '';

// scripts/test-zones.mjs would prove nothing if a zone it names was not known to Node.
it.runIf(zone in OFFSETS)('runs in the time zone it was asked for', () => {
  expect(new Date(2014, 6, 1).getTimezoneOffset()).toBe(OFFSETS[zone]);
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/report/html/sha256.js';

describe('sha256', () => {
  it('matches the hash of FIPS 180-4', () => {
    // The first example of NIST for "abc", in base64.
    expect(sha256('abc')).toBe('sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=');
  });

  it('agrees with Node around the ends of its blocks', () => {
    for (const length of [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 1000]) {
      const text = 'csp-{}~'.repeat(200).slice(0, length);
      expect(sha256(text)).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`);
    }
  });
});

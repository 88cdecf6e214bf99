import { describe, expect, it } from 'vitest';
import type { Status } from '../../src/model/status.js';
import { formatStatus } from '../../src/format/formatStatus.js';
import { thrownBy } from '../errors/thrownBy.js';

describe('formatStatus', () => {
  it.each([
    // the six statuses of the design, in words
    ['met', 'Met'],
    ['on-track', 'On track'],
    ['off-track', 'Off track'],
    ['too-early', 'Too early'],
    ['missed', 'Missed'],
    ['not-assessed', 'Not assessed'],
  ] as const)('prints %s as %s', (status, expected) => {
    expect(formatStatus(status)).toBe(expected);
  });

  it.each(['', 'Met', 'toString', '__proto__', undefined, null])('refuses %s', (status) => {
    expect(thrownBy(() => formatStatus(status as Status))).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringMatching(/^status must be one of 'met', /u),
    });
  });
});

import { describe, expect, it } from 'vitest';
import { counted, problemLine } from '../../src/cli/fileProblem.js';
import { attempt, readFile, refusalOfMachine } from '../../src/cli/readFile.js';
import { refuseBinary } from '../../src/cli/refuseBinary.js';
import type { Surroundings } from '../../src/cli/surroundings.js';
import { systemError } from './given.js';

const failing = (error: unknown): Surroundings =>
  ({
    read: () => {
      throw error;
    },
  }) as unknown as Surroundings;

describe('readFile', () => {
  it.each([
    ['ENOENT', 'Cannot read a.csv: there is no such file or folder.'],
    ['EISDIR', 'Cannot read a.csv: it is a folder, and a file is needed.'],
    ['EACCES', 'Cannot read a.csv: this user may not read or write it.'],
    ['ENAMETOOLONG', 'Cannot read a.csv: the name is too long.'],
    ['EWHATEVER', 'Cannot read a.csv: EWHATEVER: as Node says it.'],
  ])('reports %s in one line', (code, message) => {
    expect(() => readFile('a.csv', failing(systemError(code)))).toThrow(message);
  });

  it('reports a thrown value that is not an error', () => {
    expect(() => attempt('Cannot', () => readFile('-', failing('odd')))).toThrow(
      'Cannot: Cannot read standard input: odd.',
    );
  });

  it.each([[''], ['\uFEFF'], [' \r\n\t\n'], ['\uFEFF\n']])('refuses %j, which has no content', (text) => {
    const blank = { read: () => new TextEncoder().encode(text) } as unknown as Surroundings;
    expect(() => readFile('a.csv', blank)).toThrow('Cannot read a.csv: it is empty.');
    expect(() => readFile('', blank)).toThrow('Cannot read a file without a name.');
  });

  it('refuses an empty file', () => {
    const empty = { read: () => new Uint8Array() } as unknown as Surroundings;
    expect(() => readFile('a.csv', empty)).toThrow('Cannot read a.csv: it is empty.');
    expect(() => readFile('-', empty)).toThrow('Cannot read standard input: it is empty.');
  });
});

describe('an uncaught system error', () => {
  it.each([
    [{ syscall: 'open', path: 'a.csv' }, 'Cannot use a.csv: the disk is full.'],
    // A file that is open already has a number and no path.
    [{ syscall: 'fstat' }, 'Cannot use: the disk is full.'],
    [{}, undefined],
  ])('is reported in one line: %j', (said, message) => {
    expect(refusalOfMachine(Object.assign(systemError('ENOSPC'), said))?.message).toBe(message);
  });
});

describe('refuseBinary', () => {
  it.each([
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'it is a PDF'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0], 'it holds bytes that no text has'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => {
      refuseBinary('a', new Uint8Array(bytes));
    }).toThrow(`Cannot read a: ${message}`);
  });

  it.each([
    ['text', [65, 66]],
    ['UTF-16, little end first', [0xff, 0xfe, 65, 0]],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 65]],
    ['Windows-1252', [0xa3, 0x80]],
  ])('accepts %s', (_, bytes) => {
    refuseBinary('a', new Uint8Array(bytes));
  });
});

describe('problemLine', () => {
  it.each([
    [{ line: 5, column: 3, heading: 'Baseline' }, 'a:5:3 Baseline: wrong'],
    [{ line: 5 }, 'a:5: wrong'],
    [{ path: 'indicators[0].unit' }, 'a indicators[0].unit: wrong'],
    [{ path: '' }, 'a: wrong'],
    [{}, 'a: wrong'],
  ])('writes the place %j as %s', (place, line) => {
    expect(problemLine({ file: 'a', code: 'c', message: 'wrong', ...place })).toBe(line);
  });

  it('removes anything that would control a terminal', () => {
    expect(problemLine({ file: 'a', code: 'c', heading: 'B\nC', message: '\u001B[2Jgone' })).toBe('a B C:  [2Jgone');
  });
});

describe('counted', () => {
  it('uses the singular and the plural', () => {
    expect([counted(0, 'problem'), counted(1, 'problem'), counted(2, 'priority', 'priorities')]).toEqual([
      '0 problems',
      '1 problem',
      '2 priorities',
    ]);
  });
});

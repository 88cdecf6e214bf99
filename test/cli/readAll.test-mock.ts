import { beforeEach, expect, it, vi } from 'vitest';
import { readAll } from '../../src/cli/readAll.js';

const readSync = vi.hoisted(() => vi.fn<(file: number, chunk: Buffer) => number>());
vi.mock('node:fs', () => ({ readSync }));

const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};
const writing = (text: string) => (_: number, chunk: Buffer) => chunk.write(text);
const read = (): string => new TextDecoder().decode(readAll(0));

beforeEach(() => {
  readSync.mockReset();
});

it('waits for a pipe whose other end has not written yet', () => {
  readSync
    .mockImplementationOnce(failing('EAGAIN'))
    .mockImplementationOnce(writing('Indicator,'))
    .mockImplementationOnce(failing('EAGAIN'))
    .mockImplementationOnce(failing('EAGAIN'))
    .mockImplementationOnce(writing('Target'))
    .mockReturnValueOnce(0);
  expect(read()).toBe('Indicator,Target');
});

it('recognises the error that Windows gives at the end', () => {
  readSync.mockImplementationOnce(writing('a')).mockImplementationOnce(failing('EOF'));
  expect(read()).toBe('a');
});

it('returns nothing for an empty input, and hides no other error', () => {
  readSync.mockReturnValueOnce(0);
  expect(read()).toBe('');
  readSync.mockImplementationOnce(failing('EISDIR'));
  expect(read).toThrow('EISDIR');
});

it('refuses an endless input', () => {
  readSync.mockImplementation((_, chunk) => chunk.length);
  expect(read).toThrow('it is longer than 256 MB');
});

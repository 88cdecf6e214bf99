import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readDocument, readWorkbook } from '../../src/office.js';
import { fixture, refusalOf } from './given.js';

const failWith = (error: unknown): void => {
  vi.doMock('@e965/xlsx', () => {
    throw error as Error;
  });
};

afterEach(() => {
  vi.doUnmock('@e965/xlsx');
  vi.resetModules();
});

// vitest puts what a mock throws into an error of its own, with the cause; Node throws the error itself.
describe('without SheetJS', () => {
  it('refuses a workbook in a line that says how to get it', async () => {
    failWith(new Error('no such package'));
    const { code, message } = await refusalOf(readWorkbook(fixture('section-7.xlsx')));
    expect(code).toBe('MISSING_PACKAGE');
    expect(message).toBe(
      'Reading a workbook needs the package @e965/xlsx, which is not installed. Run: npm install @e965/xlsx',
    );
  });

  it('still reads a document', async () => {
    failWith(new Error('no such package'));
    expect((await readDocument(fixture('section-7.docx'))).tables).toHaveLength(6);
  });

  it('reports other problems with a file first', async () => {
    failWith(new Error('no such package'));
    expect((await refusalOf(readWorkbook(readFileSync('README.md')))).code).toBe('INVALID_FILE');
  });
});

it('asks for the package in package.json', () => {
  const { peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { peerDependencies: object };
  expect(Object.keys(peerDependencies)).toStrictEqual(['@e965/xlsx']);
});

import { describe, expect, test } from 'vitest';
import { batchesOf, countLines, linesOf, nextLine } from '../../../src/store/backup-lines.ts';
import { sortTables } from '../../../src/store/dump-database.ts';
import { ageOf, latestMigration } from '../../../src/store/migrate.ts';
import { differingTables, readHeader } from '../../../src/store/restore-database.ts';

async function* chunksOf(...chunks: readonly string[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const texts = (lines: readonly Buffer[]): readonly string[] => lines.map(String);

describe('linesOf', () => {
  test('splits chunks into lines, wherever the chunks end', async () => {
    const lines = await all(linesOf(chunksOf('a\nb', 'c', '\n\nd\n', 'rest')));
    expect(texts(lines)).toEqual(['a', 'bc', '', 'd']);
  });

  test('keeps what only looks like the end of a line', async () => {
    expect(texts(await all(linesOf(chunksOf('a\r\u2028b\n'))))).toEqual(['a\r\u2028b']);
  });
});

test('nextLine: a file without its end is cut off', async () => {
  const lines = linesOf(chunksOf('a\nb'));
  expect(String(await nextLine(lines))).toBe('a');
  await expect(nextLine(lines)).rejects.toThrow(/cut off/);
});

test('batchesOf gives rows up to their end by 64 KB, and leaves the lines after it', async () => {
  const long = 'x'.repeat(32 * 1024);
  const lines = linesOf(chunksOf(`${long}\n${long}\nb\nc\n\\.\nrest\n`));
  const batches = await all(batchesOf(lines));
  expect(batches.map(({ bytes, count }) => [bytes.length, count])).toEqual([
    [2 * (32 * 1024 + 1), 2],
    [4, 2],
  ]);
  expect(String(await nextLine(lines))).toBe('rest');
});

test('batchesOf: a table without rows has no batch', async () => {
  expect(await all(batchesOf(linesOf(chunksOf('\\.\n'))))).toEqual([]);
  const less = `${'x'.repeat(64 * 1024 - 1)}\n\\.\n`;
  expect(await all(batchesOf(linesOf(chunksOf(less))))).toHaveLength(1);
});

test('countLines counts the ends of lines', () => {
  expect(['', 'a', '\n', 'a\n\nb\n'].map((text) => countLines(Buffer.from(text)))).toEqual([
    0, 0, 1, 3,
  ]);
});

describe('sortTables', () => {
  const table = (name: string, ...needs: readonly string[]) => ({
    table: name,
    columns: [],
    needs,
  });

  test('puts tables that others refer to first', () => {
    const sorted = sortTables([table('a', 'b', 'c'), table('b', 'c'), table('c'), table('d')]);
    expect(sorted.map(({ table: name }) => name)).toEqual(['c', 'd', 'b', 'a']);
  });

  test('refuses a circle', () => {
    expect(() => sortTables([table('a', 'b'), table('b', 'a')])).toThrow(/circle/);
  });
});

test('ageOf compares the latest migrations', () => {
  expect([ageOf(1, 2), ageOf(2, 2), ageOf(3, 2)]).toEqual(['older', 'current', 'newer']);
});

describe('readHeader', () => {
  const read = (header: unknown) => readHeader(linesOf(chunksOf(`${JSON.stringify(header)}\n`)));

  test('reads the header of a backup of this version or an older one', async () => {
    const header = { roster: 1, madeAt: '2026-11-22', migration: await latestMigration() };
    expect(await read(header)).toEqual(header);
    expect(await read({ ...header, migration: 5 })).toMatchObject({ migration: 5 });
  });

  test('refuses a backup of a newer version', async () => {
    const migration = (await latestMigration()) + 1;
    await expect(read({ roster: 1, migration })).rejects.toThrow(/newer version/);
  });

  test.each([{}, { roster: 2, migration: 1 }, { roster: 1, migration: '1' }])(
    'refuses %j, which is no backup',
    async (header) => {
      await expect(read(header)).rejects.toThrow(/no backup of Roster/);
    },
  );

  test('refuses a file that is no JSON', async () => {
    await expect(readHeader(linesOf(chunksOf('PGDMP\n')))).rejects.toThrow(/no backup of Roster/);
  });
});

test('differingTables: those with more rows or fewer, and those that one side lacks', () => {
  const found = { a: 1, b: 2, d: 0 };
  expect(differingTables({ a: 1, b: 3, c: 0 }, found)).toEqual(['b', 'c', 'd']);
  expect(differingTables(found, found)).toEqual([]);
});

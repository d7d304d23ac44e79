import { PgDialect } from '../../support/drizzle.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { growingWaitMs } from '../../../src/runtime/growing-wait.ts';
import { sql } from '../../../src/store/drizzle/drizzle.ts';
import { arrayOf, listOf, nextTryAt, timestamp } from '../../../src/store/sql-values.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';

const now = new Date('2026-01-31T10:00:00.123Z');
const waits = { firstWaitMs: 1500, longestMs: 86_400_000 };

let database: MemoryDatabase;

beforeAll(async () => {
  database = await createMemoryDatabase();
});

async function valueOf(value: ReturnType<typeof sql>): Promise<unknown> {
  const rows = await database.query((q) => q.execute(sql`select ${value} as value`));
  return rows[0]?.['value'];
}

describe('nextTryAt', () => {
  test.for([0, 1, 5, 19, 20, 500])(
    'with %i tries before, it is as growingWaitMs says',
    async (tries) => {
      const at = await valueOf(sql`${nextTryAt(now, sql`${tries}::int`, waits)}`);
      expect(new Date(String(at)).getTime() - now.getTime()).toBe(growingWaitMs(tries + 1, waits));
    },
  );

  test('the number of tries is limited to what Postgres can calculate with', () => {
    const { params } = new PgDialect().sqlToQuery(nextTryAt(now, sql`tries`, waits));
    expect(params).toEqual([now.toISOString(), waits.longestMs, waits.firstWaitMs, 20]);
  });
});

test('timestamp: a point in time to the millisecond', async () => {
  expect(new Date(String(await valueOf(timestamp(now))))).toEqual(now);
});

test('listOf: all values are one parameter', () => {
  const { params } = new PgDialect().sqlToQuery(listOf([1n, 2n], 'bigint'));
  expect(params).toEqual(['{"1","2"}']);
});

test('arrayOf: values arrive as they are', async () => {
  const texts = [
    'a',
    '',
    'null',
    '{}',
    'a,b',
    'say "yes"',
    String.raw`\back\\slash`,
    ' \n\t',
    undefined,
  ];
  const array = sql`array_to_json(${arrayOf(texts, 'text')})`;
  expect(await valueOf(array)).toEqual(texts.map((text) => text ?? null));
  const none = sql`array_to_json(${arrayOf([], 'uuid')})`;
  expect(await valueOf(none)).toEqual([]);
});

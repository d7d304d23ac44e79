import { describe, expect, test } from 'vitest';
import type { Queries } from '../../../src/store/database.ts';
import { prepared, preparedSql, type Place, type SqlPlace } from '../../../src/store/prepared.ts';
import { views } from '../../../src/store/schema/views.ts';
import { createMemoryDatabase } from '../../support/memory/memory-database.ts';
import { eq, sql } from '../../support/drizzle.ts';

const at = new Date('2026-11-22T14:00:00Z');

describe('prepared', () => {
  test('makes a statement once, and encodes each value for its column', async () => {
    const database = await createMemoryDatabase();
    let made = 0;
    const findBefore = prepared((q: Queries, place: Place<{ at: Date; id: string }>) => {
      made += 1;
      const isBefore = sql<boolean>`${place('at', views.usedAt)} > ${at.toISOString()}`;
      return q
        .select({ isBefore, id: sql<string>`${place('id')}::text` })
        .from(sql`(select) as nothing`);
    });
    const later = new Date(at.getTime() + 1);
    expect(await database.query((q) => findBefore(q, { at, id: "it's $1" }))).toEqual([
      { isBefore: false, id: "it's $1" },
    ]);
    expect(await database.query((q) => findBefore(q, { at: later, id: 'b' }))).toEqual([
      { isBefore: true, id: 'b' },
    ]);
    expect(made).toBe(1);
  });

  test('makes it again for another client', async () => {
    const find = prepared((q: Queries, place: Place<{ id: string }>) =>
      q
        .select()
        .from(views)
        .where(eq(views.id, place('id'))),
    );
    for (const id of ['a', 'b']) {
      const database = await createMemoryDatabase();
      const asked: unknown[] = [];
      database.onStatement = (parameters) => void asked.push(parameters);
      expect(await database.query((q) => find(q, { id }))).toEqual([]);
      expect(asked).toEqual([[id]]);
    }
  });
});

test('values that a statement has no places for, and missing ones, do not compile', () => {
  interface Key {
    readonly id: string;
  }
  const findView = prepared((q, place: Place<Key>) =>
    q
      .select()
      .from(views)
      .where(eq(views.id, place('id'))),
  );
  const select = preparedSql((place: SqlPlace<Key>) => sql`select ${place('id')}`);
  expect(() => {
    // @ts-expect-error It has no place of this name.
    preparedSql((place: SqlPlace<Key>) => sql`select ${place('name')}`);
  }).not.toThrow();
  const values: [Parameters<typeof findView>[1], Parameters<typeof select>[0]] = [
    // @ts-expect-error The value is missing.
    {},
    // @ts-expect-error There is no such value.
    { id: 'a', name: 'b' },
  ];
  expect(values).toHaveLength(2);
});

describe('preparedSql', () => {
  test('puts values into their places, also null and one that is used twice', async () => {
    const database = await createMemoryDatabase();
    const statement = preparedSql(
      (place: SqlPlace<{ a: string | null; b: string }>) =>
        sql`select ${place('a')}::text as a, ${place('b')} || ${'!'} || ${place('b')} as b`,
    );
    const [row] = await database.query((q) => q.execute(statement({ a: null, b: '$2' })));
    expect(row).toEqual({ a: null, b: '$2!$2' });
  });
});

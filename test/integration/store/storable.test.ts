import { sql } from '../../support/drizzle.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect } from '../../../src/store/database.ts';
import { storableJson, storableText } from '../../../src/store/storable.ts';
import { createDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let store: ReturnType<typeof connect>;
beforeAll(async () => {
  database = await createDatabase();
  store = connect(database.url);
});
afterAll(async () => {
  await store[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

/** What comes back of a value that was written as each type the program has. */
async function stored(value: string): Promise<readonly unknown[]> {
  const json = JSON.stringify({ value, list: [value] });
  const [row] = await store.query((q) =>
    q.execute<Record<string, unknown>>(sql`
      select ${value}::text as text, ${value}::varchar as short,
        (array[${value}, 'b']::text[])[1] as listed, ${json}::jsonb->>'value' as jsonb,
        ${json}::json->>'value' as json,
        (select value from json_to_recordset(${`[${json}]`}::json) as rows (value text)) as row,
        (select value from json_to_recordset(${`[${json}]`}::json) as rows (list jsonb),
          jsonb_array_elements_text(list) as value) as deep`),
  );
  return Object.values(row ?? {});
}

it.each([
  ['a NUL', 'a\0b', 'a\uFFFDb'],
  ['several NULs', '\0\0', '\uFFFD\uFFFD'],
  ['the first half of a pair', 'a\uD83Db', 'a\uFFFDb'],
  ['the second half of a pair', '\uDE00b', '\uFFFDb'],
  ['halves in the wrong order', '\uDE00\uD83D', '\uFFFD\uFFFD'],
  ['a pair', 'a😀b', 'a😀b'],
  ['what looks like an escape', '\\u0000 \\ud83d \\\\u0000', '\\u0000 \\ud83d \\\\u0000'],
  ['a NUL after a backslash', '\\\0', '\\\uFFFD'],
  ['quotes, lines and other controls', '"\\"\r\n\t\u0001{}', '"\\"\r\n\t\u0001{}'],
])('stores %s', async (_, value, kept) => {
  expect(await stored(value)).toEqual(Array.from({ length: 7 }, () => kept));
});

it('finds by a text that cannot be stored', async () => {
  const rows = await store.query((q) =>
    q.execute(sql`select name from (values (${'a\0'})) as t (name) where name = ${'a\0'}`),
  );
  expect(rows).toHaveLength(1);
});

it('keeps escaped pairs and replaces escaped halves, in either case', () => {
  expect(storableJson('"\\uD83D\\uDE00 \\ud83d\\ude00"')).toBe('"\\uD83D\\uDE00 \\ud83d\\ude00"');
  expect(storableJson('"\\uD83D\\ud83d\\ude00\\uDE00"')).toBe('"\uFFFD\\ud83d\\ude00\uFFFD"');
  expect(storableJson('"\\\\\\u0000"')).toBe('"\\\\\uFFFD"');
});

it('says the same of a value as text and as JSON', () => {
  const unit = fc.constantFrom('a', '\0', '\\', 'u0000', '\uD83D', '\uDE00', '"', 'ud800', '\n');
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const value = units.join('');
      expect(JSON.parse(storableJson(JSON.stringify(value)))).toBe(storableText(value));
    }),
  );
});

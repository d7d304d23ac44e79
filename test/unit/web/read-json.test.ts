import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readJson } from '../../../src/web/read-json.ts';

const post = (body: BodyInit | null, headers: Record<string, string> = {}): Request => {
  const init = { method: 'POST', body, duplex: 'half', headers };
  return new Request('http://roster.test/', init);
};

test('readJson reads JSON of up to as many bytes as are allowed', async () => {
  expect(await readJson(post('{"a":1}'), 7)).toEqual({ a: 1 });
  expect(await readJson(post('{"a":1}'), 6)).toBeUndefined();
});

test('readJson counts the bytes of all chunks', async () => {
  const chunks = () => Readable.toWeb(Readable.from([Buffer.from('[1,'), Buffer.from('2]')]));
  expect(await readJson(post(chunks() as unknown as BodyInit), 5)).toEqual([1, 2]);
  expect(await readJson(post(chunks() as unknown as BodyInit), 4)).toBeUndefined();
});

test('readJson goes by the length that a request declares', async () => {
  const declaring = (length: string) => post('{"a":1}', { 'content-length': length });
  expect(await readJson(declaring('7'), 7)).toEqual({ a: 1 });
  const tooLong = declaring('8');
  expect(await readJson(tooLong, 7)).toBeUndefined();
  expect(tooLong.bodyUsed).toBe(false);
  expect(await readJson(declaring('many'), 7)).toBeUndefined();
});

test.each(['', 'no JSON', '{'])('readJson returns undefined for %j', async (body) => {
  expect(await readJson(post(body), 100)).toBeUndefined();
  expect(await readJson(post(null), 100)).toBeUndefined();
});

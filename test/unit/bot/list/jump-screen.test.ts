import { expect, test } from 'vitest';
import { jumpScreen } from '../../../../src/bot/list/jump-screen.ts';
import type { OpenView } from '../../../../src/bot/kit/open-view.ts';

const latin = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const cyrillic = Array.from('АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ');
const persian = Array.from('آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی');
/** Thousands of letters. */
const han = Array.from({ length: 3_000 }, (_, at) => String.fromCodePoint(0x4e00 + at));
const opened = { viewId: 'a-view' } as OpenView;

/** The places that a list with these letters, or this many pages, offers. */
function placesOf(letters: readonly string[], pages = letters.length): readonly string[] {
  const places = letters.map((letter, page) => ({ letter, page }));
  return jumpScreen({ pages, letters: places }, opened)
    .flatMap((block) => (block.type === 'buttons' ? block.rows : []))
    .slice(1, -1)
    .flat()
    .flatMap(({ text }) => (typeof text === 'string' ? text : []));
}

test.each([
  ['one alphabet', latin],
  ['signs and two alphabets', ['#', ...latin, ...cyrillic]],
  ['three alphabets', [...latin, ...cyrillic, ...persian]],
])('%s have a button for each letter', (_, letters) => {
  expect(placesOf(letters)).toEqual(letters);
});

test('a script with thousands of letters takes none from the alphabets', () => {
  const places = placesOf(['#', ...latin, ...han]);
  expect(places.slice(0, 27)).toEqual(['#', ...latin]);
  expect(places.length).toBeGreaterThan(60);
  expect(places.length).toBeLessThanOrEqual(91);
});

test('more alphabets than fit are thinned out evenly, up to the limit of Telegram', () => {
  const places = placesOf([...latin, ...cyrillic, ...persian, ...latin, ...han]);
  expect(places.length).toBeGreaterThan(45);
  expect(places.length).toBeLessThanOrEqual(91);
});

test('pages stay few', () => {
  expect(placesOf([], 200)).toHaveLength(25);
});

test('a list under one letter leads to its pages', () => {
  expect(placesOf(['A'], 3)).toEqual(['1', '2', '3']);
  expect(placesOf(['A', 'B'], 3)).toEqual(['A', 'B']);
});

test('seven buttons are in a row', () => {
  const rows = jumpScreen({ pages: 8, letters: [] }, opened).flatMap((block) =>
    block.type === 'buttons' ? block.rows : [],
  );
  expect(rows.map((row) => row.length)).toEqual([2, 7, 1, 1]);
});

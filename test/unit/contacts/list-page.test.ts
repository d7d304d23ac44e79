import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf, locatePage } from '../../../src/contacts/list-page.ts';

test('placeOf a page beyond the end is the last page', () => {
  expect(locatePage(11, 7, 5)).toEqual({ page: 2, pages: 3, from: 10, size: 5 });
  expect(locatePage(10, 7, 5)).toEqual({ page: 1, pages: 2, from: 5, size: 5 });
});

test('placeOf an empty list is one empty page', () => {
  expect(locatePage(0, 3, 5)).toEqual({ page: 0, pages: 1, from: 0, size: 5 });
});

test.each([
  [-1, 5],
  [Number.NaN, 5],
  [0.9, 5],
])('placeOf page %d is the first', (page, size) => {
  expect(locatePage(11, page, size).page).toBe(0);
});

test('placeOf shows at least one row a page', () => {
  for (const size of [0, -3, Number.NaN]) expect(locatePage(3, 1, size)).toMatchObject({ size: 1 });
});

test('pageOf: the pages together are the list', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (all, size) => {
      const { pages } = pageOf(all, 0, size);
      const shown = Array.from({ length: pages }, (_, page) => pageOf(all, page, size));
      expect(shown.flatMap(({ rows }) => rows)).toEqual(all);
      expect(shown.map(({ page }) => page)).toEqual([...Array(pages).keys()]);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Invalidations } from '../../../../src/accounts/cache/invalidations.ts';

test('Invalidations start with nothing settled', () => {
  const invalidations = new Invalidations();
  expect(invalidations.isListSettled(invalidations.current)).toBe(false);
  expect(invalidations.isEverythingSettled()).toBe(false);
});

test('a full read settles the list and everything', () => {
  const invalidations = new Invalidations();
  invalidations.settle(invalidations.current, { isFullRead: true });
  expect(invalidations.isListSettled(invalidations.current)).toBe(true);
  expect(invalidations.isEverythingSettled()).toBe(true);
});

test('a read of the membership does not settle everything', () => {
  const invalidations = new Invalidations();
  invalidations.settle(invalidations.current, { isFullRead: false });
  expect(invalidations.isListSettled(invalidations.current)).toBe(true);
  expect(invalidations.isEverythingSettled()).toBe(false);
});

test('invalidating the list keeps everything else settled', () => {
  const invalidations = new Invalidations();
  invalidations.settle(invalidations.current, { isFullRead: true });
  invalidations.add('list');
  expect(invalidations.isListSettled(invalidations.current)).toBe(false);
  expect(invalidations.isEverythingSettled()).toBe(true);
});

test('a read does not settle what was invalidated after it started', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('list', 'everything'), { maxLength: 4 }),
      fc.array(fc.constantFrom('list', 'everything'), { maxLength: 4 }),
      fc.boolean(),
      (before, during, isFullRead) => {
        const invalidations = new Invalidations();
        for (const what of before) invalidations.add(what);
        const atStart = invalidations.current;
        for (const what of during) invalidations.add(what);
        invalidations.settle(atStart, { isFullRead });
        expect(invalidations.isListSettled(atStart)).toBe(true);
        expect(invalidations.isListSettled(invalidations.current)).toBe(during.length === 0);
        expect(invalidations.isEverythingSettled()).toBe(
          isFullRead && !during.includes('everything'),
        );
      },
    ),
  );
});

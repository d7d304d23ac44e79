import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashText, TextCounts } from '../../../../src/contacts/duplicates/text-counts.ts';

describe('TextCounts', () => {
  test('counts texts as a Map does, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 200 }), (texts) => {
        const counts = new TextCounts();
        const expected = new Map<string, number>();
        for (const text of texts) {
          counts.add(hashText(text));
          expected.set(text, (expected.get(text) ?? 0) + 1);
        }
        for (const [text, count] of expected) expect(counts.count(hashText(text))).toBe(count);
        expect(counts.count(hashText('never added'))).toBe(0);
      }),
    );
  });
});

describe('hashText', () => {
  test('gives a million similar texts as many hashes', () => {
    const hashes = new Float64Array(1_000_000).map((_, at) => hashText(`exact anna ${at}`)).sort();
    expect(hashes.filter((hash, at) => hash === hashes[at - 1])).toHaveLength(0);
    expect(hashes.every((hash) => Number.isSafeInteger(hash) && hash > 0)).toBe(true);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChoice, withRule, writeChoice } from '../../../../src/bot/cleanup/tidy-choice.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { tidyRules } from '../../../../src/contacts/tidy/tidy-name.ts';

test('the rules that are chosen go through the data of a button', () => {
  const accountId = '0f0e0d0c-0b0a-4908-8706-050403020100';
  fc.assert(
    fc.property(fc.subarray([...tidyRules]), (rules) => {
      const data = actions.tidy.data(accountId, writeChoice(new Set(rules)));
      const [, letters = ''] = actions.tidy.read(data) ?? [];
      expect(readChoice(letters)).toEqual(new Set(rules));
    }),
  );
});

test('a rule is switched on, and off again', () => {
  const on = withRule(new Set(['order']), 'emoji');
  expect(on).toEqual(new Set(['order', 'emoji']));
  expect(withRule(on, 'order')).toEqual(new Set(['emoji']));
});

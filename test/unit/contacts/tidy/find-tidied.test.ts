import { expect, test } from 'vitest';
import { runAtOnce } from '../../../../src/contacts/steps.ts';
import { findTidied, proposeTidying } from '../../../../src/contacts/tidy/find-tidied.ts';
import type { TidyRule } from '../../../../src/contacts/tidy/tidy-name.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const contacts = [
  sampleContact({ id: 1n, firstName: 'MILLER, ZOE', lastName: '' }),
  sampleContact({ id: 2n, firstName: 'Ben 🌸', lastName: 'Okafor' }),
  sampleContact({ id: 3n, firstName: 'Cole, Ida', lastName: '' }),
  sampleContact({ id: 4n, firstName: 'Max', lastName: 'Moe' }),
  { ...sampleContact({ id: 5n, firstName: 'GONE, NIA', lastName: '' }), kind: 'deleted' as const },
];
const rules = (...list: readonly TidyRule[]) => new Set(list);

test('finds the contacts whose names change, in order, without deleted accounts', () => {
  const found = runAtOnce(findTidied(contacts, rules('order')));
  expect(found.map(({ contact, name }) => [contact.id, name.firstName, name.lastName])).toEqual([
    [1n, 'ZOE', 'MILLER'],
    [3n, 'Ida', 'Cole'],
  ]);
});

test('counts what each rule alone changes, and what the chosen ones change together', () => {
  const proposal = runAtOnce(proposeTidying(contacts, rules('order', 'capitals', 'emoji')));
  const counts = [...proposal.rules].map(([rule, { count }]) => [rule, count]);
  expect(Object.fromEntries(counts)).toEqual({
    emoji: 1,
    titles: 0,
    order: 2,
    capitals: 1,
    split: 0,
  });
  expect(proposal.rules.get('order')?.example?.contact.id).toBe(1n);
  expect(proposal.rules.get('titles')?.example).toBeUndefined();
  expect(proposal.chosenCount).toBe(3);
});

test('nothing is chosen without a rule', () => {
  expect(runAtOnce(proposeTidying(contacts, rules())).chosenCount).toBe(0);
});

import { expect, test } from 'vitest';
import { questionKinds, whoQuestion } from '../../../../src/bot/kit/question-kinds.ts';

const view = 'x-YZ_0123456';

test('the ids of an open question are read back as they were written', () => {
  const { nameToAdd } = questionKinds;
  expect(nameToAdd.write([view, 7_000_000_001n])).toEqual([view, '7000000001']);
  expect(nameToAdd.read([view, '7000000001'])).toEqual([view, 7_000_000_001n]);
});

test('ids that a question of another form stored are not read', () => {
  expect(questionKinds.nameToAdd.read([view])).toBeUndefined();
  expect(questionKinds.nameToAdd.read([view, 'zoe'])).toBeUndefined();
  expect(questionKinds.search.read([view, '5'])).toBeUndefined();
});

test('questions keep the names under which open ones are stored', () => {
  const names = Object.values(questionKinds).map(({ name }) => name);
  expect(names).toEqual([
    'search',
    'import-country',
    'name-add',
    'name-rename',
    'note',
    'labels',
    'label-name',
    'time-zone',
  ]);
  expect(whoQuestion('unblock').name).toBe('who-unblock');
});

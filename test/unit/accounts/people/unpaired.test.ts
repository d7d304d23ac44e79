import { expect, test } from 'vitest';
import { worstOf, type Unpaired } from '../../../../src/accounts/people/unpaired.ts';

test.for<[readonly Unpaired['signOut'][], Unpaired['signOut']]>([
  [[], 'done'],
  [['done'], 'done'],
  [['done', 'later', 'done'], 'later'],
  [['impossible', 'later'], 'impossible'],
])('worstOf %j is %s', ([outcomes, worst]) => {
  expect(worstOf(outcomes.map((signOut) => ({ signOut })))).toEqual({ signOut: worst });
});

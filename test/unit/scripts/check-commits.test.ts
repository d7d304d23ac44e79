import { expect, test } from 'vitest';
import { subjectProblem } from '../../../scripts/check-commits.ts';

test.each(['fix(store): reject a NUL in names', 'docs: add a glossary', 'feat(bot)!: drop /news'])(
  '"%s" is a subject',
  (subject) => {
    expect(subjectProblem(subject)).toBeUndefined();
  },
);

test.each([
  ['Merge numbers at dashes', 'does not read'],
  ['fix: end with a period.', 'does not read'],
  ['fix:no space', 'does not read'],
  [`fix: ${'x'.repeat(68)}`, 'is 73 characters long'],
])('"%s" is refused', (subject, problem) => {
  expect(subjectProblem(subject)).toContain(problem);
});

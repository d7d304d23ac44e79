import { expect, test } from 'vitest';
import { commentsOf, countPatterns, paragraphsOf } from '../../../scripts/check-language.ts';

test('comments are found beside strings that look like comments', () => {
  const source = [
    "const url = 'https://example.org'; // A URL.",
    '/** The first line',
    ' *  and the second. */',
    '// One comment',
    '// on two lines.',
    'const text = `// no comment`;',
  ].join('\n');
  expect(commentsOf(source)).toEqual([
    'A URL.',
    'The first line and the second.',
    'One comment on two lines.',
  ]);
});

test('code in documents is not prose', () => {
  const markdown =
    '# Title\n\nRun `tell` first.\n\n```sh\nnobody\n```\n\n- One item\n- Another item\n';
  expect(paragraphsOf(markdown)).toEqual(['Title', 'Run code first.', 'One item', 'Another item']);
});

test('patterns are counted without regard to case', () => {
  const { words, counts } = countPatterns(['Nobody told everybody.', 'A session ends.']);
  expect(words).toBe(6);
  expect(Object.values(counts)).toEqual([2, 1, 0]);
});

test.each([
  ['What is idle is closed.', 1],
  ['The pool closes sessions. Who is idle goes first.', 1],
  ['What does the pool close? It closes idle sessions.', 0],
  ['The pool decides what it closes.', 0],
])('the subject clauses of "%s" are counted', (text, expected) => {
  expect(Object.values(countPatterns([text]).counts)[2]).toBe(expected);
});

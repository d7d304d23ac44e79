import { expect, test } from 'vitest';
import {
  anchorsOf,
  brokenLinks,
  missingPaths,
  relativeLinksOf,
} from '../../../scripts/check-links.ts';

test('links and images are checked, web addresses and code are not', () => {
  const markdown = '[a](docs/a.md) ![b](b.png) [web](https://example.org) `[code](no.md)`';
  expect(relativeLinksOf(markdown).map(({ target }) => target)).toEqual(['docs/a.md', 'b.png']);
});

test('anchors are those GitHub makes', () => {
  const markdown = '# Life of a `change`\n## Store, own Postgres\n## Same\n## Same\n';
  expect([...anchorsOf(markdown)]).toEqual([
    'life-of-a-change',
    'store-own-postgres',
    'same',
    'same-1',
  ]);
});

test('a broken link is named with its file', () => {
  const files: Record<string, string> = { 'docs/a.md': '# Here\n', docs: '' };
  const markdown = '[1](a.md#here) [2](a.md#there) [3](c.md) [4](../docs) [5](#top)';
  expect(brokenLinks('docs/b.md', markdown, (path) => files[path])).toEqual([
    'docs/b.md: docs/a.md has no heading for #there',
    'docs/b.md: c.md does not exist',
    'docs/b.md: docs/b.md has no heading for #top',
  ]);
});

test('a link to a test names one that exists', () => {
  const read = (): string => "test('a thing is so', () => {});";
  const broken = (markdown: string): string[] => brokenLinks('b.md', markdown, read);
  expect(broken('[1](a.test.ts "a thing is so") [2](a.test.ts "a thing is not so")')).toEqual([
    'b.md: a.test.ts has no test “a thing is not so”',
  ]);
  // As Prettier writes them.
  expect(broken("[1](a.test.ts 'a thing is so') [2](a.test.ts 'nor this (2)')")).toEqual([
    'b.md: a.test.ts has no test “nor this (2)”',
  ]);
});

test('paths in inline code are the ends of paths that exist', () => {
  const files = ['src/bot/kit/reply.ts', 'src/contacts/import/import-plan.ts'];
  const markdown =
    '`kit/reply.ts` `import/` `reply.ts` `it/reply.ts` `kit/` `/undo` `<kind>.ts` `work/`';
  expect(missingPaths(markdown, files)).toEqual(['it/reply.ts', 'work/']);
});

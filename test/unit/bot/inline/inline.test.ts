import { expect, test } from 'vitest';
import { openPairedMemoryApp } from '../../../support/memory/memory-app.ts';

const people = ['Ann', 'Bea', 'Zed'].map((firstName, at) => ({
  id: 10_000n + BigInt(at),
  firstName,
  lastName: '',
  username: `${firstName.toLowerCase()}_of_rome`,
}));

test('without words, the contact who was added last is offered first; words sort by name', async () => {
  await using app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    for (const person of people.slice(0, 2)) elsewhere.add(person.id, person);
  });
  await app.book.page({ words: '', sort: 'name', filter: 'all', page: 0 });
  app.phone.elsewhere.add(10_002n, { firstName: 'Zed', lastName: '' });
  const offered = async (query: string): Promise<readonly unknown[]> => {
    const { results } = await app.me.raw.inlineQuery(query);
    return results.map((one) => (one.type === 'article' ? one.title : one.type));
  };
  expect(await offered('')).toEqual(['Zed', 'Ann', 'Bea']);
  expect(await offered('of_rome')).toEqual(['Ann', 'Bea', 'Zed']);
});

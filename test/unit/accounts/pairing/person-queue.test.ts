import { expect, test } from 'vitest';
import { PersonQueue } from '../../../../src/accounts/pairing/person-queue.ts';

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

test('PersonQueue runs the works of one person one after the other', async () => {
  const queue = new PersonQueue();
  const began: string[] = [];
  const begin = (personId: bigint, name: string) => {
    const work = Promise.withResolvers<string>();
    const result = queue.run(personId, () => {
      began.push(name);
      return work.promise;
    });
    return { ...work, result };
  };
  const [first, second, other] = [begin(1n, 'first'), begin(1n, 'second'), begin(2n, 'other')];
  await turn();
  expect(began).toEqual(['first', 'other']);
  first.resolve('one');
  expect(await first.result).toBe('one');
  await turn();
  const third = begin(1n, 'third');
  await turn();
  expect(began).toEqual(['first', 'other', 'second']);
  second.reject(new Error('two'));
  await expect(second.result).rejects.toThrow('two');
  await turn();
  expect(began).toEqual(['first', 'other', 'second', 'third']);
  third.resolve('three');
  other.resolve('other');
  expect(await Promise.all([third.result, other.result])).toEqual(['three', 'other']);
});

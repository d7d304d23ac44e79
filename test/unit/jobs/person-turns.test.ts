import { expect, test } from 'vitest';
import { PersonTurns } from '../../../src/jobs/person-turns.ts';

interface Job {
  readonly name: string;
  readonly wait?: Promise<void>;
}

function collect() {
  const done: string[] = [];
  const turns = new PersonTurns<Job>(async ({ name, wait }) => {
    await wait;
    done.push(name);
  });
  return { done, turns };
}

const laps = async (): Promise<void> => {
  for (let lap = 0; lap < 20; lap += 1) await Promise.resolve();
};

test('items of one person are handled in order, those of another do not wait', async () => {
  const { done, turns } = collect();
  const slow = Promise.withResolvers<void>();
  turns.add(1n, { name: 'a', wait: slow.promise });
  turns.add(1n, { name: 'b' });
  turns.add(2n, { name: 'c' });
  await laps();
  expect(done).toEqual(['c']);
  slow.resolve();
  await laps();
  expect(done).toEqual(['c', 'a', 'b']);
});

test('stopping waits for running items and starts no others', async () => {
  const { done, turns } = collect();
  const slow = Promise.withResolvers<void>();
  turns.add(1n, { name: 'a', wait: slow.promise });
  turns.add(1n, { name: 'b' });
  const stopped = turns.stop();
  slow.resolve();
  await stopped;
  expect(done).toEqual(['a']);
});

test('waiting items of a person can be dropped, the running one goes on', async () => {
  const { done, turns } = collect();
  const slow = Promise.withResolvers<void>();
  turns.add(1n, { name: 'a', wait: slow.promise });
  turns.add(1n, { name: 'b' });
  turns.add(2n, { name: 'c' });
  await laps();
  expect(turns.busy).toEqual([1n]);
  expect(turns.drop(1n)).toEqual([{ name: 'b' }]);
  slow.resolve();
  await laps();
  expect(done).toEqual(['c', 'a']);
  expect(turns.busy).toEqual([]);
});

import { expect, test } from 'vitest';
import { Bursts } from '../../../../src/bot/import/bursts.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

function start() {
  const clock = new ManualClock();
  const taken: (readonly string[])[] = [];
  const contexts: string[] = [];
  const bursts = new Bursts<{ personId: bigint; name: string }, string>(clock, (ctx, items) => {
    taken.push(items);
    contexts.push(ctx.name);
    return Promise.resolve();
  });
  return { clock, taken, contexts, bursts };
}

test('files within two seconds of each other are one import, in order', async () => {
  const { clock, taken, contexts, bursts } = start();
  void bursts.add({ personId: 1n, name: 'first' }, 'a');
  await clock.advance(1900);
  void bursts.add({ personId: 1n, name: 'second' }, 'b');
  await clock.advance(1900);
  void bursts.add({ personId: 1n, name: 'third' }, 'c');
  await clock.advance(1999);
  expect(taken).toEqual([]);
  expect(bursts.latest(1n)).toBe('c');
  await clock.advance(1);
  expect(taken).toEqual([['a', 'b', 'c']]);
  expect(contexts).toEqual(['third']);
  expect(bursts.latest(1n)).toBeUndefined();
  void bursts.add({ personId: 1n, name: 'fourth' }, 'd');
  await clock.advance(2000);
  expect(taken).toEqual([['a', 'b', 'c'], ['d']]);
});

test('the two seconds count from the latest file, however short after the others it came', async () => {
  const { clock, taken, bursts } = start();
  void bursts.add({ personId: 1n, name: '' }, 'a');
  await clock.advance(1);
  void bursts.add({ personId: 1n, name: '' }, 'b');
  await clock.advance(1999);
  expect(taken).toEqual([]);
  await clock.advance(1);
  expect(taken).toEqual([['a', 'b']]);
});

test('each person has their own', async () => {
  const { clock, taken, bursts } = start();
  void bursts.add({ personId: 1n, name: '' }, 'a');
  void bursts.add({ personId: 2n, name: '' }, 'b');
  await clock.advance(2000);
  expect(taken).toEqual([['a'], ['b']]);
});

test('a burst whose handler fails is rejected, for each item', async () => {
  const clock = new ManualClock();
  const bursts = new Bursts(clock, () => Promise.reject(new Error('no database')));
  const handled = ['a', 'b'].map((item) => bursts.add({ personId: 1n }, item));
  const outcomes = Promise.allSettled(handled);
  await clock.advance(2000);
  expect(await outcomes).toMatchObject(
    ['a', 'b'].map(() => ({ reason: { message: 'no database' } })),
  );
});

test('a stop waits for the burst that is handled', async () => {
  const clock = new ManualClock();
  const order: string[] = [];
  const sent = Promise.withResolvers<void>();
  const bursts = new Bursts(clock, () => sent.promise.then(() => void order.push('handled')));
  const handled = bursts.add({ personId: 1n }, 'a');
  await clock.advance(2000);
  const stopped = bursts[Symbol.asyncDispose]().then(() => void order.push('stopped'));
  sent.resolve();
  await Promise.all([handled, stopped]);
  expect(order).toEqual(['handled', 'stopped']);
});

test('a burst that the program stops in is not handled: its updates are handled after the next start', async () => {
  const { taken, bursts } = start();
  const handled = bursts.add({ personId: 1n, name: '' }, 'a');
  const stopped = bursts[Symbol.asyncDispose]();
  await expect(handled).rejects.toThrow('The program stops.');
  await stopped;
  expect(taken).toEqual([]);
});
